'use server';

import { setLeave } from '#lib/usecases/attendance/commands.ts';
import { setLeaveInput } from '#lib/usecases/attendance/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

export const tickAwayAction = action(setLeaveInput, setLeave, ({ meetingId }) => [paths.ripple(meetingId)]);
