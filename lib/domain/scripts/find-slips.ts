import { type NearName, slipOf } from '../people/near-name.ts';
import { callWord, endsBeforePost, postWordAtEnd, postWordAtStart } from './post-words.ts';
import type { Span } from './read-text.ts';
import type { WordBounds } from './word-bounds.ts';

/** A misspelt name in running words. */
export interface Slip extends Span {
  readonly near: NearName;
}

type Search = (text: string, taken: readonly Span[], bounds: WordBounds) => readonly Slip[];

/** What a name is made of. */
const letter = /[\p{Script=Han}·]/u;
const called = new RegExp(`^(?:${callWord})`, 'u');

/**
 * Looks for known names that are slightly wrong in running words, where no position says that they are names: a
 * character that sounds or looks alike, two changed over, one doubled. It stands where words begin and end, and is no
 * word of the dictionary itself.
 */
export function findSlips(names: readonly string[]): Search {
  const byCharacter = new Map<string, { readonly name: readonly string[]; readonly at: number }[]>();
  for (const each of names) {
    const name = [...each];
    for (const [at, character] of name.entries())
      byCharacter.set(character, [...(byCharacter.get(character) ?? []), { name, at }]);
  }
  return (text, taken, bounds) => {
    const characters = [...text];
    const units = unitsOf(characters);
    const found: Slip[] = [];
    const seen = new Set<string>();
    const consider = (name: readonly string[], first: number, length: number): void => {
      const window = characters.slice(first, first + length);
      if (first < 0 || window.length < length || !window.every((c) => letter.test(c))) return;
      const start = units[first] as number;
      const span = { start, end: units[first + length] as number };
      const key = `${span.start}-${span.end}-${name.join('')}`;
      if (seen.has(key)) return;
      seen.add(key);
      const slip = slipOf(window, name);
      if (slip === null || !isSure(slip, window, name, isSet(text, span))) return;
      // 谷谷云翯 holds the name itself.
      const own = (other: Span): boolean =>
        slip === 'extra' && span.start <= other.start && other.end <= span.end;
      if (taken.some((other) => other.start < span.end && span.start < other.end && !own(other))) return;
      if (slip !== 'extra' && !isSet(text, span) && (!bounds.isWhole(span) || bounds.isWord(span))) return;
      found.push({ ...span, near: { name: name.join(''), slip } });
    };
    characters.forEach((character, index) => {
      for (const { name, at } of byCharacter.get(character) ?? []) {
        for (const shift of [0, 1]) {
          consider(name, index - at - shift, name.length);
          consider(name, index - at - shift, name.length + 1);
        }
      }
    });
    return withoutOverlaps(found);
  };
}

/** Without a place of its own, a wrong character must look or sound right, an added one must be a doubled one. */
function isSure(
  slip: NearName['slip'],
  window: readonly string[],
  name: readonly string[],
  set: boolean,
): boolean {
  if (slip === 'extra') return (name.length >= 3 || set) && doubled(window) > doubled(name);
  return slip === 'sound' || slip === 'shape' || (slip === 'swap' && name.length >= 3);
}

/** How many characters stand right behind their like: 刘勇勇 has one by itself. */
function doubled(characters: readonly string[]): number {
  return characters.filter((character, at) => at > 0 && character === characters[at - 1]).length;
}

/** Set apart on both sides as a name is: 请…作, 、…、, “…”. */
function isSet(text: string, { start, end }: Span): boolean {
  const behind = text.slice(end);
  const ends =
    behind === '' ||
    /^[^\p{Script=Han}\d]/u.test(behind) ||
    called.test(behind) ||
    behind.startsWith('等') ||
    postWordAtStart(behind) !== '';
  const front = text.slice(0, start);
  const begins = start > 0 || called.test(behind);
  return ends && begins && (endsBeforePost(front) || postWordAtEnd(front) !== '');
}

function unitsOf(characters: readonly string[]): readonly number[] {
  const units = [0];
  for (const character of characters) units.push((units.at(-1) as number) + character.length);
  return units;
}

function withoutOverlaps(slips: readonly Slip[]): readonly Slip[] {
  const kept: Slip[] = [];
  const size = ({ start, end }: Span): number => end - start;
  for (const slip of [...slips].sort((a, b) => size(b) - size(a)))
    if (!kept.some((other) => other.start < slip.end && slip.start < other.end)) kept.push(slip);
  return kept.sort((a, b) => a.start - b.start);
}
