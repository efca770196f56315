'use server';

import { checkDay, checkPlace } from '#lib/usecases/planning/check.ts';
import { moveToDay, planMeeting, rescheduleMeeting } from '#lib/usecases/planning/commands.ts';
import { findTimes } from '#lib/usecases/planning/find-times.ts';
import {
  checkDayInput,
  createMeetingInput,
  findTimesInput,
  moveMeetingInput,
  moveToDayInput,
  placeInput,
  proposeInput,
} from '#lib/usecases/planning/input.ts';
import { proposeMeeting } from '#lib/usecases/planning/propose.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

// What only looks redraws nothing: it is asked while somebody is still choosing.
export const checkPlaceAction = action(placeInput, checkPlace);
export const checkDayAction = action(checkDayInput, checkDay);
export const findTimesAction = action(findTimesInput, findTimes);
export const proposeAction = action(proposeInput, proposeMeeting);

export const createMeetingAction = action(createMeetingInput, planMeeting, (_input, { id }) => [
  paths.meeting(id),
  paths.calendar(),
]);
export const moveMeetingAction = action(moveMeetingInput, rescheduleMeeting, ({ meetingId }) => [
  paths.meeting(meetingId),
  paths.calendar(),
]);
export const moveToDayAction = action(moveToDayInput, moveToDay, ({ meetingId }) => [
  paths.meeting(meetingId),
  paths.calendar(),
]);
