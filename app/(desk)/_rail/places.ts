import type { IconName } from '#app/_ui/icon.tsx';
import type { ShellPlace } from '#lib/usecases/session/shell.ts';
import { paths } from '#lib/web/paths.ts';

/** A page one can go to from anywhere. `name` is its key in the `shell` words. */
export interface Place {
  readonly name:
    | 'today'
    | 'calendar'
    | 'meetings'
    | 'consultations'
    | 'followUps'
    | 'people'
    | 'bodies'
    | 'venues'
    | 'vehicles'
    | 'rules'
    | 'lessons'
    | 'newMeeting'
    | 'users'
    | 'account'
    | 'audit';
  readonly href: string;
  readonly icon: IconName;
  /** Where it stands in the rail; `none`: only in the go-to list. */
  readonly shelf: 'work' | 'house' | 'none';
  /** What one must be allowed for it to be shown; null: everybody. */
  readonly needs: ShellPlace | null;
}

export const places: readonly Place[] = [
  { name: 'today', href: paths.today(), icon: 'today', shelf: 'work', needs: null },
  { name: 'calendar', href: paths.calendar(), icon: 'calendar', shelf: 'work', needs: null },
  { name: 'meetings', href: paths.meetings(), icon: 'meeting', shelf: 'work', needs: null },
  { name: 'consultations', href: paths.consultations(), icon: 'ask', shelf: 'work', needs: 'consultations' },
  { name: 'followUps', href: paths.followUps(), icon: 'turn', shelf: 'work', needs: 'followUps' },
  { name: 'people', href: paths.people(), icon: 'people', shelf: 'house', needs: 'people' },
  { name: 'bodies', href: paths.bodies(), icon: 'body', shelf: 'house', needs: 'bodies' },
  { name: 'venues', href: paths.venues(), icon: 'room', shelf: 'house', needs: 'venues' },
  { name: 'vehicles', href: paths.vehicles(), icon: 'vehicle', shelf: 'house', needs: 'vehicles' },
  { name: 'rules', href: paths.settings(), icon: 'words', shelf: 'house', needs: 'settings' },
  { name: 'lessons', href: paths.lessons(), icon: 'lesson', shelf: 'house', needs: 'lessons' },
  { name: 'newMeeting', href: paths.newMeeting(), icon: 'plus', shelf: 'none', needs: 'newMeeting' },
  { name: 'users', href: paths.users(), icon: 'lock', shelf: 'none', needs: 'users' },
  { name: 'audit', href: paths.audit(), icon: 'document', shelf: 'none', needs: 'audit' },
  { name: 'account', href: paths.account(), icon: 'people', shelf: 'none', needs: null },
];

/** Whether the page one is on belongs to a place; a meeting in hand marks itself, not the list of meetings. */
export function isHere(place: Place, here: string): boolean {
  if (place.name === 'today' || place.name === 'meetings') return here === place.href;
  return here === place.href || here.startsWith(`${place.href}/`);
}

/** Whether the page one is on is one of a meeting's. */
export function isInMeeting(meetingId: string, here: string): boolean {
  return `${here}/`.startsWith(`${paths.meeting(meetingId)}/`);
}
