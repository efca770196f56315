import { nearest } from './nearest.ts';
import type { OwnWords } from './own-words.ts';
import { type ColumnProblem, type ColumnsLine, columnFaults } from './table-columns.ts';

/** One line of a template as it was delivered, and what may stand in its place. */
export type TemplateLine = TextLine | ChoiceLine | NumberLine | ColumnsLine;

interface Delivered {
  readonly key: string;
  readonly delivered: string;
}

export interface TextLine extends Delivered {
  readonly kind: 'text';
  /** What is filled in, in the order it stands: `{meeting}`. No other is ever given. */
  readonly placeholders: readonly string[];
  /** Left out of the paper when it says nothing. */
  readonly mayBeEmpty: boolean;
}

export interface ChoiceLine extends Delivered {
  readonly kind: 'choice';
  readonly choices: readonly string[];
}

export interface NumberLine extends Delivered {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
}

export type LineProblem =
  | 'unknown-placeholder'
  | 'open-brace'
  | 'open-blank'
  | 'empty'
  | 'too-long'
  | 'not-a-choice'
  | 'out-of-range'
  /** More lines or characters than their type leaves room for. */
  | 'too-tight'
  | 'unknown-line'
  | ColumnProblem
  /** Not wrong, but seldom meant: a fact that was printed is no longer. */
  | 'lost-placeholder';

/** What is wrong with one line, and the nearest thing that would be right. */
export interface LineFault {
  readonly key: string;
  /** From 1, as the lines stand in the template. */
  readonly line: number;
  /** From 1, of the columns that a line names; left out where it is all of the line. */
  readonly row?: number;
  readonly code: LineProblem;
  readonly found: string;
  readonly suggestion: string;
}

/** Longer is no line of a paper any more. */
export const MOST_CHARACTERS = 600;

/** What a text is filled in with, in order, each once: `{post}{name}`; null: its braces do not close. */
export function placeholdersIn(text: string): readonly string[] | null {
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] as string);
  return /[{}]/.test(text.replace(/\{[^{}]*\}/g, '')) ? null : [...new Set(names)];
}

/** Everything wrong with what an office would put in the place of delivered lines, in the order of the lines. */
export function checkOwnWords(lines: readonly TemplateLine[], own: OwnWords): readonly LineFault[] {
  const known = lines.map(({ key }) => key);
  const unknown = Object.keys(own).filter((key) => !known.includes(key));
  return [
    ...lines.flatMap((line, index) => {
      const text = own[line.key];
      if (text === undefined) return [];
      return problemsOf(line, text).map((problem) => ({ key: line.key, line: index + 1, ...problem }));
    }),
    ...unknown.map(
      (key): LineFault => ({
        key,
        line: 0,
        code: 'unknown-line',
        found: key,
        suggestion: nearest(key, known),
      }),
    ),
  ];
}

/** Whether a fault must be mended before the line can be printed. */
export function isWrong({ code }: Pick<LineFault, 'code'>): boolean {
  return code !== 'lost-placeholder';
}

type Problem = Pick<LineFault, 'row' | 'code' | 'found' | 'suggestion'>;

function problemsOf(line: TemplateLine, text: string): readonly Problem[] {
  if (line.kind === 'choice') {
    if (line.choices.includes(text)) return [];
    return [{ code: 'not-a-choice', found: text, suggestion: nearest(text, line.choices) }];
  }
  if (line.kind === 'number') return numberProblems(line, text);
  if (line.kind === 'columns')
    return columnFaults(text, line.columns).map(({ row, ...fault }) =>
      row === 0 ? fault : { row, ...fault },
    );
  if (text.trim() === '')
    return line.mayBeEmpty ? [] : [{ code: 'empty', found: '', suggestion: line.delivered }];
  if (text.length > MOST_CHARACTERS)
    return [{ code: 'too-long', found: String(text.length), suggestion: String(MOST_CHARACTERS) }];
  if (blanks(text, '⟦') !== blanks(text, '⟧'))
    return [{ code: 'open-blank', found: text, suggestion: '⟦　⟧' }];
  const names = placeholdersIn(text);
  if (names === null)
    return [{ code: 'open-brace', found: text, suggestion: line.placeholders.map(braced).join(' ') }];
  const unknown = names.filter((name) => !line.placeholders.includes(name));
  if (unknown.length > 0)
    return unknown.map((name) => {
      const near = nearest(name, line.placeholders);
      return { code: 'unknown-placeholder', found: braced(name), suggestion: near && braced(near) };
    });
  const printed = placeholdersIn(line.delivered) ?? [];
  return printed
    .filter((name) => !names.includes(name))
    .map((name) => ({ code: 'lost-placeholder', found: braced(name), suggestion: '' }));
}

function numberProblems({ least, most }: NumberLine, text: string): readonly Problem[] {
  const value = Number(text);
  const fits = /^\d+(\.\d)?$/.test(text.trim()) && value >= least && value <= most;
  return fits ? [] : [{ code: 'out-of-range', found: text, suggestion: `${least}–${most}` }];
}

function blanks(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

function braced(name: string): string {
  return `{${name}}`;
}
