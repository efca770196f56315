import { z } from 'zod';
import { questions } from '#lib/domain/refusal.ts';
import { dayBounds, dayFault } from '#lib/domain/time/entered-day.ts';

// What people enter in a field, as the edge reads it: every input with a day, a time or a number typed takes it from here.

/** The questions a person has already answered with yes; what is rarely meant is asked first. */
export const answered = z.array(z.enum(questions)).max(questions.length).optional();

/** A text with a rule of its own, which names the fault by its key of the `faults` catalogue. */
function entered(faultIn: (text: string) => string | null) {
  return z.string().check(({ value, issues }) => {
    const fault = faultIn(value);
    if (fault) issues.push({ code: 'custom', message: fault, input: value, params: { ...dayBounds } });
  });
}

/** A day such as 2026-09-18, between the bounds of `entered-day`. */
export const day = entered(dayFault);

/** `2026-09-18T17:30`: the wall clock of the office, as a browser's date-and-time field gives it. */
export const wallClock = entered((text) => {
  if (text !== '' && !/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text)) return 'not-a-time';
  return dayFault(text.slice(0, 10));
});

/** An ISO instant with its offset. */
export const instant = z.iso
  .datetime({ offset: true, error: 'not-a-time', abort: true })
  .refine((text) => dayFault(text.slice(0, 10)) === null, 'day-out-of-range');

/** A time of the day such as 9:00. */
export const clock = entered((text) => {
  if (text === '') return 'required';
  return /^([01]?\d|2[0-3]):[0-5]\d$/.test(text) ? null : 'not-a-time';
});

/**
 * A number, or the text of a field that holds one: full-width digits (１５) count, an empty field is missing, and what is
 * no number stays a text, so that its fault says so. Never turned into another number.
 */
export function typed<T extends z.ZodType>(number: T) {
  return z.preprocess(numberIn, number);
}

function numberIn(entered: unknown): unknown {
  if (typeof entered !== 'string') return entered;
  const text = entered.normalize('NFKC').trim();
  if (text === '') return null;
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : entered;
}
