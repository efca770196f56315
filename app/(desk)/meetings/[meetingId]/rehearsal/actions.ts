'use server';

import { markCheck, withdrawWaiver } from '#lib/usecases/rehearsals/commands.ts';
import { markCheckInput, withdrawWaiverInput } from '#lib/usecases/rehearsals/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

const page = ({ meetingId }: { readonly meetingId: string }) => [paths.rehearsal(meetingId)];

export const markCheckAction = action(markCheckInput, markCheck, page);
export const withdrawWaiverAction = action(withdrawWaiverInput, withdrawWaiver, page);
