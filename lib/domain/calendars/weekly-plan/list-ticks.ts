import { narrow, squeezed } from './plain-cells.ts';
import { listCell, type PlanRow } from './plan-grid.ts';
import type { SheetGround, SheetReading } from './sheet-reading.ts';
import { namesPerson, saysPost } from './tick-columns.ts';
import type { PlanColumn } from './weekly-plan.ts';

/** What says that somebody comes, in figures and in words, and what that they do not. */
const signs = /^[√✓✔☑●▲○◎★☆]$/;
const ticks = /^(?:[√✓✔☑●▲○◎★☆*vy1]|是|有|yes|(?:参加|参会|出席|列席|到会|陪同|主持|讲话|致辞)[.。]?)$/i;
const noTicks = /^(?:[×xn✗✘/\\0-]+|否|无|不|no|(?:不|未)?(?:参加|出席|到会)|请假|缺席|出差|外出)$/i;
const attending = /^(?:参加|参会|出席|列席|到会|陪同|主持|讲话|致辞)[.。]?$/;
/** Where both are used, the hollow one may say anything. */
const pairs = [
  ['●', '○'],
  ['●', '◎'],
  ['★', '☆'],
] as const;

function markIn(row: PlanRow, column: number): string {
  return narrow(squeezed(listCell(row, column).text));
}

/** Columns to tick leaders in. */
export interface TickColumns {
  /** Under a person, with a tick in any row; 录像 and 派车 are ticked too. */
  readonly columns: readonly PlanColumn[];
  /** Under what may be a name and holds no sign: its words are said. */
  readonly doubted: readonly PlanColumn[];
  /** Signs that say nothing sure in this sheet. */
  readonly unsure: ReadonlySet<string>;
}

/** Figures and words (1, 参加) make a leader only where the heading says a post or the column is ticked with a sign too: 金额 and 方式 hold them as well. */
export function tickedIn(rows: readonly PlanRow[], { columns }: SheetGround): TickColumns {
  const marked = columns.map((column) => ({ column, marks: rows.map((row) => markIn(row, column.column)) }));
  const named = marked.filter(({ column: { field, heading } }) => field === 'ignore' && namesPerson(heading));
  const ticked = named.filter(({ column: { heading }, marks }) => {
    const mark = saysPost(heading) ? ticks : signs;
    return marks.some((text) => mark.test(text));
  });
  const doubted = named.filter((one) => !ticked.includes(one)).map(({ column }) => column);
  const used = new Set(ticked.flatMap(({ marks }) => marks));
  const unsure = pairs
    .filter(([full, hollow]) => used.has(full) && used.has(hollow))
    .map(([, hollow]) => hollow);
  return { columns: ticked.map(({ column }) => column), doubted, unsure: new Set(unsure) };
}

/** The leaders who are ticked in a row. What is no tick there is said. */
export function ticked(
  row: PlanRow,
  { columns, doubted, unsure }: TickColumns,
  reading: SheetReading,
): readonly string[] {
  for (const { column, heading } of doubted) {
    const text = markIn(row, column);
    const facts = { person: squeezed(heading), text };
    if (attending.test(text)) reading.fault(row, { code: 'mark-unclear', facts });
  }
  return columns.flatMap(({ column, heading }) => {
    const mark = markIn(row, column);
    const person = squeezed(heading);
    const isTick = ticks.test(mark) && !unsure.has(mark);
    const isClear = mark === '' || isTick || noTicks.test(mark);
    if (!isClear) reading.fault(row, { code: 'mark-unclear', facts: { person, text: mark } });
    return isTick ? [person] : [];
  });
}
