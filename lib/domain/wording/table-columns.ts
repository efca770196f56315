import { nearest } from './nearest.ts';
import type { OwnWords } from './own-words.ts';
import { type ColumnSpec, columnSpecs, headOf, type PaperTable, paperTables } from './paper-tables.ts';

/** A column as a template names it: which, and its share of the table's width. */
export interface ChosenColumn {
  readonly key: string;
  readonly width: number;
}

/** A line of a template that names the columns of a table, one a row, from the left: `matter 89`. */
export interface ColumnsLine {
  readonly key: PaperTable;
  readonly kind: 'columns';
  readonly delivered: string;
  /** Every column there can be. */
  readonly columns: readonly OfferedColumn[];
}

export interface OfferedColumn extends ChosenColumn {
  /** The line that heads it, which may stand in another template, and what that line was delivered as. */
  readonly head: string;
  readonly title: string;
  readonly needed: boolean;
  /** The least part of the table, in hundredths. */
  readonly least: number;
}

export type ColumnProblem =
  | 'unknown-column'
  | 'column-twice'
  | 'column-missing'
  | 'column-width'
  | 'column-narrow';

/** What is wrong with a row of the line (from 1), or with all of it (0). */
export interface ColumnFault {
  readonly row: number;
  readonly code: ColumnProblem;
  readonly found: string;
  readonly suggestion: string;
}

/** The shares that may be written, and the least hundredths of a table that are a column and no gap: 8 mm of 156. */
export const SHARES = { least: 1, most: 300 } as const;
const NARROWEST = 5;

/** The tables as lines of their templates in one language; `titleOf` gives the delivered text of a heading. */
export function columnsLines(locale: string, titleOf: (head: string) => string): readonly ColumnsLine[] {
  return (Object.keys(paperTables) as PaperTable[]).map((key) => ({
    ...{ key, kind: 'columns', delivered: writeColumns(deliveredColumns(key, locale)) },
    columns: columnSpecs(key).map(([column, spec]) => ({
      ...{ key: column, width: widthIn(spec, locale), ...boundsOf(spec) },
      ...{ head: headOf(key, column), title: titleOf(headOf(key, column)) },
    })),
  }));
}

/** The columns of a table in one language as the office has them; what no longer fits is as delivered. */
export function columnsOf(own: OwnWords, table: PaperTable, locale: string): readonly ChosenColumn[] {
  const text = own[table];
  const known = columnSpecs(table).map(([key, spec]) => ({ key, title: key, ...boundsOf(spec) }));
  if (text === undefined || columnFaults(text, known).length > 0) return deliveredColumns(table, locale);
  return readColumns(text).map(({ key, width }) => ({ key, width: Number(width) }));
}

function boundsOf({
  needed,
  least,
}: Pick<ColumnSpec, 'needed' | 'least'>): Pick<OfferedColumn, 'needed' | 'least'> {
  return { needed: needed === true, least: least ?? NARROWEST };
}

function deliveredColumns(table: PaperTable, locale: string): readonly ChosenColumn[] {
  return columnSpecs(table).flatMap(([key, spec]) =>
    spec.spare ? [] : [{ key, width: widthIn(spec, locale) }],
  );
}

function widthIn({ width, english }: { readonly width: number; readonly english?: number }, locale: string) {
  return locale === 'en' ? (english ?? width) : width;
}

/** `matter 89` a row. */
export function writeColumns(columns: readonly { readonly key: string; readonly width: number | string }[]) {
  return columns.map(({ key, width }) => `${key} ${width}`).join('\n');
}

/** The rows of such a text, with whatever stands in the place of a width. */
export function readColumns(text: string): readonly { readonly key: string; readonly width: string }[] {
  return text.split('\n').flatMap((row) => {
    const [key = '', ...rest] = row.trim().split(/\s+/);
    return key === '' ? [] : [{ key, width: rest.join(' ') }];
  });
}

type Known = Pick<OfferedColumn, 'key' | 'title' | 'needed' | 'least'>;

/** Everything wrong with the columns an office would have, row by row; then what is not there. */
export function columnFaults(text: string, known: readonly Known[]): readonly ColumnFault[] {
  const rows = readColumns(text);
  const titleOf = (key: string): string => known.find((column) => column.key === key)?.title ?? key;
  const faults = rows.flatMap(({ key, width }, at): readonly ColumnFault[] => {
    const row = at + 1;
    if (known.every((column) => column.key !== key)) {
      const suggestion = nearest(
        key,
        known.map((column) => column.key),
      );
      return [{ row, code: 'unknown-column', found: key, suggestion }];
    }
    if (rows.findIndex((other) => other.key === key) < at)
      return [{ row, code: 'column-twice', found: titleOf(key), suggestion: '' }];
    if (isShare(width)) return [];
    const suggestion = `${SHARES.least}–${SHARES.most}`;
    return [{ row, code: 'column-width', found: width, suggestion }];
  });
  const missing = known
    .filter(({ key, needed }) => needed && rows.every((row) => row.key !== key))
    .map(({ title }): ColumnFault => ({ row: 0, code: 'column-missing', found: title, suggestion: title }));
  return faults.length + missing.length > 0 ? [...faults, ...missing] : narrowColumns(rows, known);
}

function isShare(width: string): boolean {
  return /^\d+$/.test(width) && Number(width) >= SHARES.least && Number(width) <= SHARES.most;
}

/** Columns too narrow beside their neighbours for what stands in them, and the least share that would do. */
function narrowColumns(
  rows: ReturnType<typeof readColumns>,
  known: readonly Known[],
): readonly ColumnFault[] {
  const total = rows.reduce((sum, { width }) => sum + Number(width), 0);
  return rows.flatMap(({ key, width }, at): readonly ColumnFault[] => {
    const { title = key, least = NARROWEST } = known.find((column) => column.key === key) ?? {};
    if (Number(width) * 100 >= total * least) return [];
    const suggestion = Math.ceil(((total - Number(width)) * least) / (100 - least));
    return [{ row: at + 1, code: 'column-narrow', found: title, suggestion: String(suggestion) }];
  });
}
