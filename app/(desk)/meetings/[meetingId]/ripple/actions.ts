'use server';

import { setLeaveInput } from '#lib/usecases/attendance/input.ts';
import { sendInvitations } from '#lib/usecases/invitations/commands.ts';
import { sendInvitationsInput } from '#lib/usecases/invitations/input.ts';
import { markDoneInput, takeBackInput, undoMarkInput } from '#lib/usecases/ripple/input.ts';
import { markDone, undoMark } from '#lib/usecases/ripple/mark.ts';
import { findPresence, findPresenceInput } from '#lib/usecases/ripple/presence.ts';
import { takeBackTick, tickPresence } from '#lib/usecases/ripple/tick.ts';
import { applyRemedy } from '#lib/usecases/seating/commands.ts';
import { restoreSeats } from '#lib/usecases/seating/earlier-seats.ts';
import { applyRemedyInput, restoreSeatsInput, undoSeatingInput } from '#lib/usecases/seating/input.ts';
import { undoSeating } from '#lib/usecases/seating/undo.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

const page = ({ meetingId }: { readonly meetingId: string }) => [paths.ripple(meetingId)];

export const findPresenceAction = action(findPresenceInput, findPresence);
export const tickPresenceAction = action(setLeaveInput, tickPresence, page);
export const takeBackTickAction = action(takeBackInput, takeBackTick, page);
export const markDoneAction = action(markDoneInput, markDone, page);
export const undoMarkAction = action(undoMarkInput, undoMark, page);
export const reseatAction = action(applyRemedyInput, applyRemedy, page);
export const restoreSeatsAction = action(restoreSeatsInput, restoreSeats, page);
export const undoReseatAction = action(undoSeatingInput, undoSeating, page);
export const tellAgainAction = action(sendInvitationsInput, sendInvitations, page);
