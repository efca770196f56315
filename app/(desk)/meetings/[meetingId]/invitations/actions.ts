'use server';

import { sendInvitations } from '#lib/usecases/invitations/commands.ts';
import { sendInvitationsInput } from '#lib/usecases/invitations/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

export const sendInvitationsAction = action(sendInvitationsInput, sendInvitations, ({ meetingId }) => [
  paths.invitations(meetingId),
]);
