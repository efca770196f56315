import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { likenessOf } from '../people/alike.ts';
import { type NearName, nearName } from '../people/near-name.ts';
import { canBeName, singleSurnames } from '../people/surnames.ts';
import { findSlips } from './find-slips.ts';
import { type KnownPeople, longestFirst, type NameAt, namesIn } from './known-people.ts';
import { type NamePlace, namePlaces } from './name-places.ts';
import { answerWord, endsBeforePost, saysPost } from './post-words.ts';
import { readAs, type Span, suffixes } from './read-text.ts';
import { type ScriptLine, wordsFinding } from './script-line.ts';
import { type WordBounds, wordBounds } from './word-bounds.ts';

/** What a line is held against. */
interface Known {
  readonly people: KnownPeople;
  readonly names: readonly string[];
  readonly holdersOf: (post: string) => readonly string[];
  /** Whether somebody of this surname is put to the vote for a post told so: it may be given by then. */
  readonly isComing: (surname: string, post: string) => boolean;
}

/**
 * 出现的人名必须在出席、列席名单 (办会规则 6.3). Where a text names somebody by position (before 同志, behind a post, in a list)
 * it is somebody the dossier knows; a name that sounds or looks like a known one (堃/坤, 建国/建同) is that one
 * misspelt, wherever it stands. Somebody who asked for leave is not called.
 */
export function checkNames(
  { office, agenda }: Dossier,
  people: KnownPeople,
  lines: readonly ScriptLine[],
): readonly Finding[] {
  const holdersOf = holdersBy(people, office.locality);
  const motions = agenda.items.flatMap((item) => item.motions);
  const isComing = (surname: string, said: string): boolean =>
    motions.some(
      ({ name, post }) => name.startsWith(surname) && saysPost(said, readAs(post), office.locality),
    );
  const known = { people, names: longestFirst(people), holdersOf, isComing };
  const slips = findSlips(known.names);
  return lines
    .filter((line) => line.written)
    .flatMap((line) => {
      const { text } = line.read;
      const exact = namesIn(text, known.names);
      const bounds = wordBounds(text);
      const placed = namePlaces(text, exact).flatMap((place) => judge(known, line, place, bounds));
      const taken = [...exact, ...placed.map(({ span }) => span)];
      const running = slips(text, taken, bounds).map((slip) => misspelt(line, slip, slip.near));
      return [...placed.map(({ finding }) => finding), ...running, ...calledOnLeave(known, line, exact)];
    });
}

interface Judged {
  readonly span: Span;
  readonly finding: Finding;
}

/** A word in the place of a name: known, near a known name, or nobody's. Who holds the post beside it is meant first. */
function judge(known: Known, line: ScriptLine, place: NamePlace, bounds: WordBounds): readonly Judged[] {
  const { word, called, open } = place;
  if (known.people.has(word)) return [];
  const absent = known.names.filter((name) => !line.read.text.includes(name));
  const holders = known.holdersOf(place.post);
  // 项局长 is how people are called who are known.
  if (open && holders.some((name) => name.startsWith(word)) && [...word].length === 1) return [];
  const free = holders.filter((name) => absent.includes(name));
  const near =
    nearName(word, free) ??
    closest(word, free) ??
    likely(nearName(word, absent) ?? nearName(word, known.names), place, bounds) ??
    (called && !open && !bounds.isWord(place) ? closest(word, absent) : null);
  if (near !== null) return [{ span: place, finding: misspelt(line, place, near) }];
  if (open && isSurnameAlone(word)) return bySurname(known, line, place, holders);
  if (!called || open || bounds.isWord(place) || !canBeName([...word])) return [];
  const [holder, ...more] = holders;
  if (holder !== undefined && more.length === 0)
    return [{ span: place, finding: misspelt(line, place, { name: holder, slip: 'other' }) }];
  return [{ span: place, finding: stranger(line, place) }];
}

/**
 * Words before a post that are no surname there, though some can be, or sound and look like one: 任县长以来, 原局长, 新局长; 经副主任
 * 同意 is no 荆, 陪主任 no 裴, 或副主任 no 霍. Of each the sense as a word is the likelier by far.
 */
const noSurname =
  /^[任原时全应代新老前现各位名本该我他她你您其某这那此每两几多数首次第从经随在以因据凭同跟陪把被将令让叫使替除连凡如若或但而则且并兼也都已曾仍还又再只未不没能会可要愿待等当做作用称报送问见找听看接迎召派选推补受到去来说表与就非另]$/u;

const isSurnameAlone = (word: string): boolean =>
  [...word].length === 1 && !noSurname.test(word) && !endsBeforePost(word);

/**
 * 旁县长 where 庞士雄 is the head of the county: what stands alone before a post and sounds or looks like the surname of a
 * holder is that one. A surname that no holder bears is asked about (祁副主任 where no 祁 is a deputy director), but for
 * somebody who is put to the vote for that post.
 */
function bySurname(
  known: Known,
  line: ScriptLine,
  place: NamePlace,
  holders: readonly string[],
): readonly Judged[] {
  const { word } = place;
  const surnames = [...new Set(holders.flatMap((name) => [...name].slice(0, 1)))];
  for (const slip of ['sound', 'shape'] as const) {
    const near = surnames.filter((surname) => likenessOf(word, surname) === slip);
    if (near.length > 0)
      return [{ span: place, finding: misspelt(line, place, { name: near.join('、'), slip }) }];
  }
  if (holders.length === 0 || !singleSurnames.has(word)) return [];
  return known.isComing(word, place.post) ? [] : [{ span: place, finding: stranger(line, place) }];
}

/** By ear and eye alone a name is known again anywhere; by nothing but its place only where somebody is called. */
function likely(near: NearName | null, place: NamePlace, bounds: WordBounds): NearName | null {
  if (near === null || (bounds.isWord(place) && !place.called)) return null;
  const { slip } = near;
  return slip === 'sound' || slip === 'shape' || slip === 'swap' || place.called ? near : null;
}

/** Who holds the post that stands before a name, by the longest end of it that is somebody's; each post looked up once. */
function holdersBy(people: KnownPeople, locality: string): (post: string) => readonly string[] {
  const found = new Map<string, readonly string[]>();
  const lookUp = (post: string): readonly string[] => {
    for (const said of suffixes(post)) {
      const holders = [...people.values()].filter((p) =>
        p.posts.some((held) => saysPost(said, held, locality)),
      );
      if (holders.length > 0) return holders.map(({ name }) => name);
    }
    return [];
  };
  return (post) => {
    const known = found.get(post) ?? lookUp(post);
    found.set(post, known);
    return known;
  };
}

/** More people than these are meant by nothing. */
const SEVERAL = 3;

/**
 * Where somebody is called or stands beside their post, one character of two in common is enough: 高玥 or 玥 for
 * 项玥; all who may be meant are named.
 */
function closest(word: string, names: readonly string[]): NearName | null {
  const written = [...word];
  const close = names.filter((name) => {
    const characters = [...name];
    const longer = written.length - characters.length;
    // Of three characters or more one is too little.
    if (longer > 0 || longer < -1 || characters.length > 2) return false;
    return written.some((c, at) => c === characters[at] || c === characters[at - longer]);
  });
  if (close.length === 0 || close.length > SEVERAL) return null;
  return { name: close.join('、'), slip: written.length < 2 ? 'missing' : 'other' };
}

function misspelt(line: ScriptLine, span: Span, { name, slip }: NearName): Finding {
  const written = line.read.text.slice(span.start, span.end);
  return wordsFinding('script.name-misspelt', 'block', line, {
    span,
    facts: { name: written, near: name, slip },
    expected: name,
  });
}

function stranger(line: ScriptLine, span: Span): Finding {
  const name = line.read.text.slice(span.start, span.end);
  return wordsFinding('script.name-unknown', 'warn', line, { span, facts: { name, near: '' } });
}

const excused = /请假|缺席|未能|不能|因公|因病|因事|委托|代为|没有参加|未参加/u;
const motion = /任命|免去|辞去|代理|撤销|接受/u;
const called =
  /(?:请|由|欢迎|出席[^，。；]*|列席[^，。；]*|参加[^，。；]*)[^，。；！？]{0,40}$|(?:主持人|报告人|领誓人|监票人|计票人|宣读人|召集人)：?$|^主持：$/u;
const answers = new RegExp(`^(?:同志)?(?:${answerWord})`, 'u');

/** Somebody on leave who is called up or greeted all the same; to report their leave or vote on them is no call. */
function calledOnLeave({ people }: Known, line: ScriptLine, exact: readonly NameAt[]): readonly Finding[] {
  const { text } = line.read;
  return exact.flatMap(({ name, start, end }): readonly Finding[] => {
    if (people.get(name)?.onLeave !== true) return [];
    const clause = text.slice(text.lastIndexOf('。', start) + 1).split('。')[0] ?? '';
    if (excused.test(clause) || motion.test(clause)) return [];
    if (!called.test(text.slice(0, start)) && !answers.test(text.slice(end))) return [];
    return [wordsFinding('script.name-on-leave', 'warn', line, { span: { start, end }, facts: { name } })];
  });
}
