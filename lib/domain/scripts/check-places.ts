import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { hunksOf } from './compare-text.ts';
import { endsBeforePost, isShortFor, postWordAtEnd } from './post-words.ts';
import { readAs, type Span, suffixes } from './read-text.ts';
import { type ScriptLine, wordsFinding } from './script-line.ts';

const room =
  /[\p{Script=Han}\dA-Z]{0,24}?(?:会议室|会议厅|会堂|礼堂|报告厅|多功能厅|大厅|(?:剧院|剧场|影院|体育馆|宾馆|酒店)(?![\p{Script=Han}\d]{0,12}(?:室|厅|礼堂|会堂)))/gu;
/** Characters of a room's name, from its first, that say which house it is in. */
const SAME_HOUSE = 4;
const groups = /会后|分组|各组|小组|第[一二三四五六\d]+组|下次|另行|代表团|会议室（?门/u;

/**
 * 地点全称到房号且与预订一致 (检查目录 12): a room that is named is that of a sitting, in full or in part; rooms of groups are
 * another matter.
 */
export function checkVenues({ meeting, venues }: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const own = meeting.sittings.flatMap(({ venueId }) =>
    venues.filter(({ id }) => id === venueId).map(({ name }) => readAs(name)),
  );
  const [expected] = own;
  if (expected === undefined) return [];
  const others = venues.map(({ name }) => readAs(name)).filter((name) => !own.includes(name));
  return lines
    .filter((line) => line.written)
    .flatMap((line) => {
      const { text } = line.read;
      const house = otherEnd(text, own);
      if (house)
        return [
          wordsFinding('script.venue-differs', 'block', line, {
            span: house,
            facts: { written: text.slice(house.start, house.end), expected },
            expected,
          }),
        ];
      return [...text.matchAll(room)].flatMap((match): readonly Finding[] => {
        const clause = text.slice(Math.max(0, match.index - 20), match.index + match[0].length + 12);
        if (groups.test(clause)) return [];
        const span = wrongRoom(match[0], own, others);
        if (span === null) return [];
        const at = { start: match.index + span.start, end: match.index + span.end };
        const facts = { written: text.slice(at.start, at.end), expected };
        return [wordsFinding('script.venue-differs', 'block', line, { span: at, facts, expected })];
      });
    });
}

/** The part of a named room that is another room: another of the office's, or ours with a floor, number or word wrong. */
function wrongRoom(written: string, own: readonly string[], others: readonly string[]): Span | null {
  const tail = (name: string): string =>
    suffixes(name).find((part) => part.length >= 3 && written.endsWith(part)) ?? '';
  const right = own.map(tail).reduce((a, b) => (b.length > a.length ? b : a), '');
  const foreign = others.map(tail).reduce((a, b) => (b.length > a.length ? b : a), '');
  if (foreign.length > right.length) return { start: written.length - foreign.length, end: written.length };
  const rest = written.slice(0, written.length - right.length);
  const house = otherHouse(rest, right, own);
  if (house) return house;
  // What stands before the part that is right: nothing of ours, or the rest of our name with a slip in it.
  const near = own.flatMap((name) => {
    if (!name.endsWith(right)) return [];
    const front = name.slice(0, name.length - right.length);
    return suffixes(rest).flatMap((piece, at) => {
      const share = front.slice(-piece.length);
      const hunks = hunksOf(piece, share);
      const changed = hunks.reduce(
        (sum, { written: w, expected: e }) => sum + Math.max(w.end - w.start, e.end - e.start),
        0,
      );
      // 三楼第一会议室 for 三楼常委会会议室: another room of the same house.
      if (piece !== front && sharedStart(piece, front) >= SAME_HOUSE) return [{ at }];
      return piece.length >= 2 && changed > 0 && changed <= Math.max(1, Math.floor(piece.length / 3))
        ? [{ at }]
        : [];
    });
  });
  const [first] = near;
  return first ? { start: first.at, end: written.length } : null;
}

/** A line that says when and where, and how much of a place's name it must begin with. */
const says = /地点|\d日|[点时:]\d{2}/u;
const BEGUN = 0.6;

/** 城关镇文化站 for 城关镇文化礼堂, where a text says when and where: the place begins as ours does and ends otherwise. */
function otherEnd(text: string, own: readonly string[]): Span | null {
  if (!says.test(text) || own.some((name) => text.includes(name))) return null;
  for (const name of own) {
    const least = Math.max(SAME_HOUSE, Math.ceil(name.length * BEGUN));
    for (let length = name.length - 1; length >= least; length -= 1) {
      const at = text.indexOf(name.slice(0, length));
      if (at < 0) continue;
      const [end = ''] = /^[\p{Script=Han}]{1,4}(?![\p{Script=Han}])/u.exec(text.slice(at + length)) ?? [];
      // Rooms have a rule of their own; 举行 and the like follow a place.
      if (end === '' || /[室厅堂院场馆]$|召开|举行|开会|集合/u.test(end)) return null;
      return { start: at, end: at + length + end.length };
    }
  }
  return null;
}

/** A tail this long names a room down to its floor: what stands before it is the house. */
const LONG_TAIL = 6;

/** 区政府中心二号楼一楼会议厅 for 区行政中心…: the same room of a house whose name has half the characters. */
function otherHouse(rest: string, right: string, own: readonly string[]): Span | null {
  if (right.length < LONG_TAIL) return null;
  const fronts = own.filter((name) => name.endsWith(right)).map((name) => name.slice(0, -right.length));
  const isOther = fronts.some((front) => {
    const shared = [...front].filter((character) => rest.includes(character)).length;
    return (
      front.length > 1 &&
      Math.abs(rest.length - front.length) <= 1 &&
      shared * 2 >= front.length &&
      !rest.endsWith(front) &&
      !front.endsWith(rest)
    );
  });
  return isOther ? { start: 0, end: rest.length + right.length } : null;
}

function sharedStart(a: string, b: string): number {
  const at = [...a].findIndex((character, index) => character !== b[index]);
  return at < 0 ? a.length : at;
}

const bodyWord = /(?:委员会|办公室|检察院|法院|政府|局|委|办|厅|署)/u;
const levels = '区县市旗镇乡州';
/** Words too common in the names of bodies to make one of another. */
const common =
  /管理|监督|工作|服务|事务|综合|发展|行政|建设|代表|人民|审查|领导|指导|协调|安全|调查|资格|特定|选举/u;

/** Names of bodies the dossier knows, whole and short. */
function bodiesOf({ bodies, host, attendance, agenda, office }: Dossier): readonly string[] {
  const posts = [
    ...attendance.attendees.map(({ post }) => post),
    ...agenda.items.flatMap(({ reporters, motions }) => [...reporters, ...motions].map(({ post }) => post)),
  ].map((post) => readAs(post));
  const named = [...bodies, host].flatMap(({ name, shortName }) => [name, shortName]);
  const ofPosts = posts
    .map((post) => post.slice(0, post.length - postWordAtEnd(post).length))
    .filter((b) => bodyWord.test(b));
  return [...new Set([...named.map(readAs), ...ofPosts, readAs(office.name)])];
}

/**
 * 机构名称: a body of this level whose name is not one that is known but much like it is a name it no longer has (区环境保护局
 * and 区生态环境局). Short forms are the same body; what is like none is none of our business.
 */
export function checkBodies(dossier: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const { locality } = dossier.office;
  const level = [...levels].find((each) => locality.endsWith(each));
  if (level === undefined) return [];
  const known = bodiesOf(dossier);
  const pattern = new RegExp(
    `(?:${locality}|${level})[\\p{Script=Han}]{1,14}?${bodyWord.source}(?!${bodyWord.source}|员会|公)`,
    'gu',
  );
  const titles = dossier.agenda.items.map(({ title }) => readAs(title)).join('\n');
  return lines
    .filter((line) => line.written)
    .flatMap((line) => {
      const { text } = line.read;
      return [...text.matchAll(pattern)].flatMap((match): readonly Finding[] => {
        const [written] = match;
        const front = text.slice(0, match.index);
        if (!endsBeforePost(front) && !/(?:审议|听取|代表|同意|通知|协调|督促|要求)$/u.test(front)) return [];
        if (/届|代表大会|人大/u.test(written)) return [];
        if (
          titles.includes(written) ||
          known.some((body) => isShortFor(written, body, locality) || isShortFor(body, written, locality))
        )
          return [];
        const like = known.find((body) =>
          isLike(bareBody(written, locality, level), bareBody(body, locality, level)),
        );
        if (like === undefined) return [];
        const span = { start: match.index, end: match.index + written.length };
        return [
          wordsFinding('script.body-differs', 'warn', line, {
            span,
            facts: { written, expected: like },
            expected: like,
          }),
        ];
      });
    });
}

function bareBody(body: string, locality: string, level: string): string {
  const own = locality.replace(/^.*[市省州盟]/u, '');
  return [locality, own, level].reduce(
    (text, part) => (part !== '' && text.startsWith(part) ? text.slice(part.length) : text),
    body,
  );
}

/** Begins with the same word, or shares one that says something and is the same kind of body. */
function isLike(one: string, other: string): boolean {
  const [a, b] = [one.replace(bodyWord, ''), other.replace(bodyWord, '')];
  const kind = (body: string): string => bodyWord.exec(body)?.[0] ?? '';
  if (a.length < 2 || b.length < 2 || kind(other) === '') return false;
  if (a.slice(0, 2) === b.slice(0, 2) && !common.test(a.slice(0, 2))) return true;
  if (kind(one) !== kind(other)) return false;
  const words = suffixes(a)
    .map((end) => end.slice(0, 2))
    .filter((word) => word.length === 2);
  return words.some((word) => !common.test(word) && b.includes(word));
}
