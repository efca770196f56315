import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { latestByInterval } from '#lib/domain/calendars/day-clashes.ts';
import { findSlots } from '#lib/domain/calendars/find-slots.ts';
import { NEXT_NEED } from '#lib/domain/calendars/slot-judgement.ts';
import type {
  DayGrade,
  GradedDay,
  PlannedBlock,
  Requirement,
  Slot,
  SlotSearch,
} from '#lib/domain/calendars/slot-search.ts';
import type { BodyId, PersonId, VenueId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { monthDay } from '#lib/i18n/calendar-words.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { shortDate, time } from '#lib/i18n/format.ts';
import { listItemKinds } from '#lib/store/item-kinds.ts';
import type { Context } from '../context.ts';
import { bodiesNotFollowed, candidateOf, firstDayOf, type Sought } from './candidates.ts';
import { type FindTimesInput, minutesOf, type SittingInput } from './input.ts';
import {
  daysPeriod,
  groundFor,
  loadPlanningFrame,
  type PlanningFrame,
  type PlanningGround,
} from './load-ground.ts';
import { turnOf } from './turn.ts';
import { bodyNames, wordReason, wordReasons } from './word-clash.ts';

/** One proposed place, one click to take. */
export interface SlotView {
  readonly day: string;
  readonly dayWord: string;
  readonly timeWord: string;
  readonly level: number;
  /** Something about it is doubtful: set in amber. */
  readonly doubtful: boolean;
  readonly reasons: readonly { readonly text: string; readonly doubtful: boolean }[];
  readonly sittings: readonly Omit<SittingInput, 'id' | 'name'>[];
}

/** One cell of the year. */
export interface DayCell {
  readonly day: string;
  readonly grade: DayGrade;
  /** 1月12日 周二 and the one reason; empty where nothing needs saying. */
  readonly dayWord: string;
  readonly why: string;
  readonly slot: SlotView | null;
}

export interface TimesFound {
  readonly slots: readonly SlotView[];
  /** Months in order, each with its days. */
  readonly months: readonly { readonly month: string; readonly cells: readonly DayCell[] }[];
  /** Bodies it is kept clear of, by precedence: any of them can be named as one that must be free. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly people: number;
  /** 区农业农村局、区人社局: no calendar of them was asked; empty: none. */
  readonly notFollowed: string;
  /** 11月24日 周二起一年 · 距上次（11月4日）不超过 2 个月. */
  readonly window: string;
}

/** How many are listed; the year shows the rest. */
const mostSlots = 8;

/** Ranks the days of a window for a meeting, with the reason for each place and each exclusion. */
export async function findTimes(
  context: Context,
  input: FindTimesInput,
): Promise<Result<TimesFound, Refusal>> {
  if (!can(context.actor, 'plan-meeting')) return refuse({ kind: 'not-allowed', action: 'plan-meeting' });
  const from = Temporal.PlainDate.from(input.from);
  const to = from.add({ days: input.days - 1 });
  const span = spanDays(input.sittings);
  const frame = await loadPlanningFrame(context);
  if (!frame.ok) return frame;
  const kinds = input.meetingId === null ? null : await listItemKinds(context.db, input.meetingId);
  const required = requiredOf(input.required);
  const sought = await candidateOf(context, frame.value, {
    meetingId: input.meetingId,
    type: input.type,
    firm: true,
    urgent: input.urgentCause !== '',
    kinds,
    sittings: input.sittings,
    bodyIds: input.bodyIds,
    vehicleIds: input.vehicleIds,
  }).then((each) => withNamed(each, required));
  const turn = await turnDays(context, frame.value, input);
  const window = daysPeriod(from, to.add({ days: span }), frame.value.office.zone);
  const ground = await groundFor(context, frame.value, sought, {
    start: window.start,
    end: window.end.add({ milliseconds: NEXT_NEED }),
  });
  const { sittings: _placed, ...planned } = sought;
  const candidate = { ...planned, previousOn: turn.after ?? ground.previousOn };
  const search: SlotSearch = {
    candidate,
    window: { from, to },
    blocks: blocksOf(input.sittings),
    starts: startsOf(ground, input),
    weekdays: input.weekdays ?? ground.planning.habits[input.type].weekdays,
    required,
    askedDay: firstDayOf(input.sittings),
    turn,
    limit: mostSlots,
  };
  const { slots, days } = findSlots(search, ground.clashGround);
  return ok({
    slots: slots.map((slot) => slotView(slot, ground)),
    months: monthsOf(days.map((day) => cellOf(day, ground))),
    bodies: ground.bodies.flatMap(({ id, shortName: name }) =>
      id !== candidate.hostBodyId && candidate.bodyIds.includes(id) ? [{ id, name }] : [],
    ),
    people: candidate.personIds.length,
    notFollowed: bodyNames(
      bodiesNotFollowed(frame.value).map(({ id }) => id),
      ground.wording,
    ),
    window: windowWords(ground, from, candidate),
  });
}

/** The days a meeting must stand between to keep its number. */
async function turnDays(
  context: Context,
  frame: PlanningFrame,
  input: FindTimesInput,
): Promise<SlotSearch['turn']> {
  const { after, before } = await turnOf(context, frame, input);
  const dayOf = (at: Temporal.Instant | undefined) =>
    at?.toZonedDateTimeISO(frame.office.zone).toPlainDate() ?? null;
  return { after: dayOf(after?.end), before: dayOf(before?.start) };
}

function windowWords(
  { rules, wording }: PlanningFrame,
  from: Temporal.PlainDate,
  candidate: SlotSearch['candidate'],
): string {
  const w = words(wording.locale, 'planning');
  const window = w('conditionsWindow', { day: shortDate(wording.locale, from) });
  const limit = latestByInterval(rules.intervals, candidate);
  if (!limit || candidate.previousOn === null) return window;
  const previous = monthDay(wording.locale, candidate.previousOn);
  return `${window} · ${w('conditionsInterval', { previous, months: limit.rule.months })}`;
}

function spanDays(sittings: readonly SittingInput[]): number {
  const days = sittings.map(({ day }) => day).sort();
  return Temporal.PlainDate.from(days[0] ?? '').until(Temporal.PlainDate.from(days.at(-1) ?? ''), {
    largestUnit: 'day',
  }).days;
}

function blocksOf(sittings: readonly SittingInput[]): readonly PlannedBlock[] {
  const first = firstDayOf(sittings);
  return [...sittings]
    .sort((a, b) => (a.day === b.day ? minutesOf(a.start) - minutesOf(b.start) : a.day < b.day ? -1 : 1))
    .map(({ day, start, end, venueId }) => ({
      dayOffset: first.until(Temporal.PlainDate.from(day), { largestUnit: 'day' }).days,
      start: clock(start),
      minutes: minutesOf(end) - minutesOf(start),
      venueId: venueId as VenueId | null,
    }));
}

function clock(text: string): Temporal.PlainTime {
  return Temporal.PlainTime.from(text.padStart(5, '0'));
}

/** The time on the form first, then those the office likes for this type. */
function startsOf({ planning }: PlanningGround, input: FindTimesInput): readonly Temporal.PlainTime[] {
  const own = input.sittings[0]?.start ?? '09:00';
  const texts = [own.padStart(5, '0'), ...planning.habits[input.type].starts];
  return [...new Set(texts)].map(clock);
}

/** Until somebody is named, everybody has to be free. */
function requiredOf(required: FindTimesInput['required']): Requirement {
  if (required.kind !== 'named') return required;
  if (required.personIds.length + required.bodyIds.length === 0) return { kind: 'all' };
  return {
    kind: 'named',
    personIds: required.personIds as PersonId[],
    bodyIds: required.bodyIds as BodyId[],
  };
}

/** Whoever is named is looked up too, on the list of the meeting or not. */
function withNamed(sought: Sought, required: Requirement): Sought {
  if (required.kind !== 'named') return sought;
  return {
    ...sought,
    personIds: [...new Set([...sought.personIds, ...required.personIds])],
    bodyIds: [...new Set([...sought.bodyIds, ...required.bodyIds])],
  };
}

function slotView(slot: Slot, { wording }: PlanningGround): SlotView {
  const { locale, zone } = wording;
  const local = slot.sittings.map(({ period, venueId }) => ({
    start: period.start.toZonedDateTimeISO(zone),
    end: period.end.toZonedDateTimeISO(zone),
    venueId,
  }));
  const reasons = wordReasons(slot.reasons, wording).map(({ text, reason }) => ({
    text,
    doubtful:
      reason.code === 'likely-holiday' ||
      (reason.code === 'clash' && (reason.clash.kind === 'unknown' || reason.clash.severity !== 'note')),
  }));
  const [first] = local;
  return {
    day: slot.day.toString(),
    dayWord: shortDate(locale, slot.day),
    timeWord: first ? time(first.start) : '',
    level: slot.level,
    doubtful: reasons.some((reason) => reason.doubtful),
    reasons,
    sittings: local.map(({ start, end, venueId }) => ({
      day: start.toPlainDate().toString(),
      start: start.toPlainTime().toString({ smallestUnit: 'minute' }),
      end: end.toPlainTime().toString({ smallestUnit: 'minute' }),
      venueId,
    })),
  };
}

function cellOf({ day, grade, reason, best }: GradedDay, ground: PlanningGround): DayCell {
  const slot = best ? slotView(best, ground) : null;
  const why = reason ? wordReason(reason, ground.wording) : (slot?.reasons[0]?.text ?? '');
  return { day: day.toString(), grade, dayWord: shortDate(ground.wording.locale, day), why, slot };
}

function monthsOf(cells: readonly DayCell[]): TimesFound['months'] {
  const months = new Map<string, DayCell[]>();
  for (const cell of cells) {
    const month = cell.day.slice(0, 7);
    const list = months.get(month);
    if (list) list.push(cell);
    else months.set(month, [cell]);
  }
  return [...months].map(([month, list]) => ({ month, cells: list }));
}
