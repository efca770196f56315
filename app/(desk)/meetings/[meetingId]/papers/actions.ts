'use server';

import { editDispatch } from '#lib/usecases/papers/edit-dispatch.ts';
import { editDispatchInput } from '#lib/usecases/papers/input.ts';
import { takeBackIssue, takeBackIssueInput } from '#lib/usecases/papers/take-back-issue.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

export const editDispatchAction = action(editDispatchInput, editDispatch, ({ meetingId }) => [
  paths.papers(meetingId),
]);

export const takeBackIssueAction = action(takeBackIssueInput, takeBackIssue, ({ meetingId }) => [
  paths.papers(meetingId),
]);
