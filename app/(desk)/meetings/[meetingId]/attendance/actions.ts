'use server';

import {
  addAttendees,
  addCircle,
  changeAttendee,
  convene,
  removeAttendee,
  setLeave,
  signIn,
} from '#lib/usecases/attendance/commands.ts';
import {
  addAttendeesInput,
  addCircleInput,
  changeAttendeeInput,
  conveneInput,
  findOthersInput,
  removeAttendeeInput,
  setLeaveInput,
  signInInput,
  undoAttendanceInput,
} from '#lib/usecases/attendance/input.ts';
import { findOthers } from '#lib/usecases/attendance/queries.ts';
import { undoAttendance } from '#lib/usecases/attendance/undo.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

const page = ({ meetingId }: { readonly meetingId: string }) => [paths.attendance(meetingId)];

export const findOthersAction = action(findOthersInput, findOthers);
export const addAttendeesAction = action(addAttendeesInput, addAttendees, page);
export const addCircleAction = action(addCircleInput, addCircle, page);
export const conveneAction = action(conveneInput, convene, page);
export const removeAttendeeAction = action(removeAttendeeInput, removeAttendee, page);
export const changeAttendeeAction = action(changeAttendeeInput, changeAttendee, page);
export const setLeaveAction = action(setLeaveInput, setLeave, page);
export const signInAction = action(signInInput, signIn, page);
export const undoAttendanceAction = action(undoAttendanceInput, undoAttendance, page);
