import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { apartSpans } from '#lib/domain/calendars/planning-rules.ts';
import { severities } from '#lib/domain/finding.ts';
import type { BodyId, VenueId } from '#lib/domain/id.ts';
import { meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import { clashKinds } from '#lib/domain/office/office.ts';
import { clock, typed } from '../entered.ts';

const id = z.string().min(1).max(60);
const bodyId = id.transform((text) => text as BodyId);
const venueId = id.transform((text) => text as VenueId);
const minutes = typed(
  z
    .int()
    .min(0)
    .max(24 * 60),
);

/** A time of the day, always of two digits: 9:00 is 09:00. */
const hour = clock.transform((text) => text.padStart(5, '0'));

/** 02-29 is a day of some years, 02-30 of none. */
function isMonthDay(text: string): boolean {
  const [month = '', day = ''] = text.split('-');
  try {
    Temporal.PlainMonthDay.from({ monthCode: `M${month}`, day: Number(day) }, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Month and day, any year: 06-01. */
const monthDay = z
  .string()
  .trim()
  .regex(/^\d\d-\d\d$/, 'not-a-date')
  .refine(isMonthDay, 'not-a-date');

const stretch = z
  .object({ from: hour, to: hour })
  .refine(({ from, to }) => from < to, { message: 'end-not-after-start', path: ['to'] });

const halfDays = z
  .object({ morning: stretch, afternoon: stretch, evening: stretch })
  .refine(({ morning, afternoon }) => morning.to <= afternoon.from, {
    message: 'sittings-overlap',
    path: ['afternoon', 'from'],
  })
  .refine(({ afternoon, evening }) => afternoon.to <= evening.from, {
    message: 'sittings-overlap',
    path: ['evening', 'from'],
  });

const conventions = {
  severity: z.partialRecord(z.enum(clashKinds), z.enum(severities)),
  habits: z.partialRecord(
    z.enum(meetingTypes),
    z.object({
      weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
      starts: z.array(hour).min(1).max(8),
    }),
  ),
  seasons: z
    .array(
      z.object({
        id,
        title: z.string().trim().min(1).max(60),
        basis: z.string().trim().max(120),
        from: monthDay,
        to: monthDay,
        types: z.array(z.enum(meetingTypes)),
      }),
    )
    .max(40)
    .nullable(),
  travel: z.object({
    sameAddressMinutes: minutes.nullable(),
    otherAddressMinutes: minutes.nullable(),
    pairs: z
      .array(z.object({ from: venueId, to: venueId, minutes }))
      .max(200)
      .nullable(),
  }),
  apart: z
    .array(
      z.object({ a: bodyId, b: bodyId, span: z.enum(apartSpans), reason: z.string().trim().min(1).max(120) }),
    )
    .max(100),
  uploadStaleDays: typed(z.int().min(1).max(365)).nullable(),
  followUpSoonDays: typed(z.int().min(1).max(90)).nullable(),
  halfDays: halfDays.nullable(),
};

const ranks = z.array(z.array(bodyId).min(1)).max(2_000);

export const editConventionsInput = z.object({ ...conventions, basedOn: z.int() });
export type EditConventionsInput = z.infer<typeof editConventionsInput>;

/** The rules as they stand on the page, and the order of who yields. */
export const tryConventionsInput = z.object({ ...conventions, ranks });
export type TryConventionsInput = z.infer<typeof tryConventionsInput>;

export const editPrecedenceInput = z.object({
  ranks,
  basedOn: z.array(z.object({ id, version: z.int() })).max(2_000),
});
export type EditPrecedenceInput = z.infer<typeof editPrecedenceInput>;
