import type { PlanCell, PlanRow } from './plan-grid.ts';
import type { PlanColumn } from './weekly-plan.ts';

const above = /^(?:同上|〃|々|″|＂|"|'')$/;
const left = /^同左$/;

/**
 * Rows below a heading with what 同上 and 〃 stand for, the cell above, and 同左, the cell before it where that column holds the
 * same. A mark with nothing to stand for stays as it is.
 */
export function withoutDittos(rows: readonly PlanRow[], columns: readonly PlanColumn[]): readonly PlanRow[] {
  const last = new Map<number, string>();
  return rows.map((row) => {
    const cells: PlanCell[] = [];
    for (const [index, cell] of row.cells.entries()) {
      const isAlike = index > 0 && columns[index]?.field === columns[index - 1]?.field;
      const meant = above.test(cell.text)
        ? last.get(index)
        : left.test(cell.text) && isAlike
          ? cells[index - 1]?.text
          : undefined;
      const text = meant || cell.text;
      if (text !== '') last.set(index, text);
      cells.push(text === cell.text ? cell : { ...cell, text });
    }
    return { ...row, cells };
  });
}
