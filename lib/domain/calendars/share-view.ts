import type { ShareLevel } from '../bodies/body.ts';
import type { MeetingState, Secrecy } from '../meetings/meeting.ts';
import { isCellMarkedSecret } from '../meetings/secrecy-marking.ts';

/** What of a meeting another body may see. Items, names and reasons are seen by nobody outside (粤任21). */
export interface SeenOfMeeting {
  readonly title: boolean;
  readonly place: boolean;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
}

const statuses: Readonly<Record<MeetingState, SeenOfMeeting['status']>> = {
  tentative: 'tentative',
  consulting: 'tentative',
  preparing: 'confirmed',
  notified: 'confirmed',
  'in-session': 'confirmed',
  closed: 'confirmed',
  cancelled: 'cancelled',
};

/**
 * What a share level lets through: busy only, the title, or title and place. A meeting that is classified, or marked so, is
 * only "busy" at every level (保密法 31); null: nothing at all.
 */
export function seenAt(
  meeting: { readonly state: MeetingState; readonly secrecy: Secrecy; readonly title: string },
  level: ShareLevel,
): SeenOfMeeting | null {
  if (level === 'nothing') return null;
  const open = meeting.secrecy !== 'classified' && !isCellMarkedSecret(meeting.title);
  return {
    title: open && level !== 'busy',
    place: open && level === 'full',
    status: statuses[meeting.state],
  };
}
