import { findHeader, readHeader } from './roster-columns.ts';
import { fieldByEnding, fieldOf, isOfOthers, isRelation } from './roster-headings.ts';
import type { MergedCells, Sheet, SheetRow } from './sheet.ts';

/** Columns about somebody else than the person of the row; counted from 0, `to` is the first that is not. */
interface OthersColumns {
  readonly from: number;
  readonly to: number;
  /** What stands above them; empty: nothing does. */
  readonly title: string;
}

/**
 * The sheet with the headings about assistants (姓名 under 联络员) and relatives (a second 姓名 with 称谓 or 关系) named as
 * theirs, 联络员姓名, so that their columns are read of nobody and shown as unread.
 */
export function withOthersNamed(sheet: Sheet): Sheet {
  const header = findHeader(sheet);
  const row = sheet.rows.find(({ number }) => number === header?.row);
  if (!row) return sheet;
  const above = sheet.rows.find(({ number }) => number === row.number - 1);
  const columns = [...underTitles(row, above, sheet.mergedCells), ...ofRelatives(row, above)];
  if (columns.length === 0) return sheet;
  const isAgain = ({ cells }: SheetRow): boolean => row.cells.every((heading, at) => cells[at] === heading);
  const renamed = sheet.rows.map((each) => (isAgain(each) ? named(each, columns) : each));
  const rows = above && isStorey(row, columns) ? lifted(renamed, row, above) : renamed;
  return { ...sheet, rows };
}

const isFilled = (cell: string | undefined): boolean => (cell ?? '').trim() !== '';
const isName = (cell: string): boolean => (fieldOf(cell) ?? fieldByEnding(cell)) === 'name';

/** What stands under 联络员 or 家庭主要成员, as far as the title reaches; one from the first 姓名 on is over all of the sheet. */
function underTitles(
  row: SheetRow,
  above: SheetRow | undefined,
  merges: readonly MergedCells[],
): readonly OthersColumns[] {
  if (!above) return [];
  const firsts = [row, above].map(({ cells }) => cells.findIndex(isName)).filter((at) => at >= 0);
  return above.cells.flatMap((title, from) => {
    // 联系人及电话：李敏 fills a paper in, and heads nothing.
    if (from <= Math.min(...firsts) || !isOfOthers(title) || /[:：]./u.test(title)) return [];
    const merge = merges.find((one) => one.firstRow === above.number && one.firstColumn === from + 1);
    const to = merge && merge.lastColumn > from + 1 ? merge.lastColumn : nextTitle(above, from, row);
    return [{ from, to, title: title.trim() }];
  });
}

/** A name that stands again beside a relation is a relative's; what stands behind may be, too. */
function ofRelatives(row: SheetRow, above: SheetRow | undefined): readonly OthersColumns[] {
  const { columns } = readHeader(row);
  const first = (columns.find(({ field }) => field === 'name')?.column ?? 0) - 1;
  const again = row.cells.findIndex((cell, at) => at > first && isName(cell));
  const relation = row.cells.findIndex((cell, at) => at > first && isRelation(cell));
  if (first < 0 || again < 0 || relation < 0) return [];
  const from = Math.min(again, relation);
  const other = above?.cells.findIndex((title, at) => at > from && isFilled(title)) ?? -1;
  return [{ from, to: other > Math.max(again, relation) ? other : row.cells.length, title: '' }];
}

function nextTitle({ cells }: SheetRow, from: number, row: SheetRow): number {
  const next = cells.findIndex((cell, at) => at > from && isFilled(cell));
  return next < 0 ? Math.max(cells.length, row.cells.length) : next;
}

function named(row: SheetRow, columns: readonly OthersColumns[]): SheetRow {
  const cells = row.cells.map((heading, at) => {
    const own = columns.find(({ from, to }) => at >= from && at < to);
    return own && isFilled(heading) && !isOfOthers(heading)
      ? `${own.title || '亲属'}${heading.trim()}`
      : heading;
  });
  return { ...row, cells };
}

/** A lower storey of headings of which all are about others. */
function isStorey({ cells }: SheetRow, columns: readonly OthersColumns[]): boolean {
  return cells.every((cell, at) => !isFilled(cell) || columns.some(({ from, to }) => at >= from && at < to));
}

/** The storey of headings put in the place of the title above it. */
function lifted(rows: readonly SheetRow[], row: SheetRow, above: SheetRow): readonly SheetRow[] {
  const lower = rows.find(({ number }) => number === row.number)?.cells ?? [];
  const length = Math.max(lower.length, above.cells.length);
  const cells = Array.from({ length }, (_, at) => {
    const heading = lower[at] ?? '';
    return isFilled(heading) ? heading : (above.cells[at] ?? '');
  });
  return rows.flatMap((each) => {
    if (each.number === above.number) return [];
    return [each.number === row.number ? { ...each, cells } : each];
  });
}
