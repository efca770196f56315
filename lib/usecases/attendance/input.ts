import { z } from 'zod';
import { capacities, leaveKinds } from '#lib/domain/attendance/attendance.ts';
import { groups } from '#lib/domain/people/person.ts';
import { typed } from '../entered.ts';

const target = { meetingId: z.string().min(1), basedOn: z.int().positive() };

export const findOthersInput = z.object({ meetingId: z.string().min(1), text: z.string().max(80) });
export type FindOthersInput = z.infer<typeof findOthersInput>;

export const addAttendeesInput = z.object({
  ...target,
  personIds: z.array(z.string().min(1)).min(1).max(4_000),
  capacity: z.enum(capacities),
});
export type AddAttendeesInput = z.infer<typeof addAttendeesInput>;

/** Everybody of a circle, in its order. */
export const addCircleInput = z.object({ ...target, group: z.enum(groups), capacity: z.enum(capacities) });
export type AddCircleInput = z.infer<typeof addCircleInput>;

export const removeAttendeeInput = z.object({ ...target, personId: z.string().min(1) });
export type RemoveAttendeeInput = z.infer<typeof removeAttendeeInput>;

export const changeAttendeeInput = z.object({
  ...target,
  personId: z.string().min(1),
  capacity: z.enum(capacities),
  post: z.string().trim().max(80),
  rank: typed(z.int().positive().nullable()),
  onRostrum: z.boolean(),
});
export type ChangeAttendeeInput = z.infer<typeof changeAttendeeInput>;

export const setLeaveInput = z.object({
  ...target,
  personId: z.string().min(1),
  leave: z
    .object({ kind: z.enum(leaveKinds), reason: z.string().trim().max(200), approved: z.boolean() })
    .nullable(),
});
export type SetLeaveInput = z.infer<typeof setLeaveInput>;

export const signInInput = z.object({ ...target, personId: z.string().min(1), arrived: z.boolean() });
export type SignInInput = z.infer<typeof signInInput>;

/** Lists everyone who is a member on the day of the meeting and not on the list yet. */
export const conveneInput = z.object(target);
export type ConveneInput = z.infer<typeof conveneInput>;

/** Puts the first in rank on the rostrum, as many as it has seats. */
export const fillRostrumInput = z.object({ ...target, seats: z.int().positive().max(200) });
export type FillRostrumInput = z.infer<typeof fillRostrumInput>;

/** Takes back one's own last change of the list. */
export const undoAttendanceInput = z.object(target);
export type UndoAttendanceInput = z.infer<typeof undoAttendanceInput>;
