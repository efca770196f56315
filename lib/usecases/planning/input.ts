import { z } from 'zod';
import { meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import { answered, clock, day, typed } from '../entered.ts';

const id = z.string().min(1).max(64);

/** One block as it is written on a form: a day and two times of the office's clock. */
export const sittingInput = z
  .object({
    id: id.nullable().default(null),
    name: z.string().trim().max(60).default(''),
    day,
    start: clock,
    end: clock,
    venueId: id.nullable(),
  })
  .refine(({ start, end }) => minutesOf(start) < minutesOf(end), {
    path: ['end'],
    message: 'end-not-after-start',
  });
export type SittingInput = z.output<typeof sittingInput>;

/** Minutes since midnight of a time such as 9:00. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** What is checked while a meeting is being placed. */
export const placeInput = z.object({
  /** The meeting that moves; null: a new one. */
  meetingId: id.nullable(),
  type: z.enum(meetingTypes),
  urgentCause: z.string().trim().max(500).default(''),
  sittings: z.array(sittingInput).min(1).max(40),
  /** Bodies to keep clear of; left out: all whose calendar is known. */
  bodyIds: z.array(id).max(500).optional(),
  /** Vehicles a new meeting asks for; one that is there keeps its trips. */
  vehicleIds: z.array(id).max(50).default([]),
});
export type PlaceInput = z.output<typeof placeInput>;

/** Who has to be free in a search. */
export const requirementInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('share'), percent: z.int().min(1).max(100) }),
  z.object({
    kind: z.literal('named'),
    personIds: z.array(id).max(500),
    bodyIds: z.array(id).max(500),
  }),
]);

export const findTimesInput = placeInput.extend({
  /** First day tried; the search goes on for so many days. */
  from: day,
  days: z.int().min(1).max(400).default(365),
  required: requirementInput.default({ kind: 'all' }),
  weekdays: z.array(z.int().min(1).max(7)).max(7).optional(),
});
export type FindTimesInput = z.output<typeof findTimesInput>;

export const createMeetingInput = z.object({
  type: z.enum(meetingTypes),
  term: typed(z.int().min(1).max(99)),
  number: typed(z.int().min(1).max(999).nullable()),
  /** What a topic meeting, a visit or a ceremony is about. */
  subject: z.string().trim().max(120).default(''),
  /** Left empty: as the office's pattern makes it. */
  title: z.string().trim().max(200).default(''),
  urgentCause: z.string().trim().max(500).default(''),
  classified: z.boolean().default(false),
  sittings: z.array(sittingInput).min(1).max(40),
  vehicleIds: z.array(id).max(50).default([]),
  answered,
});
export type CreateMeetingInput = z.output<typeof createMeetingInput>;

export const moveMeetingInput = z.object({
  meetingId: id,
  basedOn: z.int().positive(),
  sittings: z.array(sittingInput).min(1).max(40),
});
export type MoveMeetingInput = z.output<typeof moveMeetingInput>;

/** A whole meeting put on another first day, its times and venues kept: what dropping it on a day asks. */
export const moveToDayInput = z.object({
  meetingId: id,
  basedOn: z.int().positive(),
  day,
});
export type MoveToDayInput = z.output<typeof moveToDayInput>;

export const checkDayInput = moveToDayInput.omit({ basedOn: true });
export type CheckDayInput = z.output<typeof checkDayInput>;

export const proposeInput = z.object({
  type: z.enum(meetingTypes),
  term: typed(z.int().min(1).max(99)),
  /** As somebody numbered it; left out: the next one. */
  number: typed(z.int().min(1).max(999).nullable()).optional(),
  subject: z.string().trim().max(120).default(''),
});
export type ProposeInput = z.output<typeof proposeInput>;

/** News of other calendars that somebody has looked at. */
export const seeNewsInput = z.object({ ids: z.array(id).min(1).max(500) });
export type SeeNewsInput = z.output<typeof seeNewsInput>;
