import type { PersonId } from '../id.ts';
import { storedName } from '../people/name.ts';
import { isShortFor, postWordAtEnd, saysPost } from '../scripts/post-words.ts';

/** A post somebody holds, as the roster has it, with the names of the body it is held in, full and short. */
export interface RosterPost {
  readonly post: string;
  readonly bodyNames: readonly string[];
}

/** Somebody of the roster with the posts they hold on a day. */
export interface RosterPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly posts: readonly RosterPost[];
}

/** Those of the roster who are called so. */
export function namesakesOf(roster: readonly RosterPerson[], name: string): readonly RosterPerson[] {
  const called = storedName(name);
  return roster.filter((person) => storedName(person.name) === called);
}

/** A post as it is printed: as it stands where it says its body, else behind the short name of the body. */
export function printedPost({ post, bodyNames }: RosterPost): string {
  const short = bodyNames.at(-1) ?? '';
  return postWordAtEnd(post) === post ? `${short}${post}` : post;
}

/**
 * Whether a post as somebody wrote it is one of those held: in full or in a fair short form, with or without its body, one
 * of several (党组书记、局长). Rank and level are exact: 副, 代 and 市 against 区 make another post.
 */
export function holdsPost(posts: readonly RosterPost[], written: string, locality: string): boolean {
  const said = formsOf(written);
  const held = posts.flatMap(({ post, bodyNames }) =>
    formsOf(post).flatMap((form) =>
      postWordAtEnd(form) === form && bodyNames.length > 0
        ? bodyNames.map((name) => `${plainBody(name)}${form}`)
        : [form],
    ),
  );
  return said.some((one) => held.some((other) => isSamePost(one, other, locality)));
}

/** What joins several posts. */
const joins = /[、,;/]|兼任?/u;
const ofParty = /(?:分?党组|党委|党工委|党总支|党支部)$/u;

/** The posts a text says, each by itself; one that leaves its body out stands in that of the post before it. */
function formsOf(text: string): readonly string[] {
  const forms: string[] = [];
  let before = '';
  for (const part of plainPost(text).split(joins)) {
    const role = postWordAtEnd(part);
    const body = part.slice(0, part.length - role.length);
    if (role !== '' && body === '' && before !== '') {
      forms.push(`${before}${role}`);
      if (!isHeadOf(role, before)) forms.push(role);
    } else if (part !== '') forms.push(part);
    if (role !== '' && body !== '') before = body.replace(ofParty, '');
  }
  return forms;
}

/** 局长 behind 区财政局 is its head and nobody else's; 区长 behind 区委 is not. */
function isHeadOf(role: string, body: string): boolean {
  const rank = role.replace(/^(?:副|代)/u, '');
  return rank === '主任'
    ? /(?:委|委员会|办|办公室|中心|街道)$/u.test(body) && !/区委$/u.test(body)
    : body.endsWith(rank.replace(/长$/u, '')) || (rank === '检察长' && body.endsWith('检察院'));
}

/** Without spaces, asides and forms of address; 代 before the rank, and 常务副 as the 副 it is. */
function plainPost(text: string): string {
  const plain = plainBody(text.normalize('NFKC').replaceAll(/\s/gu, ''));
  const bare = plain.replaceAll(/\([^()]*\)/gu, '').replace(/(?:同志|先生|女士)$/u, '');
  const ranked = bare.replaceAll(/(?:常务|第一)副/gu, '副').replaceAll('代理', '代');
  const role = postWordAtEnd(ranked);
  const isActing = /\(代理?\)/u.test(plain) && role !== '' && !role.startsWith('代');
  return isActing ? `${ranked.slice(0, -role.length)}代${role}` : ranked;
}

/** Bodies whose long and short forms do not share their first or last character. */
function plainBody(text: string): string {
  return text
    .replace(/^(?:中共|中国共产党)/u, '')
    .replaceAll(/街道办(?:事处)?(?!公室)/gu, '街道')
    .replaceAll('管委会', '管理委员会')
    .replaceAll(/(?:人民)?政府(?=[^办、,;/副代秘]{3,}(?:局|委|办|委员会|办公室))/gu, '');
}

const grade = /[一二三四]级$/u;
const ofAssembly = /(?:人大|人民代表大会|常委会|常务委员会)$/u;

function isSamePost(one: string, other: string, locality: string): boolean {
  if (one === other) return true;
  const [role, held] = [postWordAtEnd(one), postWordAtEnd(other)];
  if (role === '' || held === '')
    return (
      role === held &&
      (one.endsWith(other) ||
        other.endsWith(one) ||
        isShortFor(one, other, locality) ||
        isShortFor(other, one, locality))
    );
  if (role !== held) return false;
  const [body, own] = [one.slice(0, -role.length), other.slice(0, -held.length)];
  // 三级调研员 says its grade where others say their body.
  if (grade.test(body) || grade.test(own))
    return grade.exec(body)?.[0] === grade.exec(own)?.[0] && (one.endsWith(other) || other.endsWith(one));
  const [level, ownLevel] = [levelOf(body, locality), levelOf(own, locality)];
  if (level !== '' && ownLevel !== '' && level !== ownLevel) return false;
  if (ofAssembly.test(body) && ofAssembly.test(own)) return true;
  return saysPost(one, other, locality);
}

/** The level a body's name says: 区 of 区财政局 and of 丰台区财政局, 市 of 市财政局; empty where it says none. */
function levelOf(body: string, locality: string): string {
  const own = locality.replace(/^.*[市省州盟](?=.)/u, '');
  const place = own.slice(0, -1);
  if (place !== '' && body.includes(place)) return own.slice(-1);
  return /^[区县市省镇乡州旗]/u.exec(body)?.[0] ?? '';
}
