'use server';

import { editMeetingInput, noticeSentInput } from '#lib/usecases/meetings/edit-input.ts';
import { editMeeting, markNoticeSent } from '#lib/usecases/meetings/edit-meeting.ts';
import { dropTask, finishTask, reopenTask } from '#lib/usecases/tasks/commands.ts';
import { editTaskInput, handOverInput, shareOutInput, taskInput } from '#lib/usecases/tasks/input.ts';
import { editTask, handOver, shareOut } from '#lib/usecases/tasks/share-out.ts';
import { dropTripInput, keepTripInput } from '#lib/usecases/vehicles/input.ts';
import { lendVehicle, takeBackVehicle } from '#lib/usecases/vehicles/lend.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

const page = ({ meetingId }: { readonly meetingId: string }) => [paths.meeting(meetingId)];
// A task is also shown on 今日; naming any page redraws the one the person is on.
const today = (): readonly string[] => [paths.today()];

export const editMeetingAction = action(editMeetingInput, editMeeting, page);
export const markNoticeSentAction = action(noticeSentInput, markNoticeSent, page);
export const keepTripAction = action(keepTripInput, lendVehicle, page);
export const takeBackVehicleAction = action(dropTripInput, takeBackVehicle, page);
export const shareOutAction = action(shareOutInput, shareOut, today);
export const editTaskAction = action(editTaskInput, editTask, today);
export const handOverAction = action(handOverInput, handOver, today);
export const finishTaskAction = action(taskInput, finishTask, today);
export const reopenTaskAction = action(taskInput, reopenTask, today);
export const dropTaskAction = action(taskInput, dropTask, today);
