import { Temporal } from 'temporal-polyfill';
import type { HalfDays } from '#lib/domain/calendars/planning-rules.ts';
import { askedPeriod, furthestSaid, saidParts, saidPeriod } from '#lib/domain/calendars/said-time.ts';
import type { SourceId } from '#lib/domain/id.ts';
import type { InputFault, Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { overlaps, type Period } from '#lib/domain/time/period.ts';
import { putDraft } from '#lib/store/busy-links.ts';
import { loadNamesToFind } from '#lib/store/reading-ground.ts';
import { addSaid, changeSaid, confirmSaid, removeSaid, type SaidWords } from '#lib/store/said-commitments.ts';
import { commitmentsOf } from '../calendars/build-reading.ts';
import type { OccupiedTime } from '../calendars/occupied-times.ts';
import { watching } from '../calendars/watch.ts';
import { loadPlanningRules } from '../templates.ts';
import type { MarkInput } from './input.ts';
import { type LinkContext, maySay } from './open.ts';

/**
 * Marks a time another body is busy, or puts other words for one marked by this link before; clash news follow as from
 * any other calendar.
 */
export async function markBusy(context: LinkContext, input: MarkInput): Promise<Result<null, Refusal>> {
  const { db, now, body } = context;
  const saying = await maySay(context);
  if (!saying.ok) return saying;
  const planning = await loadPlanningRules(db);
  if (!planning.ok) return planning;
  const period = markedPeriod(context, input, planning.value.halfDays);
  if (!period.ok) return period;
  const { busyOnly, firm, title } = input;
  const [said] = await saidWords(context, [
    { ...plainTime(period.value), busyOnly, firm, summary: title, text: title },
  ]);
  if (!said) return refuse({ kind: 'not-found', what: 'commitment' });
  const kept = await watching(db, now, body.id, async () => {
    if (input.id !== '') return changeSaid(db, input.id, said, saying.value);
    return addSaid(db, { entries: [said], paste: null }, saying.value);
  });
  return kept.ok ? ok(null) : kept;
}

/** Takes back a time marked by this very link. */
export async function unmarkBusy(
  context: LinkContext,
  { id }: { readonly id: string },
): Promise<Result<null, Refusal>> {
  const saying = await maySay(context);
  if (!saying.ok) return saying;
  const { db, now, body } = context;
  return watching(db, now, body.id, () => removeSaid(db, id, saying.value));
}

/** 没有变动: all stands as it was, and counts as said anew. */
export async function confirmBusy(context: LinkContext): Promise<Result<null, Refusal>> {
  const saying = await maySay(context);
  if (!saying.ok) return saying;
  return confirmSaid(context.db, saying.value);
}

/** Times with our people and venues found in their words, as from any other calendar; of "busy" nothing but that. */
export async function saidWords(
  { db, office }: LinkContext,
  times: readonly SaidTimeWords[],
): Promise<readonly SaidWords[]> {
  const ground = { zone: office.zone, ...(await loadNamesToFind(db)) };
  const occupied = times.map((time) => ({
    identity: '',
    location: '',
    startDate: null,
    endDate: null,
    ...time,
    ...(time.busyOnly ? { summary: '', text: '', location: '' } : {}),
  }));
  return commitmentsOf(occupied, '' as SourceId, ground).map(({ id: _id, uid: _uid, ...words }) => words);
}

export type SaidTimeWords = Pick<
  OccupiedTime,
  'summary' | 'text' | 'start' | 'end' | 'allDay' | 'firm' | 'busyOnly'
> &
  Partial<Pick<OccupiedTime, 'location'>>;

type Marked = Period & { readonly allDay: boolean };

function plainTime({ start, end, allDay }: Marked): Pick<OccupiedTime, 'start' | 'end' | 'allDay'> {
  return { start: start.epochMilliseconds, end: end.epochMilliseconds, allDay };
}

function markedPeriod(
  { asked, office }: LinkContext,
  { day, until, part, from, to }: MarkInput,
  halfDays: HalfDays,
): Result<Marked, Refusal> {
  const fault = (path: string, code: string, facts = {}) =>
    refuse({ kind: 'invalid', faults: [{ path, code, facts }] } as const);
  const days = { day: Temporal.PlainDate.from(day), until: Temporal.PlainDate.from(until || day) };
  if (Temporal.PlainDate.compare(days.day, days.until) > 0) return fault('until', 'end-before-start');
  const furthest = furthestSaid(asked);
  if (until !== '' && Temporal.PlainDate.compare(days.until, furthest) > 0) {
    return fault('until', 'said-too-far', { last: furthest.toString() });
  }
  const period = saidPeriod({ ...days, part, from, to }, halfDays, office.zone);
  if (!period) return fault('to', 'end-not-after-start');
  return overlaps(period, askedPeriod(asked, office.zone)) ? ok(period) : fault('day', 'not-asked-for');
}

/** Keeps what was typed and refused, so that the page can show it again with its faults. */
export async function layMarkAside(
  context: LinkContext,
  fields: Readonly<Record<string, string>>,
  faults: readonly InputFault[],
): Promise<Result<null, Refusal>> {
  const saying = await maySay(context);
  if (!saying.ok) return saying;
  const text = (name: string): string => (fields[name] ?? '').slice(0, 120);
  const values = {
    id: text('id'),
    day: text('day'),
    until: text('until'),
    part: saidParts.find((part) => part === fields.part) ?? 'morning',
    from: text('from'),
    to: text('to'),
    firm: fields.firm !== 'no',
    busyOnly: fields.busyOnly === 'on',
    title: text('title'),
  };
  const { db, link, now } = context;
  const laid = await putDraft(db, link, now, { kind: 'mark', draft: { values, faults } });
  return laid ? ok(null) : refuse({ kind: 'not-found', what: 'link' });
}
