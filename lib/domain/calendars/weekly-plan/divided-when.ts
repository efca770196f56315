import { spelledClocks } from './compact-clock.ts';
import { type PlanField, whenFields } from './plan-columns.ts';
import { listCell, type PlanRow } from './plan-grid.ts';
import type { PlanColumn } from './weekly-plan.ts';
import { type BareNumbers, whenTokens } from './when-tokens.ts';

/** As many as tell what a column holds. */
const looked = 60;

/**
 * Columns below one heading that says when (时间 over the day, its half and the clock), each by what stands in it. Where
 * that is not plain, or another column holds it, a column stays what it was.
 */
export function divideWhen(columns: readonly PlanColumn[], rows: readonly PlanRow[]): readonly PlanColumn[] {
  const divided = [...columns];
  for (let index = 0; index < columns.length; index++) {
    const group = groupAt(columns, index);
    if (group.length < 2) continue;
    const kinds = kindsOf(group, rows);
    const taken = columns.filter((column) => !group.includes(column)).map(({ field }) => field);
    const said = kinds.filter((kind) => kind !== null);
    const isPlain = kinds[1] !== null && new Set(said).size === said.length;
    if (!isPlain || said.some((kind) => taken.includes(kind))) continue;
    for (const [shift, column] of group.entries()) {
      const kind = kinds[shift];
      if (kind) divided[index + shift] = { ...column, field: kind };
    }
  }
  return withDay(divided, rows);
}

/** Where no column says days, the one before the times that does, whatever its heading is (周次). */
function withDay(columns: readonly PlanColumn[], rows: readonly PlanRow[]): readonly PlanColumn[] {
  const first = columns.findIndex(({ field }) => whenFields.includes(field));
  const times = columns.slice(Math.max(first, 0)).filter(({ field }) => whenFields.includes(field));
  const says = ({ column }: PlanColumn): PlanField | null =>
    kindOf(
      rows.map((row) => listCell(row, column).text),
      'day',
    );
  const isDay = (kind: PlanField | null): boolean => kind === 'date' || kind === 'weekday';
  if (times.some((column) => !['time', 'half', 'end'].includes(column.field) || isDay(says(column))))
    return columns;
  return columns.map((column, index) => {
    const kind = index < first && column.field === 'ignore' ? says(column) : null;
    return kind && isDay(kind) ? { ...column, field: kind } : column;
  });
}

/** A column that says when and those without a heading right behind it. */
function groupAt(columns: readonly PlanColumn[], index: number): readonly PlanColumn[] {
  const field = columns[index]?.field ?? 'ignore';
  if (!whenFields.includes(field) || columns[index]?.heading === '') return [];
  const behind = columns.slice(index + 1);
  const next = behind.findIndex(({ heading, field: own }) => heading !== '' || (own && own !== 'ignore'));
  return columns.slice(index, next < 0 ? columns.length : index + 1 + next);
}

/** What each column says; beside a day, 9.30 is a time. */
function kindsOf(columns: readonly PlanColumn[], rows: readonly PlanRow[]): readonly (PlanField | null)[] {
  const kinds: (PlanField | null)[] = [];
  for (const { column } of columns) {
    const texts = rows.map((row) => listCell(row, column).text);
    kinds.push(kindOf(texts, kinds.includes('date') ? 'clock' : 'day'));
  }
  return kinds;
}

/** What most texts of a column say; null: nothing of when. */
function kindOf(texts: readonly string[], bareNumbers: BareNumbers): PlanField | null {
  const own = texts.filter((text) => text !== '').slice(0, looked);
  const kinds = own.map((text): PlanField | null => {
    const said = new Set(whenTokens(spelledClocks(text), bareNumbers).map(({ kind }) => kind));
    if (said.has('day')) return 'date';
    if (said.has('weekday')) return 'weekday';
    if (said.has('clock')) return 'time';
    return said.has('part') || said.has('all-day') ? 'half' : null;
  });
  return kinds.find((kind) => kinds.filter((other) => other === kind).length * 2 > own.length) ?? null;
}
