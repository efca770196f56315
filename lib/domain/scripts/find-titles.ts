import type { AgendaItem } from '../agendas/agenda.ts';
import { isSubstantive } from '../agendas/agenda.ts';
import { numberItemsOf } from '../agendas/numbering.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { firstDay } from '../meetings/meeting.ts';
import { inFigures } from '../time/dates-in-text.ts';
import { nearTexts } from './compare-text.ts';
import { readAs, type Span } from './read-text.ts';
import type { ScriptLine } from './script-line.ts';
import { shortItemTitle, votedTitle } from './short-title.ts';
import { ordinalBefore } from './title-ordinals.ts';
import { type TitleParts, titleParts, type Unmarked, unmark, unmarked, withoutHead } from './title-parts.ts';
import { isSaidBy, leadSlip, SHARE, slipIn } from './title-slips.ts';

/** A title, or a clause of one, where it stands in a line: to the letter, or nearly. */
export interface TitleHit extends TitleParts {
  readonly line: number;
  readonly span: Span;
  /** The clause that was looked for, without punctuation. */
  readonly wanted: string;
  /** The first clause or a heading: by it the item is known. */
  readonly names: boolean;
  /** What stands there instead; null where it is right. */
  readonly slip: { readonly span: Span; readonly written: string; readonly expected: string } | null;
  readonly number: number | null;
  /** 第三项 or 三、 before it. */
  readonly ordinal: {
    readonly said: number;
    readonly word: string;
    readonly line: number;
    readonly span: Span;
  } | null;
  /** 表决 stands before it, or its result behind it. */
  readonly voted: boolean;
  /** Put to the vote, not announced; an item whose title says 表决 is announced by it. */
  readonly put: boolean;
  /** Words before it in the line, without those of the title. */
  readonly before: string;
}

/** What is shorter is looked for to the letter only: 会议 is no 审议 written wrongly. */
const SHORTEST_NEAR = 4;

/** Every place where a text names an item of the agenda by its title. Exact places first rule out near ones. */
export function findTitles(
  { meeting, agenda, office }: Dossier,
  lines: readonly ScriptLine[],
): readonly TitleHit[] {
  const year = firstDay(meeting, office.zone)?.year ?? null;
  const numbers = numberItemsOf(meeting.type, agenda.items);
  const wanted = agenda.items.filter(isSubstantive).flatMap((item) => {
    const title = titleParts(item);
    const short = unmarked(readAs(shortItemTitle(item.title)));
    const number = numbers.get(item.id) ?? null;
    const parts = title.parts.map((part, at) => ({
      title,
      number,
      wanted: part,
      lead: title.leads[at] ?? '',
      names: at === 0,
      heading: false,
    }));
    return short.length >= 4 && !title.parts.includes(short)
      ? [...parts, { title, number, wanted: short, lead: '', names: false, heading: true }]
      : parts;
  });
  const own = [meeting.title, meeting.shortTitle].map((name) => unmarked(readAs(name)));
  return lines.flatMap((line, index) => {
    const plain = withFigures(unmark(line.read.text));
    const exact = wanted.flatMap((w) =>
      [w.wanted, ...inOtherYears(w.wanted, year)].flatMap((said) =>
        exactly(plain.text, said).map((span) => ({ ...w, span, slip: null })),
      ),
    );
    // 宪法宣誓 in the name of the meeting, 宪法宣誓仪式, is no item.
    const named = own.flatMap((name) => exactly(plain.text, name));
    const right = longest(exact).filter(({ span }) => !named.some((n) => isInside(span, n)));
    const near = wanted.flatMap((w) => {
      if (w.wanted.length < SHORTEST_NEAR) return [];
      const most = Math.max(1, Math.floor(w.wanted.length * SHARE));
      return (
        nearTexts(plain.text, w.wanted, most)
          // 受区人大常委会委托作报告 is not 区人大常委会工作报告.
          .filter(
            (hit) => w.wanted.includes('委托') || !plain.text.slice(hit.start, hit.end).includes('委托'),
          )
          // 当选…副主任 is who was elected, not the item 选举….
          .filter((hit) => !(plain.text[hit.start - 1] === '当' && plain.text[hit.start] === '选'))
          .filter((hit) => hit.distance > 0 && !exact.some((e) => isSaidBy(e, hit, plain.text, w.wanted)))
          .map((hit) => ({
            ...w,
            span: { start: hit.start, end: hit.end },
            distance: hit.distance / w.wanted.length,
          }))
      );
    });
    const slips = nearest(near).map((hit) => ({
      ...hit,
      slip: slipIn(plain.text.slice(hit.span.start, hit.span.end), hit.wanted),
    }));
    return [...right, ...slips]
      .sort((a, b) => a.span.start - b.span.start)
      .map((hit): TitleHit => {
        const { title, number, wanted: part, names, span, lead } = hit;
        const front = plain.text.slice(0, span.start);
        const wrong = hit.slip
          ? { ...hit.slip, from: span.start }
          : (leadSlip(front, lead) ?? leadSlip(front, votedTitle(lead)));
        const before = withoutHead(dropEnd(front, [lead, title.body]));
        // Put to the vote, with its head or without, or named with its result.
        const voted =
          /表决$/u.test(dropEnd(front, [lead, title.body])) ||
          [lead, ...(lead.includes('表决') ? [] : [title.body])].some((said) =>
            /表决/u.test(front.slice(-(said.length + 3), front.length - Math.max(said.length - 3, 0))),
          ) ||
          /^(?:的?(?:决议|决定|议案)(?:草案)?)?(?:进行|付诸)?表决|^[^。]{0,40}赞成/u.test(
            plain.text.slice(span.end),
          );
        return {
          ...title,
          ...{ line: index, number, wanted: part, names, before },
          span: plain.spanOf(span),
          slip: wrong && {
            ...{ written: wrong.written, expected: wrong.expected },
            span: plain.spanOf({ start: wrong.from + wrong.span.start, end: wrong.from + wrong.span.end }),
          },
          ordinal: ordinalBefore(lines, index, plain.spanOf(span).start),
          voted,
          put: voted && !/^表决/u.test(title.item.title.trim()),
        };
      });
  });
}

/** 今年上半年 and 上年度 for 2026年上半年 and 2025年度. */
function inOtherYears(title: string, year: number | null): readonly string[] {
  if (year === null) return [];
  const said = [
    [`${year}年`, '今年'],
    [`${year}年`, '本年'],
    [`${year - 1}年`, '去年'],
    [`${year - 1}年`, '上年'],
  ] as const;
  return said.flatMap(([figures, word]) => (title.includes(figures) ? [title.replace(figures, word)] : []));
}

/** 二〇二五年度 is read as 2025年度, each digit where it stood. */
function withFigures(plain: Unmarked): Unmarked {
  return { ...plain, text: plain.text.replace(/[〇零○一二三四五六七八九]{4}(?=年)/gu, inFigures) };
}

function dropEnd(text: string, ends: readonly string[]): string {
  const end = ends.find((each) => each !== '' && text.endsWith(each)) ?? '';
  return text.slice(0, text.length - end.length);
}

function exactly(text: string, wanted: string): readonly Span[] {
  if (wanted === '') return [];
  const found: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    found.push({ start: at, end: at + wanted.length });
  return found;
}

/** Where one title stands inside another, only the longer one does. */
function longest<T extends { readonly span: Span }>(hits: readonly T[]): readonly T[] {
  return hits.filter((hit) => !hits.some((other) => isInside(hit.span, other.span)));
}

function isInside(a: Span, b: Span): boolean {
  return b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start;
}

function nearest<T extends { readonly span: Span; readonly distance: number }>(
  hits: readonly T[],
): readonly T[] {
  const kept: T[] = [];
  for (const hit of [...hits].sort((a, b) => a.distance - b.distance))
    if (!kept.some(({ span }) => span.start < hit.span.end && hit.span.start < span.end)) kept.push(hit);
  return kept;
}

/** The item a hit is about, as the findings show it. */
export function titleFacts({ item, number }: { readonly item: AgendaItem; readonly number: number | null }): {
  readonly number: number | string;
  readonly item: string;
} {
  return { number: number ?? '', item: item.title };
}
