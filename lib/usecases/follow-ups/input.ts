import { z } from 'zod';
import { followUpKinds } from '#lib/domain/follow-ups/follow-up.ts';
import { day } from '../entered.ts';

const id = z.string().min(1).max(64);

const words = {
  kind: z.enum(followUpKinds),
  title: z.string().trim().min(1).max(200),
  bodyId: id.nullable(),
  ownerName: z.string().trim().max(40),
  assisting: z.string().trim().max(120),
  handedOn: day,
  /** Null: no day was set. */
  dueOn: day.nullable(),
  urgent: z.boolean(),
};

/** A matter to be followed up, and the meeting it comes from. */
export const recordFollowUpInput = z
  .object({ ...words, meetingId: id.nullable() })
  .superRefine(dueAfterHandedOn);
export type RecordFollowUpInput = z.infer<typeof recordFollowUpInput>;

/** A matter, and the version of it that was seen. */
export const followUpInput = z.object({ id, basedOn: z.int().positive() });
export type FollowUpInput = z.infer<typeof followUpInput>;

export const editFollowUpInput = z.object({ ...words, ...followUpInput.shape }).superRefine(dueAfterHandedOn);
export type EditFollowUpInput = z.infer<typeof editFollowUpInput>;

/** Items of a meeting to be followed up, as they stand on its agenda. */
export const takeUpItemsInput = z.object({ meetingId: id, itemIds: z.array(id).min(1).max(200) });
export type TakeUpItemsInput = z.infer<typeof takeUpItemsInput>;

export const removeFollowUpsInput = z.object({ ids: z.array(id).min(1).max(200) });
export type RemoveFollowUpsInput = z.infer<typeof removeFollowUpsInput>;

/** How far it is, and what stands in its way. */
export const reportFollowUpInput = z.object({
  id,
  words: z.string().trim().min(1).max(1000),
  trouble: z.string().trim().max(500),
});
export type ReportFollowUpInput = z.infer<typeof reportFollowUpInput>;

export const takeBackReportInput = z.object({ id, reportId: id });
export type TakeBackReportInput = z.infer<typeof takeBackReportInput>;

/** 销号: the day it was carried out and how. */
export const closeFollowUpInput = followUpInput.extend({
  closedOn: day,
  closing: z.string().trim().min(1).max(1000),
});
export type CloseFollowUpInput = z.infer<typeof closeFollowUpInput>;

/** From which day the time of a kind runs. */
export const dueDaysInput = z.object({ kind: z.enum(followUpKinds), handedOn: day });
export type DueDaysInput = z.infer<typeof dueDaysInput>;

function dueAfterHandedOn(
  { handedOn, dueOn }: { readonly handedOn: string; readonly dueOn: string | null },
  context: z.core.$RefinementCtx,
): void {
  if (dueOn === null || dueOn >= handedOn) return;
  context.addIssue({ code: 'custom', path: ['dueOn'], message: 'due-before-handed-on' });
}
