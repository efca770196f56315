import { type AgendaItem, isSubstantive } from '../agendas/agenda.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { readCount } from '../time/read-count.ts';
import type { TitleHit } from './find-titles.ts';
import { isSaid, type ScriptLine } from './script-line.ts';

/** An item and its number. */
export interface Numbered {
  readonly item: AgendaItem;
  readonly number: number;
}

/** Every item of the agenda in its order, whether it is printed with a number or not. */
export function inOrder({ agenda }: Dossier): readonly Numbered[] {
  return agenda.items.filter(isSubstantive).map((item, at) => ({ item, number: at + 1 }));
}

/** An item as a file announces it, with the lines up to the next one. */
export interface Section extends Numbered {
  readonly hit: TitleHit;
  readonly from: number;
  readonly to: number;
}

/** The items of a file in the order they are announced. A list of the agenda at its beginning announces nothing. */
export function sectionsOf(
  dossier: Dossier,
  lines: readonly ScriptLine[],
  hits: readonly TitleHit[],
): readonly Section[] {
  const found = inOrder(dossier).flatMap((n) => {
    const own = hits
      .filter((hit) => hit.item.id === n.item.id && hit.names && !hit.put && isSpoken(lines, hit))
      .map((hit) => ({ hit, weight: isListed(lines, hit, hits) ? LISTED : weight(lines, hit) }));
    const [best] = own.sort((a, b) => b.weight - a.weight || a.hit.line - b.hit.line);
    const announced = best ?? byNumber(n, lines, hits);
    return announced ? [{ ...n, ...announced }] : [];
  });
  // Where items are announced by number, one that only the list at the beginning has is not announced.
  const announced = found.some((section) => section.weight >= NUMBERED)
    ? found.filter((section) => section.weight > LISTED)
    : found;
  const ordered = announced.sort((a, b) => a.hit.line - b.hit.line || a.hit.span.start - b.hit.span.start);
  return ordered.map((section, at) => ({
    ...section,
    from: section.hit.line,
    to: ordered[at + 1]?.hit.line ?? lines.length,
  }));
}

/** 进行第一项议程。请某局长报告今年上半年计划执行情况: announced by its number, and named by a heading alone. */
function byNumber({ item, number }: Numbered, lines: readonly ScriptLine[], hits: readonly TitleHit[]) {
  const hit = hits.find((one) => {
    if (one.item.id !== item.id || one.slip !== null || one.put || !isSpoken(lines, one)) return false;
    const said = /第([一二三四五六七八九十]+|\d+)项(?:议程)?[。，：]/u.exec(lines[one.line]?.read.text ?? '');
    return said !== null && readCount(said[1] ?? '') === number;
  });
  return hit ? { hit, weight: NUMBERED } : null;
}

/** A heading with its time, as our own copies have it, announces nothing. */
const heading = /\d{1,2}：\d{2}$/u;

/** Whether the chair says it. */
export function isSpoken(lines: readonly ScriptLine[], { line }: TitleHit): boolean {
  const found = lines[line];
  return found !== undefined && isSaid(found) && !heading.test(found.read.text);
}

/** Items named in one sentence with so many others are listed: 一是…；二是…；三是…. */
const ROW = 3;

function isListed(lines: readonly ScriptLine[], hit: TitleHit, hits: readonly TitleHit[]): boolean {
  const text = lines[hit.line]?.read.text ?? '';
  const sentenceOf = (at: number): number => text.lastIndexOf('。', at);
  const row = hits.filter(
    (other) =>
      other.line === hit.line && other.names && sentenceOf(other.span.start) === sentenceOf(hit.span.start),
  );
  return new Set(row.map(({ item }) => item.id)).size >= ROW;
}

const NUMBERED = 4;
const LISTED = 1;
const going = /进行|下面|现在|接下来|首先|其次|最后|请/u;

/** How surely a place announces an item: by its number as a sentence, by words of going on, as a heading, in a list. */
export function weight(lines: readonly ScriptLine[], hit: TitleHit): number {
  const text = lines[hit.line]?.read.text ?? '';
  const sentence = /[。！；]|：$/u.test(text) ? 1 : 0;
  if (hit.ordinal?.word.startsWith('第')) return NUMBERED + sentence;
  if (going.test(hit.before)) return 3;
  return hit.ordinal === null ? 2 : LISTED;
}
