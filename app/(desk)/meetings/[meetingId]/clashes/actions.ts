'use server';

import { withdrawWaiver } from '#lib/usecases/rehearsals/commands.ts';
import { withdrawWaiverInput } from '#lib/usecases/rehearsals/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

export const withdrawWaiverAction = action(withdrawWaiverInput, withdrawWaiver, ({ meetingId }) => [
  paths.clashes(meetingId),
]);
