import { z } from 'zod';
import { meetingTypes } from '#lib/domain/meetings/meeting-type.ts';

const names = z.array(z.string().trim().min(1));
const time = z.string().trim().min(1);

/** A plan as a file: one candidate, the calendars to check it against, and where to look for another time. */
export const planInput = z.object({
  zone: z.string().default('Asia/Shanghai'),
  candidate: z.object({
    /** RFC 3339; without an offset, wall clock in the plan's zone. */
    start: time,
    end: time,
    venue: z.string().trim().nullish(),
    /** Bodies to keep clear of; left out: every body with a calendar. */
    bodies: names.optional(),
    people: names.default([]),
    /** With a type, the deadlines and habits of that type are checked too. */
    type: z.enum(meetingTypes).optional(),
  }),
  calendars: z
    .array(
      z.object({
        body: z.string().trim().min(1),
        /** iCalendar, or a weekly plan as a spreadsheet (.xlsx, .xls, .csv). */
        file: z.string().min(1),
        people: names.default([]),
        /** Of a weekly plan that does not say its year. */
        year: z.int().min(2000).max(2099).optional(),
      }),
    )
    .default([]),
  /** Half-open: a day or a moment to begin at, and one to stop before. */
  search: z.object({ from: time, to: time }).optional(),
});
export type PlanInput = z.output<typeof planInput>;
