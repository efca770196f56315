'use server';

import { changeState } from '#lib/usecases/meetings/change-state.ts';
import { changeStateInput } from '#lib/usecases/meetings/state-input.ts';
import { waiveFinding } from '#lib/usecases/rehearsals/commands.ts';
import { waiveFindingInput } from '#lib/usecases/rehearsals/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

export const changeStateAction = action(changeStateInput, changeState, ({ meetingId }) => [
  paths.meeting(meetingId),
]);

export const waiveFindingAction = action(waiveFindingInput, waiveFinding, ({ meetingId }) => [
  paths.meeting(meetingId),
]);
