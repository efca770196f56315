import { z } from 'zod';
import { clock, day, instant } from '../entered.ts';

const id = z.string().min(1).max(64);

export const calendarViews = ['month', 'week', 'list'] as const;
export type CalendarViewKind = (typeof calendarViews)[number];

/** What the address of the calendar page says; anything else is today's month. */
export const calendarQuery = z.object({
  view: z.enum(calendarViews).catch('month'),
  day: day.nullable().catch(null),
  /** The meeting a time is looked for: without a day the calendar opens where it stands. */
  find: z.string().max(64).nullable().catch(null),
});
export type CalendarQuery = z.output<typeof calendarQuery>;

export const subscribeInput = z.object({
  bodyId: id,
  name: z.string().trim().min(1).max(60),
  url: z
    .string()
    .trim()
    .max(2_000)
    .regex(/^(https?|webcals?):\/\/[^\s/]+/i, 'not-an-address'),
});
export type SubscribeInput = z.output<typeof subscribeInput>;

export const sourceIdInput = z.object({ sourceId: id });
export type SourceIdInput = z.output<typeof sourceIdInput>;

/** Which sources to read now; empty: all that can be read. */
export const refreshInput = z.object({ sourceIds: z.array(id).max(500).default([]) });
export type RefreshInput = z.output<typeof refreshInput>;

/** What staff write down of another body after a call. */
export const typeCommitmentInput = z
  .object({
    bodyId: id,
    summary: z.string().trim().max(120),
    day,
    allDay: z.boolean(),
    start: clock,
    end: clock,
    firm: z.boolean(),
    busyOnly: z.boolean(),
    location: z.string().trim().max(120).default(''),
    personIds: z.array(id).max(100).default([]),
    /** The entry it takes the place of; null: a new one. */
    replaces: id.nullable().default(null),
  })
  .refine(({ allDay, start, end }) => allDay || start.padStart(5, '0') < end.padStart(5, '0'), {
    path: ['end'],
    message: 'end-not-after-start',
  })
  .refine(({ busyOnly, summary }) => busyOnly || summary !== '', { path: ['summary'], message: 'required' });
export type TypeCommitmentInput = z.output<typeof typeCommitmentInput>;

/** A body that was asked and has nothing new. */
export const askedBodyInput = z.object({ bodyId: id });
export type AskedBodyInput = z.output<typeof askedBodyInput>;

/** The same taken back: when it was said, and as of when the calendar stood before that. */
export const unaskedBodyInput = askedBodyInput
  .extend({ confirmed: instant, before: instant.nullable() })
  .refine(({ confirmed, before }) => before === null || Date.parse(before) <= Date.parse(confirmed), {
    path: ['before'],
    message: 'invalid',
  });
export type UnaskedBodyInput = z.output<typeof unaskedBodyInput>;

export const commitmentIdInput = z.object({ commitmentId: z.string().min(1).max(120) });
export type CommitmentIdInput = z.output<typeof commitmentIdInput>;
