import type { PersonId } from '../id.ts';
import { storedName } from '../people/name.ts';
import { isShortFor, postWordAtEnd, saysPost } from '../scripts/post-words.ts';
import { bodyOf, formsOf, ofParty, plainBody } from './post-forms.ts';

/** A post somebody holds, as the roster has it, with the names of the body it is held in, full and short. */
export interface PostInBody {
  readonly post: string;
  readonly bodyNames: readonly string[];
}

/** Somebody of the roster with the posts they hold on a day. */
export interface RosterPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly posts: readonly PostInBody[];
}

/** Those of the roster who are called so. */
export function namesakesOf(roster: readonly RosterPerson[], name: string): readonly RosterPerson[] {
  const called = storedName(name);
  return roster.filter((person) => storedName(person.name) === called);
}

/** A post as it is printed: as it stands where it says its body or level, else behind the short name of the body. */
export function printedPost({ post, bodyNames }: PostInBody): string {
  const short = bodyNames.at(-1) ?? '';
  const body = post.slice(0, post.length - postWordAtEnd(post).length);
  if (/[区县市省镇乡州旗]/u.test(body) || short === '' || post.startsWith(short)) return post;
  return han.test(post) ? behind(short, post) : `${short} ${post}`;
}

/**
 * What the posts somebody holds say of one as it is written. `held`: it is one of them. `open`: they do not tell, as a seat
 * among deputies or members, or a post that is given for a while, stands beside any other. `differs`: none of them is it, and
 * a roster may lack one. `ranked`: they hold another rank in that body, or that rank at another level. `barred`: the law lets
 * nobody hold both.
 */
export type PostVerdict = 'held' | 'open' | 'differs' | 'ranked' | 'barred';

/** The verdict on a post as it is written, of all that one person holds. */
export function judgePost(posts: readonly PostInBody[], written: string, locality: string): PostVerdict {
  if (holdsPost(posts, written, locality)) return 'held';
  const said = formsOf(written);
  const held = posts.flatMap(fullFormsOf);
  const some = (isSo: (one: string, other: string) => boolean): boolean =>
    said.some((one) => held.some((other) => isSo(one, other)));
  if (some(isBarred)) return 'barred';
  if (said.some((one) => forAWhile.test(bodyOf(one)))) return 'open';
  if (some((one, other) => isRanked(one, other, locality))) return 'ranked';
  const weighty = posts.filter(isWeighty);
  const isApart = weighty.every(({ post }) => han.test(post) !== han.test(written));
  const isBeside = some((one, other) => ofCongress.test(bodyOf(one)) && ofCongress.test(bodyOf(other)));
  return isApart || isBeside ? 'open' : 'differs';
}

/** Whether a post is more than a seat among deputies or members, which stands beside others. */
export function isWeighty({ post }: PostInBody): boolean {
  return formsOf(post).some((form) => !/(?:代表|委员|成员|常委)$/u.test(form));
}

/**
 * Whether a post as somebody wrote it is one of those held: in full or in a fair short form, with or without its body, one
 * of several (党组书记、局长). Rank and level are exact: 副, 代 and 市 against 区 make another post.
 */
export function holdsPost(posts: readonly PostInBody[], written: string, locality: string): boolean {
  if (!han.test(written)) return posts.some((post) => saysInWords(post, written));
  const held = posts.flatMap(fullFormsOf);
  return formsOf(written).some((one) => held.some((other) => isSamePost(one, other, locality)));
}

const han = /\p{Script=Han}/u;

/** Without Chinese, in any order of words: Director of the Finance Bureau is Director in the Finance Bureau. */
function saysInWords({ post, bodyNames }: PostInBody, written: string): boolean {
  const [said, own] = [wordsOf(written), wordsOf(post)];
  const isIn = (some: readonly string[], all: readonly string[]): boolean =>
    some.every((word) => all.includes(word));
  return (
    isIn(own, said) &&
    (isIn(said, own) ||
      bodyNames.some((name) => {
        const whole = [...own, ...wordsOf(name)];
        return isIn(said, whole) || isIn(whole, said);
      }))
  );
}

function wordsOf(text: string): readonly string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !['of', 'the', 'and', 'for'].includes(word));
}

/** What a post of the roster says, each by itself, behind its body; one that names a part of it also as it stands. */
function fullFormsOf({ post, bodyNames }: PostInBody): readonly string[] {
  return formsOf(post).flatMap((form) => {
    const whole = bodyNames.map((name) => behind(plainBody(name), form));
    return postWordAtEnd(form) === form && whole.length > 0 ? whole : [form, ...whole];
  });
}

/** A post behind a body, with what ends the one and begins the other said once: 青石街道 and 街道主任. */
function behind(body: string, post: string): string {
  const most = post.length - postWordAtEnd(post).length;
  const twice = Array.from({ length: most }, (_, index) => most - index).find(
    (length) => length > 1 && body.endsWith(post.slice(0, length)),
  );
  return `${body}${post.slice(twice ?? 0)}`;
}

/** Bodies that are put together for one matter: 执法检查组, 代表资格审查委员会. No roster has the posts in them. */
const forAWhile = /(?:组|审查委员会|审查委|指挥部|专班)(?<!党组)$/u;

/** The organs whose posts the law keeps apart (组47, 法官法22, 检察官法23, 监察官法); null: another, or none is said. */
function organOf(form: string): string | null {
  const [body, role] = [bodyOf(form), postWordAtEnd(form)];
  if (role === '' || /[区县市省州旗]委(?!员)/u.test(form)) return null;
  if (/(?:^|人大|人民代表大会)(?:常委会|常务委员会)$/u.test(body))
    return /^(?:副|代)?(?:主任|秘书长|委员)$/u.test(role) ? 'assembly' : null;
  if (body.endsWith('法院')) return 'court';
  if (body.endsWith('检察院') || /^(?:副|代)?检察长$/u.test(form)) return 'procuratorate';
  if (/监(?:察委员会|察委|委)$/u.test(body)) return 'supervision';
  return /(?:局|厅|政府|街道)$/u.test(body) || /[区县市省州旗镇乡]长$/u.test(role) ? 'executive' : null;
}

function isBarred(one: string, other: string): boolean {
  const [organ, own] = [organOf(one), organOf(other)];
  return organ !== null && own !== null && organ !== own;
}

/** Another rank in the same body, or the same at another level. */
function isRanked(one: string, other: string, locality: string): boolean {
  const [body, own] = [bodyOf(one), bodyOf(other)];
  const [role, held] = [postWordAtEnd(one), postWordAtEnd(other)];
  const plain = (rank: string): string => rank.replace(/^(?:副|代)/u, '');
  if (body === '' || own === '' || role === '' || plain(role) !== plain(held)) return false;
  const isOfOtherLevel = isLevelApart(body, own, locality);
  return role === held
    ? isOfOtherLevel && isSameBody(body, own, locality)
    : !isOfOtherLevel && isSameBody(body, own, locality);
}

const grade = /[一二三四]级$/u;
const inCharge = /(?:主要)?负责(?:人|同志)?$/u;

function isSamePost(one: string, other: string, locality: string): boolean {
  if (one === other) return true;
  const [role, held] = [postWordAtEnd(one), postWordAtEnd(other)];
  const [body, own] = [bodyOf(one), bodyOf(other)];
  if (inCharge.test(one)) {
    const unit = one.replace(inCharge, '');
    return unit === '' || isSameBody(unit, own.replace(ofParty, ''), locality);
  }
  if (role === '' || held === '')
    return (
      role === held &&
      (one.endsWith(other) ||
        other.endsWith(one) ||
        isShortFor(one, other, locality) ||
        isShortFor(other, one, locality))
    );
  if (role !== held) return false;
  // 三级调研员 says its grade where others say their body.
  if (grade.test(body) || grade.test(own))
    return grade.exec(body)?.[0] === grade.exec(own)?.[0] && (one.endsWith(other) || other.endsWith(one));
  if (isLevelApart(body, own, locality)) return false;
  return ofCongress.test(body) && body !== '' && own !== ''
    ? isSameBody(body, own, locality)
    : saysPost(one, other, locality);
}

const ofCongress = /^.*?(?:人民代表大会|人大)(?:常务委员会|常委会)?|^(?:常务委员会|常委会)/u;

/** Whether two names are of one body, whatever their levels; a part of the congress is told with or without 人大 or 常委会. */
function isSameBody(one: string, other: string, locality: string): boolean {
  const isOfCongress = ofCongress.test(one) || ofCongress.test(other);
  const [inner, own] = isOfCongress ? [one, other].map((body) => body.replace(ofCongress, '')) : [one, other];
  if (inner === undefined || own === undefined || inner === '' || own === '') return inner === own;
  return isShortFor(inner, own, locality) || isShortFor(own, inner, locality);
}

function isLevelApart(body: string, other: string, locality: string): boolean {
  const [level, own] = [levelOf(body, locality), levelOf(other, locality)];
  return level !== '' && own !== '' && level !== own;
}

/** The level a body's name says: 区 of 区财政局 and of 丰台区财政局, 市 of 市财政局; empty where it says none. */
function levelOf(body: string, locality: string): string {
  const own = locality.replace(/^.*[市省州盟](?=.)/u, '');
  const place = own.slice(0, -1);
  if (place !== '' && body.includes(place)) return own.slice(-1);
  return /^[区县市省镇乡州旗]/u.exec(body)?.[0] ?? '';
}
