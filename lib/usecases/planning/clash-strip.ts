import type { Temporal } from 'temporal-polyfill';
import { clockDays, dayStarts } from '#lib/domain/calendars/clock-times.ts';
import type { Commitment } from '#lib/domain/calendars/commitment.ts';
import { matters } from '#lib/domain/calendars/known-twice.ts';
import type { Severity } from '#lib/domain/finding.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { shortDate } from '#lib/i18n/format.ts';
import { type EntryLook, lookOf } from '../calendars/entries.ts';
import type { PlanningGround } from './load-ground.ts';

/** A stretch on the strip; `from` and `to` as shares of its width. */
export interface StripMark {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly look: EntryLook;
  /** The number of the clash it makes; null where it only stands nearby. */
  readonly n: number | null;
  readonly severity: Severity | null;
}

export interface StripRow {
  readonly id: string;
  readonly name: string;
  readonly marks: readonly StripMark[];
}

/** Ours above, theirs below, on one axis of time: a clash is seen, not read. */
export interface ClashStrip {
  readonly label: string;
  readonly columns: readonly { readonly at: number; readonly label: string }[];
  readonly rows: readonly StripRow[];
}

/** A numbered clash, by the commitment it is with. */
export type Numbered = ReadonlyMap<string, { readonly n: number; readonly severity: Severity }>;

const hourMs = 3_600_000;
/** A single day is shown from early morning to evening, by hours. */
const morning = 7;
const evening = 20;
const mostDays = 7;
const mostRows = 7;

/** The days of a meeting with everybody's commitments on them; null while it has no date. */
export function clashStrip(ground: PlanningGround, meeting: Meeting, clashes: Numbered): ClashStrip | null {
  const axis = axisOf(ground, meeting);
  if (!axis) return null;
  const near = onceEach(ground, (each) => shareOf(axis, each) !== null, clashes);
  const mark = (each: Commitment): StripMark => markOf(axis, each, ground, clashes);
  const isOwn = (each: Commitment): boolean => each.meetingId !== null || each.bodyId === ground.own.id;
  const w = words(ground.wording.locale, 'planning');
  const pencilled = near.some((each) => each.meetingId === meeting.id && !each.firm);
  const theirs = ground.bodies
    .map((body) => ({ body, of: near.filter((each) => !isOwn(each) && each.bodyId === body.id) }))
    .filter(({ of }) => of.length > 0)
    .sort((a, b) => firstClash(a.of, clashes) - firstClash(b.of, clashes));
  return {
    label: w('strip', { from: axis.first, to: axis.last }),
    columns: axis.columns,
    rows: [
      { id: 'own', name: w(pencilled ? 'usTentative' : 'usRow'), marks: near.filter(isOwn).map(mark) },
      ...theirs.slice(0, mostRows).map(({ body, of }) => ({
        id: body.id,
        name: body.shortName,
        marks: of.map(mark),
      })),
      ...vehicleRows(ground, axis, clashes, mark),
    ],
  };
}

/** What is near, each matter once in the row of each body: as it clashes where it does, else as whichever entry speaks for it. */
function onceEach(
  { clashGround: { commitments, sources } }: PlanningGround,
  isNear: (each: Commitment) => boolean,
  clashes: Numbered,
): readonly Commitment[] {
  const kinds = new Map(sources.map((source) => [source.id, source]));
  const known = matters(commitments.filter(isNear), kinds);
  const ofEachBody = known.flatMap(({ lead, copies }) => [
    ...Map.groupBy([lead, ...copies], ({ bodyId }) => bodyId).values(),
  ]);
  return ofEachBody.flatMap((of) => {
    const drawn = of.find(({ id }) => clashes.has(id)) ?? of[0];
    if (!drawn) return [];
    // One that takes days more than the entry which speaks for it is on days where nothing else stands for it.
    return [drawn, ...of.filter((copy) => copy !== drawn && lengthOf(copy) >= lengthOf(drawn) + 24 * hourMs)];
  });
}

function lengthOf({ start, end }: Commitment): number {
  return end.epochMilliseconds - start.epochMilliseconds;
}

/** The vehicles of the meeting that somebody else has. */
function vehicleRows(
  { clashGround: { vehicles, trips } }: PlanningGround,
  axis: Axis,
  clashes: Numbered,
  mark: (each: Commitment) => StripMark,
): readonly StripRow[] {
  const taken = trips.filter((trip) => clashes.has(trip.id) && shareOf(axis, trip) !== null);
  return vehicles.flatMap(({ id, plate }) => {
    const of = taken.filter(({ vehicleId }) => vehicleId === id);
    return of.length === 0 ? [] : [{ id, name: plate, marks: of.map(mark) }];
  });
}

function firstClash(of: readonly Commitment[], clashes: Numbered): number {
  return Math.min(...of.map(({ id }) => clashes.get(id)?.n ?? Number.MAX_SAFE_INTEGER));
}

interface Axis {
  readonly start: number;
  readonly end: number;
  readonly first: string;
  readonly last: string;
  readonly columns: ClashStrip['columns'];
}

function axisOf({ wording }: PlanningGround, { sittings }: Meeting): Axis | null {
  const [begin, close] = [sittings[0]?.period.start, sittings.at(-1)?.period.end];
  if (!begin || !close) return null;
  const { locale, zone } = wording;
  const dayOf = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(zone).toPlainDate();
  const [first, last] = [dayOf(begin), dayOf(close.subtract({ milliseconds: 1 }))];
  const days = clockDays(first, last, dayStarts(zone)).slice(0, mostDays);
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to) return null;
  const named = { first: shortDate(locale, first), last: shortDate(locale, last) };
  if (days.length > 1) {
    const columns = days.map(({ day, start }) => ({
      at: (start - from.start) / (to.end - from.start),
      label: shortDate(locale, day),
    }));
    return { start: from.start, end: to.end, ...named, columns };
  }
  const hours = Array.from({ length: evening - morning }, (_, n) => morning + n);
  const columns = hours.map((hour, n) => ({ at: n / hours.length, label: `${hour}:00` }));
  return { start: from.start + morning * hourMs, end: from.start + evening * hourMs, ...named, columns };
}

/** Where a commitment lies on the axis; null where it does not. */
function shareOf(
  axis: Axis,
  { start, end }: Commitment,
): { readonly from: number; readonly to: number } | null {
  const from = Math.max(start.epochMilliseconds, axis.start);
  const to = Math.min(end.epochMilliseconds, axis.end);
  if (from >= to) return null;
  const length = axis.end - axis.start;
  return { from: (from - axis.start) / length, to: (to - axis.start) / length };
}

function markOf(axis: Axis, each: Commitment, { wording }: PlanningGround, clashes: Numbered): StripMark {
  const clash = clashes.get(each.id);
  return {
    key: each.id,
    ...(shareOf(axis, each) ?? { from: 0, to: 0 }),
    label: each.summary || words(wording.locale, 'clashes')('busy'),
    look: lookOf(each),
    n: clash?.n ?? null,
    severity: clash?.severity ?? null,
  };
}
