import { knownOnce } from '../known-once.ts';
import { isInLetters, nameCharacters, namesakeNote, storedName } from './name.ts';
import { type CharacterReason, type CharacterStrokes, characterKey, judgeCharacters } from './stroke-rule.ts';
import { type EnteredStrokes, strokesOf } from './strokes.ts';

/**
 * `fullname` 以姓名笔画为序 (people's congresses): character by character, nothing padded.
 * `surname` 以姓氏笔画为序 (party, CPPCC): behind the same first character, names of two characters come before
 * all longer ones. In both, only characters count: 复姓 and long names have no rule of their own.
 */
export const nameOrders = ['fullname', 'surname'] as const;
export type NameOrder = (typeof nameOrders)[number];

/** What a list in this order of names is ordered by: names in letters have no strokes and stand last, by the alphabet. */
export type UsedOrder = NameOrder | 'alphabet' | 'letters-last';

/** The orders a list of these names really stands in, one behind the other, so that its heading can say so (rules 3.2). */
export function ordersOf(names: readonly string[], by: NameOrder): readonly UsedOrder[] {
  const count = names.filter(isInLetters).length;
  if (count === 0) return [by];
  return count === names.length ? ['alphabet'] : [by, 'letters-last'];
}

/** The order a list of these names begins in: the alphabet where all are in letters. */
export function firstOrderOf(names: readonly string[], by: NameOrder): UsedOrder {
  return ordersOf(names, by)[0] ?? by;
}

/** A name that cannot be ordered because nothing is known of a character's strokes. */
export interface Unsortable<T> {
  readonly item: T;
  readonly name: string;
  readonly characters: readonly string[];
}

export interface NameSorting<T> {
  readonly sorted: readonly T[];
  /** In input order. They must be shown, never slipped in somewhere. */
  readonly unsortable: readonly Unsortable<T>[];
  /** Groups that strokes cannot tell apart; the office must say who stands first. */
  readonly ties: readonly (readonly T[])[];
}

interface Keyed<T> {
  readonly item: T;
  readonly name: string;
  readonly key: string;
  readonly note: string;
}

/** Names in official stroke order; see `sortByName`. */
export function sortNames(
  names: readonly string[],
  by: NameOrder,
  entered: EnteredStrokes = {},
): NameSorting<string> {
  return sortByName(names, (name) => name, by, entered);
}

/**
 * Things in official stroke order of their names (rules 3.1-3.2b; GF 3003-1999). Brackets, dots and spaces in a
 * name do not count; namesakes keep their input order unless a bracketed unit (王凯（河南）) tells them apart, and
 * are reported as `ties` either way. Names in Latin letters stand behind all others, by the alphabet as they are written.
 */
export function sortByName<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  by: NameOrder,
  entered: EnteredStrokes = {},
): NameSorting<T> {
  const keyed: Keyed<T>[] = [];
  const unsortable: Unsortable<T>[] = [];
  const read = readersOf(JSON.stringify(entered))[by];
  for (const item of items) {
    const name = nameOf(item);
    const { missing, key, note } = read(name);
    if (missing.length > 0) unsortable.push({ item, name, characters: missing });
    else keyed.push({ item, name, key, note });
  }
  keyed.sort((a, b) => compareText(a.key, b.key) || compareNotes(a, b, entered));
  return { sorted: keyed.map(({ item }) => item), unsortable, ties: findTies(keyed) };
}

/** What orders a name. */
interface NameKey {
  readonly missing: readonly string[];
  readonly key: string;
  readonly note: string;
}

type Reader = (name: string) => NameKey;

/** Some rosters of a congress. */
const MOST_NAMES = 20_000;

/** Seats and lists ask for the same names again and again; whoever enters strokes begins anew. */
const readersOf = knownOnce(1, (entered): Readonly<Record<NameOrder, Reader>> => {
  const strokes = JSON.parse(entered) as EnteredStrokes;
  const by = (order: NameOrder): Reader => knownOnce(MOST_NAMES, (name) => keyOf(name, order, strokes));
  return { fullname: by('fullname'), surname: by('surname') };
});

const inLetters: ReadName = { characters: [], missing: [] };

function keyOf(name: string, by: NameOrder, entered: EnteredStrokes): NameKey {
  const { characters, missing } = isInLetters(name) ? inLetters : readName(name, entered);
  const key = isInLetters(name) ? letterKey(name) : nameKey(characters, by);
  return { missing, key, note: namesakeNote(name) };
}

interface ReadName {
  readonly characters: readonly CharacterStrokes[];
  readonly missing: readonly string[];
}

/** An empty name has nothing to be ordered by, so it counts as missing its first character. */
export function readName(name: string, entered: EnteredStrokes = {}): ReadName {
  const characters: CharacterStrokes[] = [];
  const missing: string[] = [];
  const letters = nameCharacters(name);
  for (const letter of letters) {
    const strokes = strokesOf(letter, entered);
    if (strokes) characters.push(strokes);
    else missing.push(letter);
  }
  return { characters, missing: letters.length === 0 ? [name] : missing };
}

/** Why one name stands before another; `position` counts characters from 0. */
export type NameReason =
  | { readonly kind: 'same' }
  /** 两字名在前: the two-character name stands before the longer one of the same surname. */
  | { readonly kind: 'single-name' }
  /** One name is the beginning of the other. */
  | { readonly kind: 'shorter' }
  | { readonly kind: 'character'; readonly position: number; readonly reason: CharacterReason };

export interface NameVerdict {
  readonly order: number;
  readonly reason: NameReason;
}

export function judgeNames(
  a: readonly CharacterStrokes[],
  b: readonly CharacterStrokes[],
  by: NameOrder,
): NameVerdict {
  const length = Math.min(a.length, b.length);
  for (let position = 0; position < length; position += 1) {
    const [one, other] = [a[position], b[position]];
    if (!one || !other) break;
    if (position === 1 && by === 'surname' && (a.length === 2) !== (b.length === 2)) {
      return { order: a.length === 2 ? -1 : 1, reason: { kind: 'single-name' } };
    }
    const { order, reason } = judgeCharacters(one, other);
    if (order !== 0) return { order, reason: { kind: 'character', position, reason } };
  }
  const order = a.length - b.length;
  return { order, reason: { kind: order === 0 ? 'same' : 'shorter' } };
}

/** Word by word, without accents and apostrophes, which count only between names that are the same without them. */
function letterKey(name: string): string {
  const written = storedName(name).normalize('NFD').toLowerCase();
  const plain = written.replaceAll(/[^\p{Script=Latin}\s]/gu, '');
  return `\uFFFF${plain}\u0001${written}`;
}

/** The same order as `judgeNames`, as text: the blank second place of 两字名 is the smallest there is. */
function nameKey(characters: readonly CharacterStrokes[], by: NameOrder): string {
  const keys = characters.map(characterKey);
  if (by === 'fullname' || keys.length < 2) return keys.join('');
  const [first = '', ...rest] = keys;
  return first + (keys.length === 2 ? '\u0001' : '\u0002') + rest.join('');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareNotes<T>(a: Keyed<T>, b: Keyed<T>, entered: EnteredStrokes): number {
  if (a.note === b.note || a.note === '' || b.note === '') return 0;
  const [one, other] = [readName(a.note, entered), readName(b.note, entered)];
  if (one.missing.length > 0 || other.missing.length > 0) return 0;
  return judgeNames(one.characters, other.characters, 'fullname').order;
}

function findTies<T>(sorted: readonly Keyed<T>[]): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let previous: Keyed<T> | undefined;
  for (const current of sorted) {
    if (previous?.key === current.key) groups.at(-1)?.push(current.item);
    else groups.push([current.item]);
    previous = current;
  }
  return groups.filter((group) => group.length > 1);
}
