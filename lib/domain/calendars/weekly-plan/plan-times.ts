import { Temporal } from 'temporal-polyfill';
import type { HalfDays, Stretch } from '../planning-rules.ts';
import type { DayRange, PlanEntry } from './weekly-plan.ts';
import type { WrittenTime } from './written-when.ts';

/** When an entry is, with what was supplied. */
export type Timing = Pick<PlanEntry, 'start' | 'end' | 'allDay' | 'assumed'>;

const fullDay = 24 * 60;

function minutes(clock: string): number {
  const { hour, minute } = Temporal.PlainTime.from(clock);
  return hour * 60 + minute;
}

function at(day: Temporal.PlainDate, minute: number): Temporal.PlainDateTime {
  return day.toPlainDateTime().add({ minutes: minute });
}

/**
 * The times of an entry on its days: clock times and half days on each day of a stretch, whole days as one. What is not
 * written is taken from the office's half days and marked assumed: an open start lasts to the end of its half day.
 */
export function timingsOf(
  span: DayRange,
  time: WrittenTime | null,
  continuous: boolean,
  half: HalfDays,
): readonly Timing[] {
  if (time === null || time.kind === 'all-day' || time.kind === 'open') {
    const end = span.last.add({ days: 1 }).toPlainDateTime();
    const assumed = time?.kind === 'all-day' ? 'nothing' : 'both';
    return [{ start: span.first.toPlainDateTime(), end, allDay: true, assumed }];
  }
  if (time.kind === 'half') {
    const { from, to } = stretchOf(time.half, half);
    return eachDay(span, (day) => ({
      start: at(day, from),
      end: at(day, to),
      allDay: false,
      assumed: 'both',
    }));
  }
  const { from, to } = time;
  const several = !span.first.equals(span.last);
  if (to === null && several) {
    const end = at(span.last, minutes(half.afternoon.to));
    return [{ start: at(span.first, from), end, allDay: false, assumed: 'end' }];
  }
  if (to !== null && continuous) {
    return [{ start: at(span.first, from), end: at(span.last, to), allDay: false, assumed: 'nothing' }];
  }
  const until = to ?? endOfHalf(from, half);
  return eachDay(span, (day) => ({
    start: at(day, from),
    end: at(day, until),
    allDay: false,
    assumed: to === null ? 'end' : 'nothing',
  }));
}

function eachDay(span: DayRange, timing: (day: Temporal.PlainDate) => Timing): readonly Timing[] {
  const days = span.first.until(span.last, { largestUnit: 'day' }).days + 1;
  return Array.from({ length: days }, (_, shift) => timing(span.first.add({ days: shift })));
}

function stretchOf(
  part: 'morning' | 'noon' | 'afternoon' | 'evening',
  half: HalfDays,
): { readonly from: number; readonly to: number } {
  const of = ({ from, to }: Stretch) => ({ from: minutes(from), to: minutes(to) });
  if (part === 'noon') return { from: minutes(half.morning.to), to: minutes(half.afternoon.from) };
  return of(half[part]);
}

/** The next end of a half day, of the noon break, of the evening, or midnight. */
function endOfHalf(from: number, half: HalfDays): number {
  const ends = [half.morning.to, half.afternoon.from, half.afternoon.to, half.evening.to].map(minutes);
  return ends.find((end) => end > from) ?? (from < fullDay ? fullDay : from + 60);
}
