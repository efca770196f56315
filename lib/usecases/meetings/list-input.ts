import { z } from 'zod';
import { meetingStates } from '#lib/domain/meetings/meeting.ts';
import { meetingTypes } from '#lib/domain/meetings/meeting-type.ts';

/** What the address of the list says; anything else is every meeting. */
export const meetingsQuery = z.object({
  type: z.enum(meetingTypes).nullable().catch(null),
  state: z.enum(meetingStates).nullable().catch(null),
});
export type MeetingsQuery = z.output<typeof meetingsQuery>;
