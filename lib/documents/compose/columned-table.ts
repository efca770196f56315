import { type ColumnOf, columnSpecs, headOf, type PaperTable } from '#lib/domain/wording/paper-tables.ts';
import type { Translator } from '#lib/i18n/words.ts';
import type { TableBlock, TableCell, TableRow } from '../page.ts';
import type { PaperWords } from './paper-words.ts';

/** A table of a paper with the columns its template names, from the left. */
export interface ColumnedTable<T extends PaperTable> {
  readonly columns: TableBlock['columns'];
  /** One row of headings. */
  readonly head: readonly TableRow[];
  /** A row of what each column would say, as far as there is one; null: the cell above reaches down. */
  row(cells: Readonly<Record<ColumnOf<T>, TableCell | null>>, of?: Omit<TableRow, 'cells'>): TableRow;
  /** A row of one cell over all columns. */
  across(cell: TableCell): TableRow;
  /** Millimetres of a column in the type area; 0 where it is not printed. */
  widthOf(column: ColumnOf<T>): number;
}

const A4_WIDTH = 210;

/** The columns of a table as the office has them. */
export function columnedTable<T extends PaperTable>(table: T, say: PaperWords): ColumnedTable<T> {
  const chosen = say.columns(table);
  const specs = new Map(columnSpecs(table));
  const total = chosen.reduce((sum, { width }) => sum + width, 0);
  const measure = A4_WIDTH - say.style.left - say.style.right;
  return {
    columns: chosen.map(({ key, width }) => {
      const align = specs.get(key)?.align;
      return align === undefined ? { width } : { width, align };
    }),
    head: [{ cells: chosen.map(({ key }) => ({ text: say.t(wordOf(table, key)), align: 'center' })) }],
    row: (cells, of = {}) => ({
      ...of,
      cells: chosen.flatMap(({ key }) => cells[key as ColumnOf<T>] ?? []),
    }),
    across: (cell) => ({ cells: [{ ...cell, colSpan: chosen.length }] }),
    widthOf: (column) => ((chosen.find(({ key }) => key === column)?.width ?? 0) / total) * measure,
  };
}

function wordOf(table: PaperTable, column: string): Parameters<Translator<'papers'>>[0] {
  return headOf(table, column) as Parameters<Translator<'papers'>>[0];
}
