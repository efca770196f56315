import type { Temporal } from 'temporal-polyfill';
import type { Commitment } from '#lib/domain/calendars/commitment.ts';
import { type Matter, matters } from '#lib/domain/calendars/known-twice.ts';
import { statesMovable } from '#lib/domain/meetings/meeting.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { time } from '#lib/i18n/format.ts';
import { periodWords } from '#lib/i18n/period-words.ts';
import type { OwnCommitment } from '#lib/store/own-commitments.ts';
import type { PlanningGround } from '../planning/load-ground.ts';
import type { Wording } from '../planning/word-clash.ts';
import { copyWords } from '../planning/word-copies.ts';

/** How an entry is drawn: ours solid, tentative dashed, theirs hatched, busy grey. */
export type EntryLook = 'ours' | 'tentative' | 'theirs' | 'busy';

/** Something on the calendar on one day. Plain JSON. */
export interface EntryView {
  readonly id: string;
  /** `own` or the body it belongs to: what the layer switches name. */
  readonly layer: string;
  /** Of what several bodies have together, the other layers it is in. */
  readonly alsoIn: readonly string[];
  readonly look: EntryLook;
  /** 9:00, 全天, 上午. */
  readonly time: string;
  readonly body: string;
  readonly title: string;
  readonly meetingId: string | null;
  readonly movable: boolean;
  readonly tentative: boolean;
  /** It stands in the way of one of ours, or is ours and something stands in its way. */
  readonly clashes: boolean;
  readonly location: string;
  /** What other sources say of the same matter: who has it too, and where time or place are others; empty: nothing. */
  readonly copies: string;
  /** Whole period in words, for the entry's own card. */
  readonly period: string;
  /** Minutes since midnight on this day, clipped to it. */
  readonly from: number;
  readonly to: number;
  readonly allDay: boolean;
}

const dayMinutes = 24 * 60;

/** The part of a commitment that lies on a day, in minutes; null where it has none. */
function partOn(
  { start, end }: Pick<Commitment, 'start' | 'end'>,
  dayStart: number,
  dayEnd: number,
): { readonly from: number; readonly to: number } | null {
  const from = Math.max(start.epochMilliseconds, dayStart);
  const to = Math.min(end.epochMilliseconds, dayEnd);
  if (from >= to) return null;
  return { from: Math.round((from - dayStart) / 60_000), to: Math.round((to - dayStart) / 60_000) };
}

/** What an entry's first line says of its time: the start, or the half day for those who only are "busy". */
function timeWord(
  part: { readonly from: number; readonly to: number },
  { look, allDay }: Pick<EntryView, 'look' | 'allDay'>,
  { locale }: Pick<Wording, 'locale'>,
): string {
  const w = words(locale, 'calendar');
  const noon = 12 * 60;
  if (allDay || part.to - part.from >= 7 * 60)
    return allDay || look === 'busy' ? w('allDay') : clock(part.from);
  if (look !== 'busy' || part.to - part.from < 2 * 60) return clock(part.from);
  if (part.to <= noon + 60) return w('morning');
  return part.from >= noon ? w('afternoon') : w('allDay');
}

function clock(minutes: number): string {
  const at = Math.min(minutes, dayMinutes - 1);
  return time({ hour: Math.floor(at / 60), minute: at % 60 } as Temporal.PlainTime);
}

/** One of our own sittings, or another body's commitment, as it looks. */
export function lookOf(entry: Commitment | OwnCommitment): EntryLook {
  if (entry.meetingId !== null) {
    if (entry.visibility === 'busy') return 'busy';
    return entry.firm ? 'ours' : 'tentative';
  }
  return entry.visibility === 'busy' ? 'busy' : 'theirs';
}

/** What stands on a day, all-day entries first; `start` and `end` in epoch milliseconds. */
export function entriesOn(
  { clashGround, wording, own }: PlanningGround,
  { start, end }: { readonly start: number; readonly end: number },
  seen: { readonly mayPlan: boolean; readonly clashing: ReadonlySet<string> },
): readonly EntryView[] {
  const kinds = new Map(clashGround.sources.map((source) => [source.id, source]));
  const onDay = clashGround.commitments.filter((each) => partOn(each, start, end) !== null);
  return matters(onDay, kinds)
    .flatMap((matter): EntryView[] => {
      const part = partOn(matter.lead, start, end);
      return part ? [entryOf(matter, part, { wording, ownId: own.id, ...seen })] : [];
    })
    .sort((a, b) => Number(b.allDay) - Number(a.allDay) || a.from - b.from || (a.id < b.id ? -1 : 1));
}

function entryOf(
  { lead: commitment, copies }: Matter<Commitment | OwnCommitment>,
  part: { readonly from: number; readonly to: number },
  {
    wording,
    ownId,
    mayPlan,
    clashing,
  }: {
    readonly wording: PlanningGround['wording'];
    readonly ownId: string;
    readonly mayPlan: boolean;
    readonly clashing: ReadonlySet<string>;
  },
): EntryView {
  const { locale, zone } = wording;
  const look = lookOf(commitment);
  const mine = commitment.bodyId === ownId || commitment.meetingId !== null;
  const shape = { look, allDay: commitment.allDay };
  const busy = words(locale, 'calendar')('busy');
  const separator = words(locale, 'common')('listSeparator');
  const otherBodies = [...new Set(copies.map(({ bodyId }) => bodyId))].filter(
    (id) => id !== commitment.bodyId,
  );
  return {
    id: commitment.id,
    layer: mine ? 'own' : commitment.bodyId,
    alsoIn: otherBodies,
    ...shape,
    time: timeWord(part, shape, wording),
    body: mine ? '' : [commitment.bodyId, ...otherBodies].map(wording.bodyName).join(separator),
    title: commitment.summary || busy,
    meetingId: commitment.meetingId,
    movable: mayPlan && 'meetingState' in commitment && statesMovable.includes(commitment.meetingState),
    tentative: !commitment.firm,
    clashes: [commitment, ...copies].some(({ id }) => clashing.has(id)),
    copies: copyWords(commitment, copies, wording),
    location: commitment.location,
    period: periodWords(locale, commitment, zone),
    ...part,
  };
}
