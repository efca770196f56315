import type { PersonnelMotion, Reporter } from './agenda.ts';
import { kindOfTitle } from './kind-of-title.ts';
import { motionsIn, withoutReporters } from './pasted-people.ts';

/** An item as a pasted line says it. */
export interface PastedItem {
  readonly title: string;
  readonly reporters: readonly Reporter[];
  readonly motions: readonly PersonnelMotion[];
}

/** The most items one paste brings in: a congress has a dozen, a long agenda of a standing committee thirty. */
export const mostPasted = 100;

/**
 * What stands before an item of a list: 一、 （一） 第一项： 1. 1、 (1) ① •. A number that begins the words of a title, 一季度 or
 * 2.5%, is none of them.
 */
const marker =
  /^(?:[一二三四五六七八九十百]{1,4}[、.．]|[（(][一二三四五六七八九十百]{1,4}[）)]|第[一二三四五六七八九十百]{1,4}项[、：:，]?|\d{1,3}(?:[、．)）]|\.(?!\d))|[（(]\d{1,3}[）)]|[①-⑳]|[•●■◆▪*]|[-–—](?=\s))\s*/u;

/** What an item does: no head of a paper says it. */
const acts = /听取|审议|审查|讨论|研究|传达|学习|通报|通过|表决|决定|确定|选举|推选|批准|召开/u;
/** What is no item: the head of the paper (…会议议程, …第二次会议主持词), its state, a day and hour by itself. */
const names: readonly RegExp[] = [
  /(?:议程|日程|主持词)(?:[（(].*[）)])?$|^(?:draft )?agenda\b.{0,40}$/iu,
  /(?:第[一二三四五六七八九十百\d]+|[届大会][一二三四五六七八九十\d]+)次.{0,8}(?:会议|大会)$/u,
];
const states: readonly RegExp[] = [
  /^[（(](?:草案|审议稿|讨论稿|.{0,12}通过)[）)]$/u,
  /^[（(]?\d{4}年\d{1,2}月\d{1,2}日(?:(?:星期|周)[一二三四五六日天]|[上下]午|早上|晚上?|[\s\d年月日时点分半至:：,，、~—–（）()-])*$/u,
];
const isName = (line: string): boolean => !acts.test(line) && names.some((head) => head.test(line));
const isHead = (line: string, isFirst: boolean): boolean =>
  (isFirst && isName(line)) || states.some((state) => state.test(line));

/** A line as long as a page is wide goes on in the next unless it ends a sentence. */
const WRAPPED = 24;

/**
 * The items of an agenda that was copied from a paper, a mail or a table, in their order. Where some lines are
 * numbered, what stands before the first of them is its head, and a line without a number goes on with the one before it if
 * that one was as long as a line is; where none is numbered each line is an item. Of a row of a table the longest cell is meant.
 * Who reports is taken off the title; a line that moves somebody (任命王五为…), under an item of personnel, is in its list.
 */
export function pastedItems(text: string): readonly PastedItem[] {
  const lines = text
    .split(/[\n\r\u2028]+/u)
    .map((line) => longestCell(line).trim())
    .filter((line) => line !== '');
  const first = lines.findIndex((line) => marker.test(line));
  const read: { title: string; isOpen: boolean; motions: PersonnelMotion[] }[] = [];
  for (const line of lines.slice(Math.max(first, 0))) {
    const last = read.at(-1);
    const isNumbered = marker.test(line);
    if (!isNumbered && isHead(line, read.length === 0)) continue;
    const goesOn = first >= 0 && !isNumbered && last?.isOpen === true;
    const title = line.replace(marker, '').replace(/[\s。；;，,]+$/u, '');
    const isOpen = line.length >= WRAPPED && !/[。；;.]$/u.test(line);
    const moved = last && isInList(line, lines[first]) && isOfPersonnel(last.title) ? motionsIn(title) : [];
    if (moved.length > 0) last?.motions.push(...moved);
    else if (goesOn) read.splice(-1, 1, { ...last, title: joined(last.title, title), isOpen });
    else if (title !== '') read.push({ title, isOpen, motions: [] });
  }
  return read.map(({ title, motions }) => ({ ...withoutReporters(title), motions }));
}

/** The titles alone. */
export function pastedTitles(text: string): readonly string[] {
  return pastedItems(text).map(({ title }) => title);
}

const isOfPersonnel = (title: string): boolean => kindOfTitle(title).kind === 'appointment';

/** Whether a line may stand inside an item: it has no number, or one in brackets where the items' own have none. */
function isInList(line: string, first: string | undefined): boolean {
  return !marker.test(line) || (/^[（(①-⑳]/u.test(line) && !/^[（(①-⑳]/u.test(first ?? ''));
}

function longestCell(line: string): string {
  const cells = line.split('\t');
  const marked =
    cells.length > 1
      ? cells.filter((cell) => !/^\s*[\d一二三四五六七八九十]{0,4}[、.．]?\s*$/u.test(cell))
      : cells;
  return marked.reduce((a, b) => (b.trim().length > a.trim().length ? b : a), '');
}

/** Two halves of a title: words of the Latin alphabet keep a space between them. */
function joined(a: string, b: string): string {
  return /[\p{Script=Latin},]$/u.test(a) && /^\p{Script=Latin}/u.test(b) ? `${a} ${b}` : a + b;
}
