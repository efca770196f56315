import type { Meeting, Sitting } from './meeting.ts';

/** Sittings that prepare a meeting or go on beside it: 预备会议, 主席团会议, 代表团会议, 分组会议. */
const beside = /预备会|主席团|代表团|分组|小组|preparatory|presidium|delegation|group/iu;

/** The sittings a meeting is opened and closed in; where every one goes by another name, all of them. */
function plenariesOf({ sittings }: Pick<Meeting, 'sittings'>): readonly Sitting[] {
  const plenary = sittings.filter(isPlenary);
  return plenary.length > 0 ? plenary : sittings;
}

/** Whether a sitting is one of the whole meeting, by its name. */
export function isPlenary({ name }: Pick<Sitting, 'name'>): boolean {
  return !beside.test(name);
}

/** Whether the meeting is opened in this sitting: 开幕, the anthem, who attends (国歌法 4). */
export function opensMeeting(meeting: Pick<Meeting, 'sittings'>, { id }: Pick<Sitting, 'id'>): boolean {
  return plenariesOf(meeting)[0]?.id === id;
}

/** Whether the meeting is closed in this sitting. */
export function closesMeeting(meeting: Pick<Meeting, 'sittings'>, { id }: Pick<Sitting, 'id'>): boolean {
  return plenariesOf(meeting).at(-1)?.id === id;
}
