import { knownOnce } from '../known-once.ts';
import type { Commitment } from './commitment.ts';

/** What a title says about how sure it is, not about what it is: 【暂定】, (改期). */
const remark = /[(【[〔《]?(?:暂定|待定|拟|改期|顺延|延期|机密|秘密|内部)[)】\]〕》]/g;
const leading = /^(?:关于)?(?:召开|举行|举办|参加|出席|列席)?(?:关于)?/;
const hanDigits = '〇一二三四五六七八九';

/**
 * What a title is about, so that two people's words for it are one: width, spaces, punctuation, "召开", a remark on how
 * sure it is and a last 会议 make no difference, nor does 第3次 for 第三次.
 */
export const matterOf = knownOnce(20_000, readMatter);

function readMatter(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(remark, '')
    .replace(/[\p{P}\p{S}\s]/gu, '')
    .replace(/(?<=第)[〇一二三四五六七八九十]{1,3}(?=[次届期轮])/g, figureOf)
    .replace(leading, '')
    .replace(/(?:会议?)+$/, '');
}

/** 二十三 as 23; up to 99, the numbers of meetings. */
function figureOf(han: string): string {
  const [tens = '', units = ''] = han.includes('十') ? han.split('十') : ['〇', han];
  const digit = (text: string, none: number): number => (text === '' ? none : hanDigits.indexOf(text));
  const value = digit(tens, 1) * 10 + digit(units, 0);
  return value >= 0 && /^.?十?.?$/.test(han) ? String(value) : han;
}

/** Titles from this length on say what they are about; shorter ones (党组, 例) only as a whole and in one body. */
const telling = 4;

/** What each body has of its own, by whatever name: the same words at the same hour in two bodies are two matters. */
const ownToEach =
  /党组|党委|党支部|党小组|党日|班子|机关|办公会|务会|例会|主任会|中心组|学习|值班|休假|请假|出差|调研|培训|座谈|谈话|汇报/;

/**
 * Whether two entries of different sources are one matter: of one body, at overlapping times under the same title, or at
 * the very same time where one is only "busy"; of one UID at overlapping times (RFC 5545 3.8.4.7: it is unique wherever it
 * is kept); of two bodies under the same title at the same start, where the places do not tell them apart and the title
 * is not one that every body has. Our own meetings are never taken for another body's entry.
 */
export function isSameMatter(a: Commitment, b: Commitment): boolean {
  if (a.sourceId === b.sourceId || a.meetingId !== null || b.meetingId !== null) return false;
  const starts = a.start.epochMilliseconds === b.start.epochMilliseconds;
  if (a.bodyId !== b.bodyId) return isJoint(a, b, starts);
  if (!starts && !overlap(a, b)) return false;
  if (isOneUid(a, b)) return true;
  const [ours, theirs] = [matterOf(a.summary), matterOf(b.summary)];
  if (ours === '' || theirs === '') return starts && a.end.epochMilliseconds === b.end.epochMilliseconds;
  return ours === theirs || (starts && isBeginning(ours, theirs));
}

function isJoint(a: Commitment, b: Commitment, starts: boolean): boolean {
  if (isOneUid(a, b)) return overlap(a, b);
  const [matter, other] = [matterOf(a.summary), matterOf(b.summary)];
  if (!starts || matter.length < telling || matter !== other) return false;
  if (placesDiffer(a, b)) return false;
  return isOnePlace(a, b) || !ownToEach.test(a.summary);
}

function isOneUid(a: Commitment, b: Commitment): boolean {
  return a.uidMark != null && a.uidMark === b.uidMark;
}

function overlap(a: Commitment, b: Commitment): boolean {
  return (
    a.start.epochMilliseconds < b.end.epochMilliseconds && b.start.epochMilliseconds < a.end.epochMilliseconds
  );
}

/** 区委常委会 and 区委常委会研究人事: one says more of it. */
function isBeginning(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= telling && long.startsWith(short);
}

type Placed = Pick<Commitment, 'venueId' | 'location'>;
type Timed = Pick<Commitment, 'start' | 'end'>;

/** Whether two entries name places, and not the same: what is written out further is no other place. */
export function placesDiffer(a: Placed, b: Placed): boolean {
  if (a.venueId !== null && b.venueId !== null) return a.venueId !== b.venueId;
  const [here, there] = [placeOf(a), placeOf(b)];
  return here !== '' && there !== '' && !here.includes(there) && !there.includes(here);
}

function isOnePlace(a: Placed, b: Placed): boolean {
  return (a.venueId !== null && a.venueId === b.venueId) || (placeOf(a) !== '' && placeOf(a) === placeOf(b));
}

function placeOf({ location }: Placed): string {
  return location
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\s]/gu, '');
}

/** Whether two entries of one matter are not of the same time. */
export function timesDiffer(a: Timed, b: Timed): boolean {
  return (
    a.start.epochMilliseconds !== b.start.epochMilliseconds ||
    a.end.epochMilliseconds !== b.end.epochMilliseconds
  );
}
