import { withoutRadicals } from '../radicals.ts';

/*
 * Names are stored as they are: no spacing, no annotations. What is stripped here is what printed lists add.
 */

const annotation =
  /[（(［[【〔﹙<＜﹤{｛〈](?<words>[^）)］\]】〕﹚>＞﹥}｝〉]*)(?:[）)］\]】〕﹚>＞﹥}｝〉]|$)/gu;
/** Compatibility characters, as texts taken out of a PDF have them in the place of the plain ones. */
const unplain = /[\uF900-\uFAFF]/gu;
/** 间隔号 in all the shapes found in rosters. */
const dots = /[·•‧∙⋅・･．․.●﹒˙⸱⦁◦ꞏ᛫]/gu;
/** Zero-width characters and variation selectors. */
const unseen = /[\u200B-\u200F\u2060\uFEFF]|\p{Variation_Selector}/gu;

/** Nothing but characters that are their own plain form, as most names are. */
const unified = /^[\u4E00-\u9FFF]+$/;

/** The characters that are compared: without （女，回族）, dots, spaces and variation selectors; compatibility forms made plain. */
export function nameCharacters(name: string): readonly string[] {
  if (unified.test(name)) return [...name];
  const plain = withoutRadicals(name).replaceAll(annotation, '').replaceAll(dots, '').replaceAll(unseen, '');
  return [...plain.replaceAll(/\s/gu, '').normalize('NFKC')];
}

/**
 * `王　凯（河南）` -> `王凯`: how a name is stored. Dots stay, they belong to the name; spaces stay only inside names in
 * other scripts (`Anna Maria`).
 */
export function storedName(printed: string): string {
  if (unified.test(printed)) return printed;
  return withoutRadicals(printed)
    .replaceAll(annotation, '')
    .replaceAll(unseen, '')
    .replaceAll(unplain, (character) => character.normalize('NFKC'))
    .replaceAll(dots, '·')
    .replaceAll(/(?<=[\p{Script=Han}·])\s+|\s+(?=[\p{Script=Han}·])/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Whether a name is written in Latin letters alone, which have no strokes: Mary O'Neill, José. Not 阿Q, not 王A. */
export function isInLetters(name: string): boolean {
  return /^(?=.*\p{Script=Latin})[\p{Script=Latin}\p{M}\s·.'’,\p{Dash}]+$/u.test(storedName(name));
}

/** The parts of what stands in brackets behind a name: `丁宁（女，回族）` -> `女`, `回族`. */
export function annotationsOf(name: string): readonly string[] {
  const inside = [...name.matchAll(annotation)].map(({ groups }) => groups?.words ?? '');
  return inside.flatMap((text) => text.split(/[，,、；;\s]+/u)).filter((part) => part !== '');
}

/** What stands in brackets behind a name, without sex and ethnicity: `王凯（河南）` -> `河南`. */
export function namesakeNote(name: string): string {
  return annotationsOf(name)
    .filter((part) => part !== '女' && part !== '男' && !/^[\p{Script=Han}]{1,6}族$/u.test(part))
    .join('');
}

/** What is said of a person behind their name that they share with others, or that is not always so. */
const passing =
  /^(?:(?:请|病|事|公|休|产)假|缺席|出差|因公.*|[列出]席|旁听|列|兼|增补|补选|新[任增]|候补|留任|主持|特邀|待定|召集人|副?[团组]长|已故|退休|辞职|\p{Script=Han}{1,6}族)$/u;
/** A mark that only tells one of two apart: 大, 小, 女, 2, B. */
const mark = /^(?:[大小老男女]|[1-9A-D])$/u;

/** What of the notes behind a name tells people of one name apart: 大, 女, 财政局, 2; not 请假, nor 回族. Empty: nothing. */
export function tellsApart(notes: readonly string[]): string {
  return notes
    .map((note) => note.normalize('NFKC'))
    .filter((note) => !passing.test(note))
    .toSorted()
    .join('，');
}

/** What of the notes behind a printed name is kept with the person: what tells them apart; their sex is kept by itself. */
export function keptNote(notes: readonly string[]): string {
  return tellsApart(notes.filter((note) => note !== '女' && note !== '男'));
}

/** Whether what tells people apart is no more than a mark, which one of the two may well lack. */
export function isMark(apart: string): boolean {
  return apart !== '' && apart.split('，').every((note) => mark.test(note));
}

/** Names of two Han characters are set with a full-width space between them, so that they are as wide as three (rules 3.4). */
export function spacedName(name: string): string {
  const characters = [...name];
  return characters.length === 2 && characters.every((c) => /\p{Script=Han}/u.test(c))
    ? characters.join('\u3000')
    : name;
}

/**
 * A long name in two lines, parted behind the 间隔号 (or the space of another script) that leaves the longer line
 * shortest; whole where it has neither. No line begins with the dot (GB/T 15834-2011 5.1).
 */
export function partedName(name: string): readonly string[] {
  const parted = [...name.matchAll(/·|\s/gu)].map(({ index }) => [
    name.slice(0, index + 1).trim(),
    name.slice(index + 1),
  ]);
  const longest = (lines: readonly string[]): number => Math.max(...lines.map((line) => [...line].length));
  return parted.reduce<readonly string[]>(
    (best, lines) => (longest(lines) < longest(best) ? lines : best),
    [name],
  );
}
