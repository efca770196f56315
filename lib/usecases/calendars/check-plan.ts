import { Temporal } from 'temporal-polyfill';
import type { Clash } from '#lib/domain/calendars/clash.ts';
import { findClashes } from '#lib/domain/calendars/find-clashes.ts';
import { findSlots } from '#lib/domain/calendars/find-slots.ts';
import type { Slot, SlotSearch } from '#lib/domain/calendars/slot-search.ts';
import type { Zone } from '#lib/ical/zone.ts';
import { type PlanCalendar, type PlanRules, planCandidate, planGround } from './plan-ground.ts';
import type { PlanInput } from './plan-input.ts';

/** A plan with its times read. */
export interface TimedPlan {
  readonly plan: PlanInput;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly search: { readonly from: Temporal.Instant; readonly to: Temporal.Instant } | null;
  readonly zone: Zone;
}

export interface PlanChecked {
  readonly clashes: readonly Clash[];
  /** Best first; those without a clash of venue, people or bodies, where there are any. */
  readonly alternatives: readonly Slot[];
}

const mostAlternatives = 10;
const dayMs = 86_400_000;
/** Working hours in which other times are looked for, every half hour. */
const hours = { from: Temporal.PlainTime.from('08:30'), to: Temporal.PlainTime.from('18:00'), step: 30 };

/** Checks a candidate against calendars read from files, and looks for other times in the plan's window. */
export function checkPlan(
  timed: TimedPlan,
  calendars: readonly PlanCalendar[],
  rules: PlanRules,
  now: Temporal.Instant,
): PlanChecked {
  const { plan, zone } = timed;
  const candidate = planCandidate(plan, calendars, { start: timed.start, end: timed.end });
  const groundIn = (from: Temporal.Instant, to: Temporal.Instant, at: Temporal.Instant) =>
    planGround(plan, calendars, rules, {
      now: at,
      zone,
      window: { from: from.epochMilliseconds - dayMs, to: to.epochMilliseconds + dayMs },
    });
  const clashes = findClashes(candidate, groundIn(timed.start, timed.end, now));
  if (timed.search === null) return { clashes, alternatives: [] };
  // A window that lies in the past is searched as on its first day.
  const { from, to } = timed.search;
  const asOf = Temporal.Instant.compare(now, from) < 0 ? now : from;
  const { sittings: _placed, ...rest } = candidate;
  const search = searchOf(timed, rest, rules);
  if (search === null) return { clashes, alternatives: [] };
  const { days } = findSlots(search, groundIn(from, to, asOf));
  const inside = days
    .flatMap(({ best }) => (best && isInside(best, from, to) ? [best] : []))
    .sort((a, b) => b.score - a.score || Temporal.PlainDate.compare(a.day, b.day));
  const clean = inside.filter((slot) => !slot.reasons.some(isBetweenPeople));
  return { clashes, alternatives: (clean.length > 0 ? clean : inside).slice(0, mostAlternatives) };
}

const betweenPeople = new Set(['venue', 'vehicle', 'person', 'body', 'travel']);

function isBetweenPeople(reason: Slot['reasons'][number]): boolean {
  return reason.code === 'clash' && betweenPeople.has(reason.clash.kind);
}

function isInside(slot: Slot, from: Temporal.Instant, to: Temporal.Instant): boolean {
  return slot.sittings.every(
    ({ period }) =>
      Temporal.Instant.compare(period.start, from) >= 0 && Temporal.Instant.compare(period.end, to) <= 0,
  );
}

function searchOf(
  { plan, start, end, search }: TimedPlan,
  candidate: SlotSearch['candidate'],
  rules: PlanRules,
): SlotSearch | null {
  if (search === null) return null;
  const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(plan.zone);
  const minutes = Math.round((end.epochMilliseconds - start.epochMilliseconds) / 60_000);
  const own = local(start).toPlainTime();
  const habit = rules.planning.habits[candidate.type];
  return {
    candidate,
    window: {
      from: local(search.from).toPlainDate(),
      to: local(search.to.subtract({ milliseconds: 1 })).toPlainDate(),
    },
    blocks: [{ dayOffset: 0, start: own, minutes, venueId: plan.candidate.venue ? venueOf() : null }],
    starts: startsToTry(own, habit.starts, minutes),
    weekdays: [...new Set([...habit.weekdays, local(start).dayOfWeek])],
    required: { kind: 'all' },
    askedDay: null,
    turn: { after: null, before: null },
    limit: mostAlternatives,
  };
}

function venueOf(): SlotSearch['blocks'][number]['venueId'] {
  return 'venue' as SlotSearch['blocks'][number]['venueId'];
}

/** Its own time first, then the usual ones, then every half hour that still ends within working hours. */
function startsToTry(
  own: Temporal.PlainTime,
  usual: readonly string[],
  minutes: number,
): readonly Temporal.PlainTime[] {
  const starts = [own, ...usual.map((text) => Temporal.PlainTime.from(text))];
  for (
    let at = hours.from;
    Temporal.PlainTime.compare(at, hours.to) < 0;
    at = at.add({ minutes: hours.step })
  ) {
    const ends = at.until(hours.to).total('minutes') >= minutes;
    if (ends && !starts.some((known) => known.equals(at))) starts.push(at);
  }
  return starts;
}
