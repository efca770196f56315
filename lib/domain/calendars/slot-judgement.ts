import { Temporal } from 'temporal-polyfill';
import { daysBetween } from '../time/calendar-date.ts';
import { isWorkday } from '../time/workday.ts';
import type { PlannedSitting } from './candidate.ts';
import { bodiesOf, type Clash, compareClashes, leadingClashes } from './clash.ts';
import type { SearchGround } from './search-ground.ts';
import { levelOf, scoreOf } from './slot-score.ts';
import type { Requirement, Slot, SlotReason, VenueSwap } from './slot-search.ts';
import { during } from './timeline.ts';

/** A start on a day with everything that speaks against it, in no order. */
export interface Attempt {
  readonly day: Temporal.PlainDate;
  readonly sittings: readonly PlannedSitting[];
  readonly clashes: readonly Clash[];
  readonly startRank: number;
  readonly otherVenue: VenueSwap | null;
}

/** What becomes of an attempt: points, or the one reason why it is no slot. */
export type Judgement =
  | { readonly attempt: Attempt; readonly score: number; readonly next: SlotReason | null }
  | { readonly attempt: Attempt; readonly score: null; readonly excluded: SlotReason };

/**
 * Excludes an attempt or weighs it. A blocking clash excludes, unless it only takes away people or bodies that
 * the search can spare: those are counted, and named in the reasons. What takes nobody away from a search for everybody
 * takes nobody from a laxer one: a day is never worse for asking less. Whoever is named must be free altogether.
 */
export function judge(around: SearchGround, attempt: Attempt): Judgement {
  const { required } = around.search;
  const fatal = attempt.clashes.filter(
    (clash) => takesNamed(required, clash) || (clash.severity === 'block' && !canSpare(required, clash)),
  );
  const [heaviest] = fatal.sort(compareClashes);
  if (heaviest) return { attempt, score: null, excluded: { code: 'clash', clash: heaviest } };
  const absent = absentIn(attempt.clashes.filter(({ severity }) => severity === 'block'));
  const short = tooFew(around, absent.size);
  if (short) return { attempt, score: null, excluded: short };
  const next = venueNeededNext(around, attempt);
  const score = scoreOf({
    clashes: attempt.clashes,
    absent: absent.size,
    startRank: attempt.startRank,
    daysAhead: daysBetween(around.today, attempt.day),
    likelyHoliday: likelyHoliday(around, attempt.day) !== null,
    venueNeededNext: next !== null,
    otherVenue: attempt.otherVenue !== null,
    soonAfter: soonAfter(around, attempt.day),
  });
  return { attempt, score, next };
}

/** A weighed attempt with its reasons: what speaks for it, then what speaks against it, heaviest first. */
export function slotOf(around: SearchGround, attempt: Attempt, score: number, next: SlotReason | null): Slot {
  const likely = likelyHoliday(around, attempt.day);
  const against = [...leadingClashes(attempt.clashes)]
    .sort(compareClashes)
    .map((clash): SlotReason => ({ code: 'clash', clash }));
  const { day, sittings, otherVenue } = attempt;
  const reasons: readonly SlotReason[] = [
    ...(otherVenue ? [{ code: 'other-venue' as const, ...otherVenue }] : []),
    ...speakingFor(around, attempt),
    ...(likely ? [likely] : []),
    ...against,
    ...(next ? [next] : []),
  ];
  return { day, sittings, score, level: levelOf(score, attempt.clashes), otherVenue, reasons };
}

const ofPeople = new Set<Clash['kind']>(['person', 'body', 'travel']);

function canSpare(required: Requirement, clash: Clash): boolean {
  return required.kind !== 'all' && ofPeople.has(clash.kind) && !isOfNamed(required, clash);
}

/** Firmly elsewhere, by a calendar that can be believed: what is tentative, old or a guess takes nobody's day away. */
function takesNamed(required: Requirement, clash: Clash): boolean {
  const sure = clash.with.firm && clash.cause !== 'second-post' && clash.facts.asOf === undefined;
  return sure && ofPeople.has(clash.kind) && isOfNamed(required, clash);
}

function isOfNamed(required: Requirement, clash: Clash): boolean {
  if (required.kind !== 'named') return false;
  const bodyNamed = clash.kind === 'body' && required.bodyIds.some((id) => bodiesOf(clash).includes(id));
  return bodyNamed || clash.people.some((id) => required.personIds.includes(id));
}

/** The people and bodies that clashes take away. */
function absentIn(clashes: readonly Clash[]): ReadonlySet<string> {
  const absent = new Set<string>();
  for (const clash of clashes) {
    if (!ofPeople.has(clash.kind) || clash.cause === 'second-post') continue;
    for (const body of clash.kind === 'body' ? bodiesOf(clash) : []) absent.add(body);
    for (const person of clash.kind === 'body' ? [] : clash.people) absent.add(person);
  }
  return absent;
}

function tooFew(around: SearchGround, absent: number): SlotReason | null {
  const { required, candidate } = around.search;
  if (required.kind !== 'share') return null;
  const asked = new Set([candidate.hostBodyId, ...candidate.bodyIds]).size + candidate.personIds.length;
  const needed = Math.ceil((asked * required.percent) / 100);
  const free = Math.max(0, asked - absent);
  return free < needed ? { code: 'too-few-free', free, asked, needed } : null;
}

/**
 * How much sooner than half the longest time to the next meeting a day is, 0 to 1: a body that meets every two months
 * does not meet again the week after (组51).
 */
function soonAfter({ search, halfInterval }: SearchGround, day: Temporal.PlainDate): number {
  const { previousOn } = search.candidate;
  if (previousOn === null || halfInterval === null) return 0;
  return Math.max(0, 1 - daysBetween(previousOn, day) / halfInterval);
}

function speakingFor(around: SearchGround, attempt: Attempt): readonly SlotReason[] {
  const { candidate } = around.search;
  const kinds = new Set(attempt.clashes.map((clash) => clash.kind));
  const reasons: SlotReason[] = [];
  if (!kinds.has('person') && !kinds.has('body') && !kinds.has('unknown')) {
    const bodies = new Set(candidate.bodyIds.filter((id) => id !== candidate.hostBodyId)).size;
    reasons.push({ code: 'all-free', bodies, people: candidate.personIds.length });
  }
  if (!kinds.has('deadline')) reasons.push({ code: 'deadlines-met' });
  const since = candidate.previousOn === null ? 0 : daysBetween(candidate.previousOn, attempt.day);
  if (since > 0) reasons.push({ code: 'since-previous', days: since });
  return reasons;
}

/** A day that a notice not yet published will probably take. */
function likelyHoliday(around: SearchGround, day: Temporal.PlainDate): SlotReason | null {
  const name = around.likely.get(day.toString());
  if (name === undefined) return null;
  const { missingYear } = isWorkday(day, around.prepared.ground.holidays);
  return missingYear === null ? null : { code: 'likely-holiday', name, year: missingYear };
}

/** How far after a meeting it is looked who needs its venue next; milliseconds. */
export const NEXT_NEED = 6 * 3_600_000;

/** Whoever needs our venue next on the same day, and by when it has to be cleared for them. */
function venueNeededNext(around: SearchGround, attempt: Attempt): SlotReason | null {
  const last = attempt.sittings.at(-1);
  const venue = last?.venueId == null ? undefined : around.prepared.venues.get(last.venueId);
  if (!last || !venue) return null;
  const { timeline } = around.prepared;
  const end = last.period.end.epochMilliseconds;
  const nextId = during(timeline, end, end + NEXT_NEED).find(
    (index) =>
      timeline.items[index]?.venueId === venue.id &&
      (timeline.starts[index] as number) >= end &&
      !isItself(around, timeline.items[index]?.meetingId ?? null),
  );
  if (nextId === undefined) return null;
  const at = Temporal.Instant.fromEpochMilliseconds(timeline.starts[nextId] as number);
  return { code: 'venue-needed-next', at, clearBy: at.subtract({ minutes: venue.setUpMinutes }) };
}

function isItself(around: SearchGround, meetingId: string | null): boolean {
  return meetingId !== null && meetingId === around.search.candidate.meetingId;
}
