import type { Finding } from '../finding.ts';
import { checkOath, type OathFault, type OathTexts } from '../votes/oath.ts';
import { hunksOf } from './compare-text.ts';
import { type Span, suffixes } from './read-text.ts';
import { type ScriptLine, wordsFinding } from './script-line.ts';
import { type Unmarked, unmark, unmarked } from './title-parts.ts';

/** How many paragraphs of a file an oath may be broken into. */
const OATH_PARAGRAPHS = 8;
/** Words of the oath from which a text is taken to be one. */
const KNOWN = 12;

/** 誓词 75 字现行版 (检查目录 58): wherever the oath is written out, it is the oath in force, each character of it. */
export function checkOaths(lines: readonly ScriptLine[], oath: OathTexts): readonly Finding[] {
  const expected = unmarked(oath.current.text);
  const plain = lines.map((line) => unmark(line.read.text));
  return lines.flatMap((_, index): readonly Finding[] => {
    const written = oathAt(plain, index, expected);
    if (written === null) return [];
    const faults = checkOath(written.text, oath);
    const worst = faults.find((f) => f.kind === 'superseded') ?? faults.find((f) => f.kind === 'differs');
    return worst ? [finding(lines, written, worst, oath)] : [];
  });
}

/** An oath as it is written out, from a line on, every character knowing where it stands. */
interface WrittenOath {
  readonly text: string;
  readonly placeOf: (at: number) => { readonly line: number; readonly span: Span };
}

/** The oath that begins in a line; it ends with 奋斗, or with the line where none after it has that word. */
function oathAt(plain: readonly Unmarked[], index: number, expected: string): WrittenOath | null {
  const first = plain[index] as Unmarked;
  const start = beginning(first, expected);
  if (start < 0) return null;
  const rest = plain.slice(index, index + OATH_PARAGRAPHS);
  const ending = expected.slice(-2);
  const last = rest.findIndex(({ text }, at) => text.slice(at === 0 ? start : 0).includes(ending));
  const used = rest.slice(0, last < 0 ? 1 : last + 1);
  const places = used.flatMap(({ text, spanOf }, line) => {
    const from = line === 0 ? start : 0;
    const end =
      line === used.length - 1 && last >= 0
        ? text.indexOf(ending, from) + ending.length
        : Math.min(text.length, from + (last < 0 ? expected.length : text.length));
    return Array.from({ length: end - from }, (__, at) => ({
      character: text[from + at] as string,
      line: index + line,
      span: spanOf({ start: from + at, end: from + at + 1 }),
    }));
  });
  if (places.length < KNOWN) return null;
  return {
    text: places.map(({ character }) => character).join(''),
    placeOf: (at) => places[Math.min(at, places.length - 1)] as { line: number; span: Span },
  };
}

/** Where a line begins the oath: its first words, or, where those are wrong, words that follow them; -1 where it does not. */
function beginning({ text, spanOf }: Unmarked, expected: string): number {
  const at = text.search(/我宣誓忠/u);
  if (at >= 0) return at;
  // 我宣誓 itself may be wrong: what follows it is known.
  const known = expected.slice(3, 3 + KNOWN);
  const follows = text.indexOf(known);
  if (follows >= 0) {
    // Punctuation before the second of them: one of the three is lost.
    const [third, second] = [
      spanOf({ start: follows - 3, end: follows - 2 }),
      spanOf({ start: follows - 2, end: follows - 1 }),
    ];
    return Math.max(0, follows - (follows > 2 && third.end < second.start ? 2 : 3));
  }
  const said = text.indexOf(expected.slice(0, 3));
  if (said < 0) return -1;
  const part = text.slice(said, said + KNOWN + 3);
  const shared = suffixes(part).filter((end) => end.length > 1 && expected.includes(end.slice(0, 2)));
  return shared.length >= KNOWN / 2 ? said : -1;
}

function finding(
  lines: readonly ScriptLine[],
  written: WrittenOath,
  worst: OathFault,
  oath: OathTexts,
): Finding {
  const expected = unmarked(oath.current.text);
  const hunk = hunksOf(written.text, expected)[0];
  const old = worst.kind === 'superseded' ? written.text.indexOf(unmarked(worst.phrase)) : -1;
  const at = old >= 0 ? old : (hunk?.written.start ?? 0);
  const size =
    old >= 0 && worst.kind === 'superseded' ? unmarked(worst.phrase).length : (hunk?.written.end ?? 0) - at;
  // Where a character is lost, those beside it show the place.
  const atEnd = hunk !== undefined && hunk.written.end === written.text.length;
  const lost =
    hunk !== undefined &&
    (atEnd || hunk.expected.end - hunk.expected.start !== hunk.written.end - hunk.written.start);
  const [from, to] = [old < 0 && lost ? Math.max(0, at - 1) : at, at + Math.max(size, 1) - 1];
  const [{ line, span }, last] = [written.placeOf(from), written.placeOf(to)];
  const end = last.line === line ? last.span.end : span.end;
  const { kind, ...facts } = shown(worst, hunk && { written: written.text, expected, hunk });
  return {
    ...wordsFinding(`script.oath-${kind}`, 'block', lines[line] as ScriptLine, {
      span: { start: span.start, end },
      facts: { ...facts, text: oath.current.text },
      expected: oath.current.text,
    }),
    basis: { citation: oath.current.basis['zh-CN'], force: 'statute', confidence: 'A' },
    waivable: false,
  };
}

/** An empty fact cannot choose between sentences: `_` stands for it. */
function shown(
  fault: OathFault,
  differs:
    | {
        readonly written: string;
        readonly expected: string;
        readonly hunk: ReturnType<typeof hunksOf>[number];
      }
    | undefined,
): OathFault {
  if (fault.kind !== 'differs' || !differs) return fault;
  const { hunk } = differs;
  return {
    ...fault,
    at: hunk.expected.start + 1,
    found: differs.written.slice(hunk.written.start, hunk.written.end) || '_',
    expected: differs.expected.slice(hunk.expected.start, hunk.expected.end) || '_',
  };
}
