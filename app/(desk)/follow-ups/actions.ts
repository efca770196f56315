'use server';

import {
  closeFollowUp,
  dropFollowUps,
  editFollowUp,
  recordFollowUp,
  reopenFollowUp,
  reportFollowUp,
  takeBackReport,
} from '#lib/usecases/follow-ups/commands.ts';
import { takeUpItems } from '#lib/usecases/follow-ups/from-meeting.ts';
import {
  closeFollowUpInput,
  dueDaysInput,
  editFollowUpInput,
  followUpInput,
  recordFollowUpInput,
  removeFollowUpsInput,
  reportFollowUpInput,
  takeBackReportInput,
  takeUpItemsInput,
} from '#lib/usecases/follow-ups/input.ts';
import { listDueDays } from '#lib/usecases/follow-ups/queries.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

const pages = (): readonly string[] => [paths.followUps(), paths.today()];

export const recordFollowUpAction = action(recordFollowUpInput, recordFollowUp, pages);
export const takeUpItemsAction = action(takeUpItemsInput, takeUpItems, pages);
export const dropFollowUpsAction = action(removeFollowUpsInput, dropFollowUps, pages);
export const editFollowUpAction = action(editFollowUpInput, editFollowUp, pages);
export const closeFollowUpAction = action(closeFollowUpInput, closeFollowUp, pages);
export const reopenFollowUpAction = action(followUpInput, reopenFollowUp, pages);
export const reportFollowUpAction = action(reportFollowUpInput, reportFollowUp, pages);
export const takeBackReportAction = action(takeBackReportInput, takeBackReport, pages);
export const listDueDaysAction = action(dueDaysInput, listDueDays);
