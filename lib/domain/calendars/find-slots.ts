import { Temporal } from 'temporal-polyfill';
import type { LocalText } from '../local-text.ts';
import { daysBetween } from '../time/calendar-date.ts';
import { isWorkday } from '../time/workday.ts';
import { apartClashes } from './apart-clashes.ts';
import type { Candidate, ClashGround, PlannedSitting } from './candidate.ts';
import type { Clash } from './clash.ts';
import { type ClockDay, clockDays, clockTime } from './clock-times.ts';
import { dayClash, holidayClashes, intervalClashes, latestByInterval, seasonClashes } from './day-clashes.ts';
import { deadlineClashes } from './deadline-clashes.ts';
import { prepareGround } from './ground.ts';
import { joinClashes } from './join-clashes.ts';
import { linkageClashes } from './linkage-clashes.ts';
import { otherVenues } from './other-venues.ts';
import { needsOf, overlapClashes } from './overlap-clashes.ts';
import type { SearchGround } from './search-ground.ts';
import { type Attempt, judge, slotOf } from './slot-judgement.ts';
import { gradeOf } from './slot-score.ts';
import type {
  GradedDay,
  PlannedBlock,
  Slot,
  SlotReason,
  SlotSearch,
  SlotsFound,
  VenueSwap,
} from './slot-search.ts';
import { unknownClashes } from './unknown-clashes.ts';
import { vehicleClashes } from './vehicle-clashes.ts';

/**
 * Every day of the window graded, and the best starting time of each, ranked with reasons. Days gone by and
 * days of rest are off; a day is excluded by what blocks its least bad start, with that one reason; days a
 * notice that is not out yet will probably take are "unknown". Of the days with nothing else against them those
 * of which most calendars are known come first: what is not known is never taken for free.
 */
export function findSlots(search: SlotSearch, ground: ClashGround): SlotsFound {
  const prepared = prepareGround(ground);
  const today = ground.now.toZonedDateTimeISO(ground.zone).toPlainDate();
  const around: SearchGround = {
    prepared,
    search,
    needs: needsOf({ ...search.candidate, sittings: [] }),
    today,
    halfInterval: halfInterval(search, ground),
    likely: likelyDays(ground),
    otherVenues: otherVenues(
      ground.venues,
      new Set(search.blocks.map(({ venueId }) => venueId)),
      search.candidate.personIds.length,
    ).map(({ id }) => id),
  };
  const lastOffset = Math.max(...search.blocks.map((block) => block.dayOffset));
  const clocks = clockDays(search.window.from, search.window.to.add({ days: lastOffset }), prepared.startOf);
  const first = clocks.slice(0, clocks.length - lastOffset);
  let deadlinesAhead = true;
  const days = first.map((clock, index): GradedDay => {
    const offDay = dayOff(around, clock.day);
    if (offDay) return offDay;
    const onDay = dayWide(around, clock.day, deadlinesAhead);
    // Deadlines move with the day they are counted from: once none is missed, none is on any later day.
    deadlinesAhead = deadlinesAhead && onDay.some((clash) => clash.kind === 'deadline');
    return gradeDay(around, clocks.slice(index, index + lastOffset + 1), onDay);
  });
  const found = days.flatMap(({ best }) => (best ? [best] : []));
  const undoubted = found.filter(isUndoubted);
  const fewest = Math.min(...undoubted.map(unknowns));
  const known = new Set(undoubted.filter((slot) => unknowns(slot) === fewest));
  const slots = found.sort(
    (a, b) =>
      Number(staysOn(search.askedDay, b)) - Number(staysOn(search.askedDay, a)) ||
      Number(known.has(b)) - Number(known.has(a)) ||
      b.score - a.score ||
      Temporal.PlainDate.compare(a.day, b.day),
  );
  return { slots: slots.slice(0, search.limit), days };
}

/** How many bodies' calendars say nothing of a slot. */
function unknowns({ reasons }: Slot): number {
  return reasons.filter((reason) => reason.code === 'clash' && reason.clash.kind === 'unknown').length;
}

/** Whether nothing that is known speaks against a slot by more than a note. */
function isUndoubted({ reasons }: Slot): boolean {
  return !reasons.some(
    (reason) =>
      reason.code === 'likely-holiday' || (reason.code === 'clash' && reason.clash.severity !== 'note'),
  );
}

function halfInterval({ candidate }: SlotSearch, { intervals }: ClashGround): number | null {
  const limit = latestByInterval(intervals, candidate);
  if (candidate.previousOn === null || !limit) return null;
  return daysBetween(candidate.previousOn, limit.latest) / 2;
}

/** Whether a slot keeps the day thought of by taking another venue, and that is all there was against it. */
function staysOn(askedDay: Temporal.PlainDate | null, { day, otherVenue, reasons }: Slot): boolean {
  if (otherVenue === null || askedDay === null || !day.equals(askedDay)) return false;
  return !reasons.some((reason) => reason.code === 'clash' && reason.clash.severity !== 'note');
}

function likelyDays(ground: ClashGround): ReadonlyMap<string, LocalText> {
  const days = new Map<string, LocalText>();
  for (const { name, from, to } of ground.planning.likelyHolidays) {
    const last = Temporal.PlainDate.from(to);
    for (
      let day = Temporal.PlainDate.from(from);
      Temporal.PlainDate.compare(day, last) <= 0;
      day = day.add({ days: 1 })
    ) {
      days.set(day.toString(), name);
    }
  }
  return days;
}

/** A day nobody would meet on: gone by, a weekend, or a weekday the office does not use. */
function dayOff(around: SearchGround, day: Temporal.PlainDate): GradedDay | null {
  const off = { day, grade: 'off', reason: null, best: null } as const;
  if (Temporal.PlainDate.compare(day, around.today) < 0) return off;
  const turn = outOfTurn(around.search, day);
  if (turn) return { ...off, grade: 'excluded', reason: turn };
  const { kind } = isWorkday(day, around.prepared.ground.holidays);
  if (kind === 'holiday' || kind === 'make-up-workday') return null;
  if (around.search.weekdays.includes(day.dayOfWeek)) return null;
  if (kind === 'weekend') return off;
  return { ...off, grade: 'excluded', reason: { code: 'weekday', weekday: day.dayOfWeek } };
}

/** Before the meeting numbered before it, or after the one numbered after it. */
function outOfTurn({ turn: { after, before } }: SlotSearch, day: Temporal.PlainDate): SlotReason | null {
  if (after && Temporal.PlainDate.compare(day, after) <= 0)
    return { code: 'out-of-turn', side: 'early', day: after };
  if (before && Temporal.PlainDate.compare(day, before) >= 0)
    return { code: 'out-of-turn', side: 'late', day: before };
  return null;
}

/** What holds for a day whatever the hour. */
function dayWide(around: SearchGround, day: Temporal.PlainDate, deadlinesAhead: boolean): readonly Clash[] {
  const { prepared, search } = around;
  const offsets = [...new Set(search.blocks.map((block) => block.dayOffset))];
  const days = offsets.map((offset) => day.add({ days: offset }));
  const hits = [
    ...holidayClashes(prepared, days),
    ...seasonClashes(prepared, search.candidate, days),
    ...intervalClashes(prepared, search.candidate, days),
    ...(deadlinesAhead ? deadlineClashes(prepared, search.candidate, day) : []),
  ];
  const candidate: Candidate = { ...search.candidate, sittings: [] };
  return [...hits.map((hit) => dayClash(hit, prepared)), ...linkageClashes(prepared, candidate, day)];
}

/** The best slot of a day, or the reason why there is none. `clocks` are the days the meeting would take. */
function gradeDay(around: SearchGround, clocks: readonly ClockDay[], onDay: readonly Clash[]): GradedDay {
  const { search } = around;
  const [first] = clocks as [ClockDay];
  const [block] = search.blocks as [PlannedBlock];
  const starts = search.blocks.length === 1 && search.starts.length > 0 ? search.starts : [block.start];
  const judged = starts
    .flatMap((start, startRank): readonly Attempt[] => {
      const blocks = search.blocks.length === 1 ? [{ ...block, start }] : search.blocks;
      return attemptsWith(around, { clocks, blocks, startRank, onDay });
    })
    .map((attempt) => judge(around, attempt));
  const best = judged.reduce((a, b) => ((b.score ?? -1) > (a.score ?? -1) ? b : a));
  if (best.score !== null) return goodDay(slotOf(around, best.attempt, best.score, best.next));
  return { day: first.day, grade: 'excluded', reason: best.excluded, best: null };
}

/** A start on a day as it is tried. `clocks` are the days the meeting would take. */
interface Trial {
  readonly clocks: readonly ClockDay[];
  readonly blocks: readonly PlannedBlock[];
  readonly startRank: number;
  readonly onDay: readonly Clash[];
}

/** The venues asked for and, where one of them is taken, the first other that stands free. */
function attemptsWith(around: SearchGround, trial: Trial): readonly Attempt[] {
  const asked = attemptWith(around, trial, null);
  const taken = asked.clashes.find(({ kind }) => kind === 'venue')?.with.venueId;
  if (taken == null) return [asked];
  for (const venueId of around.otherVenues) {
    const blocks = trial.blocks.map((each) => (each.venueId === taken ? { ...each, venueId } : each));
    const instead = attemptWith(around, { ...trial, blocks }, { taken, venueId });
    if (!instead.clashes.some(({ kind }) => kind === 'venue' || kind === 'travel')) return [asked, instead];
  }
  return [asked];
}

function attemptWith(
  around: SearchGround,
  { clocks, blocks, startRank, onDay }: Trial,
  otherVenue: VenueSwap | null,
): Attempt {
  const [{ day }] = clocks as [ClockDay];
  const sittings = blocks.map((each) => sittingAt(clocks[each.dayOffset] as ClockDay, each, around));
  const candidate: Candidate = { ...around.search.candidate, sittings };
  const clashes = [
    ...onDay,
    ...joinClashes(around.prepared, [
      ...overlapClashes(around.prepared, candidate, around.needs),
      ...apartClashes(around.prepared, candidate),
    ]),
    ...vehicleClashes(around.prepared, candidate),
    ...unknownClashes(around.prepared, candidate),
  ];
  return { day, sittings, clashes, startRank, otherVenue };
}

function goodDay(best: Slot): GradedDay {
  const { day } = best;
  const doubt = best.reasons.find((reason) => reason.code === 'likely-holiday');
  if (doubt) return { day, grade: 'unknown', reason: doubt, best };
  const against = best.reasons.find(
    (reason) => reason.code === 'clash' || reason.code === 'venue-needed-next',
  );
  return { day, grade: gradeOf(best.score), reason: against ?? null, best };
}

function sittingAt(clock: ClockDay, block: PlannedBlock, around: SearchGround): PlannedSitting {
  const start = clockTime(clock, block.start, around.prepared.ground.zone);
  return {
    period: {
      start: Temporal.Instant.fromEpochMilliseconds(start),
      end: Temporal.Instant.fromEpochMilliseconds(start + block.minutes * 60_000),
    },
    venueId: block.venueId,
  };
}
