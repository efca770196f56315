import type { MeetingType } from '../meetings/meeting-type.ts';

const rest = '[^，。；！？]{0,8}$';
const congress = new RegExp(`(?:人代会|代表大会|人大(?!常委会)[^，。；常]{0,6}次会议)${rest}`, 'u');
const committee = new RegExp(`(?:常委会|常务委员会)(?:第[^，。；主]{1,6}次)?(?:全体)?会议${rest}`, 'u');
const chairpersons = new RegExp(`主任会议${rest}`, 'u');

/**
 * Whether the words before a day or a time of day name a meeting of another kind: in a text of a 主任会议,
 * 常委会会议定于6月25日召开 speaks of that one.
 */
export function isOfOtherMeeting(before: string, type: MeetingType): boolean {
  return (
    (type !== 'congress' && congress.test(before)) ||
    (type !== 'standing-committee' && committee.test(before)) ||
    (type !== 'chairpersons' && chairpersons.test(before))
  );
}
