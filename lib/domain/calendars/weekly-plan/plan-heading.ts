import { narrow } from './plain-cells.ts';
import { fieldOf, isDayHead, isHalfHead, type PlanField, whenFields } from './plan-columns.ts';
import type { PlanRow } from './plan-grid.ts';
import type { PlanColumn } from './weekly-plan.ts';
import { whenTokens } from './when-tokens.ts';
import { writtenWhen } from './written-when.ts';

export interface PlanHeading {
  readonly form: 'list' | 'leaders' | 'days';
  readonly row: number;
  /** Where the days' heads take two rows, the second. */
  readonly lastRow: number;
  readonly columns: readonly PlanColumn[];
}

/** Titles, notes and empty lines may stand above the heading; further down it is not looked for. */
const deepestHeading = 25;

/** The heading of a plan in any of its forms, wherever it is; null: there is none. */
export function findPlanHeading(rows: readonly PlanRow[]): PlanHeading | null {
  const top = rows.slice(0, deepestHeading);
  return (
    best(top, (row, next) => listHeading(row, next, true)) ??
    best(top, daysHeading) ??
    best(top, halvesHeading) ??
    best(top, (row, next) => listHeading(row, next, false)) ??
    best(top, (row, next) => leadersHeading(withDayBelow(row, next))) ??
    best(top, wholeWeekHeading)
  );
}

function best(
  rows: readonly PlanRow[],
  read: (row: PlanRow, next: PlanRow | undefined) => (PlanHeading & { readonly score: number }) | null,
): PlanHeading | null {
  let found: (PlanHeading & { readonly score: number }) | null = null;
  for (const [index, row] of rows.entries()) {
    const heading = read(row, rows[index + 1]);
    if (heading && heading.score > (found?.score ?? 0)) found = heading;
  }
  return found;
}

/** One line a matter. Without a column for the matter itself a person has to say which it is. */
function listHeading(
  row: PlanRow,
  next: PlanRow | undefined,
  withMatter: boolean,
): (PlanHeading & { readonly score: number }) | null {
  const whole = withDayBelow(row, next);
  const columns = fieldsOf(whole);
  const fields = new Set(columns.map(({ field }) => field));
  const when = whenFields.some((field) => fields.has(field));
  const named = withMatter
    ? fields.has('matter')
    : (['place', 'people', 'chair', 'host'] as const).some((field) => fields.has(field));
  if (!when || !named) return null;
  return { form: 'list', row: row.number, lastRow: whole.lastRow, columns, score: fields.size };
}

/** 日期 over 月 and 日: the lower row holds nothing else, and its words count. */
function withDayBelow(row: PlanRow, next: PlanRow | undefined): PlanRow & { readonly lastRow: number } {
  const own = next?.cells.map(({ text, across, origin }) => !across && text !== '' && origin === next.number);
  const fields = next?.cells.filter((_, index) => own?.[index]).map(({ text }) => fieldOf(text)) ?? [];
  const isDay = fields.includes('month') && fields.every((field) => field !== null && dayFields.has(field));
  if (!isDay || next === undefined) return { ...row, lastRow: row.number };
  const cells = row.cells.map((cell, index) => (own?.[index] ? (next.cells[index] ?? cell) : cell));
  return { ...row, cells, lastRow: next.number };
}

const dayFields: ReadonlySet<PlanField> = new Set(['year', 'month', 'date', 'weekday']);

/** Each field once: of two columns of one name the first counts, but for people (参会领导, 陪同人员). */
function fieldsOf(row: PlanRow): readonly PlanColumn[] {
  const seen = new Set<PlanField>();
  return row.cells.map(({ text, across }, index) => {
    const field = across ? null : fieldOf(text);
    const taken = field === null || (seen.has(field) && field !== 'people');
    if (field !== null) seen.add(field);
    return { column: index + 1, heading: across ? '' : text, field: taken ? 'ignore' : field };
  });
}

function daysHeading(
  row: PlanRow,
  next: PlanRow | undefined,
): (PlanHeading & { readonly score: number }) | null {
  const heads = row.cells.map(({ text, across }) => !across && isDayHead(text));
  const count = daysNamed(row.cells.filter((_, index) => heads[index]).map(({ text }) => text));
  if (count < 2) return null;
  const halved = halvedDays(row, next);
  if (halved) return { ...halved, score: count };
  const second = next?.cells.map(({ text, across }) => !across && isDayHead(text)) ?? [];
  const both = second.filter(Boolean).length >= 2 && next !== undefined;
  const columns = row.cells.map(({ text }, index): PlanColumn => {
    const below = both && second[index] ? (next.cells[index]?.text ?? '') : '';
    const heading = [text, below === text ? '' : below].filter((part) => part !== '').join(' ');
    const field = heads[index] || second[index] ? 'day' : labelOf(row, index, heads.indexOf(true));
    return { column: index + 1, heading, field };
  });
  return { form: 'days', row: row.number, lastRow: both ? next.number : row.number, columns, score: count };
}

/** How many days heads name; a date and its weekday side by side (9月7日, 周一) are one, as a row below a heading has them. */
function daysNamed(heads: readonly string[]): number {
  const written = heads.map((text) => writtenWhen(whenTokens(text, 'day')));
  const dates = written.filter(({ days }) => days.length > 0).length;
  const weekdays = written.filter(({ weekdays: named }) => named.length > 0).length;
  return Math.max(dates, weekdays);
}

/** A column that is no day's: before the `first` day the leading one and those without a name say whose a row is, or when. */
function labelOf({ cells }: PlanRow, index: number, first: number): PlanField {
  const heading = cells[index]?.text ?? '';
  return fieldOf(heading) ?? (index < first && (index === 0 || heading === '') ? 'half' : 'ignore');
}

/** Days that each reach over several columns, merged or not, 上午 and 下午 under them. */
function halvedDays(row: PlanRow, next: PlanRow | undefined): PlanHeading | null {
  if (!next) return null;
  const first = row.cells.findIndex(({ text }) => isDayHead(text));
  let day = '';
  const columns = row.cells.map(({ text }, index): PlanColumn => {
    const half = next.cells[index]?.text ?? '';
    if (text !== '') day = isDayHead(text) ? text : '';
    return day !== '' && isHalfHead(half)
      ? { column: index + 1, heading: `${day} ${half}`, field: 'day' }
      : { column: index + 1, heading: text, field: labelOf(row, index, first) };
  });
  const halves = columns.filter(({ field }) => field === 'day').length;
  const whole = row.cells.some(({ text }, index) => isDayHead(text) && columns[index]?.field !== 'day');
  return halves < 2 || whole ? null : { form: 'days', row: row.number, lastRow: next.number, columns };
}

/** Whose week it is and what they do in it, the days written in the cells. */
function wholeWeekHeading(row: PlanRow): (PlanHeading & { readonly score: number }) | null {
  const columns = fieldsOf(row);
  const fields = new Set(columns.map(({ field }) => field));
  const isOne = fields.has('people') && fields.has('matter');
  return isOne ? { form: 'list', row: row.number, lastRow: row.number, columns, score: fields.size } : null;
}

function leadersHeading(
  row: ReturnType<typeof withDayBelow>,
): (PlanHeading & { readonly score: number }) | null {
  const columns = row.cells.map(({ text, across }, index): PlanColumn => {
    const field =
      across || text === '' ? 'ignore' : (fieldOf(text) ?? (isDayHead(text) ? 'ignore' : 'leader'));
    return { column: index + 1, heading: across ? '' : text, field };
  });
  const leaders = columns.filter(({ field, heading }) => field === 'leader' && isShort(heading)).length;
  const when = columns.some(({ field }) => whenFields.includes(field));
  return leaders > 0 && when
    ? { form: 'leaders', row: row.number, lastRow: row.lastRow, columns, score: leaders }
    : null;
}

/** 上午 and 下午 as columns: no other column is a leader's then. */
function halvesHeading(row: PlanRow): (PlanHeading & { readonly score: number }) | null {
  const columns = fieldsOf(row).map(
    (column): PlanColumn =>
      column.field === 'ignore' && isHalfHead(column.heading) ? { ...column, field: 'leader' } : column,
  );
  const halves = columns.filter(({ field }) => field === 'leader').length;
  const when = columns.some(({ field }) => whenFields.includes(field));
  return halves > 0 && when
    ? { form: 'leaders', row: row.number, lastRow: row.number, columns, score: halves }
    : null;
}

/**
 * The row that stands where headings do, though none of them is known: the first of several cells, short and without
 * figures. A person says what its columns hold; null: there is not even that.
 */
export function presumedHeading(rows: readonly PlanRow[]): Pick<PlanHeading, 'row' | 'columns'> | null {
  const row = rows.slice(0, deepestHeading).find(({ cells }) => {
    const own = cells.filter(({ text, across }) => text !== '' && !across);
    return own.length > 1 && own.every(({ text }) => isShort(text) && !/\d/.test(narrow(text)));
  });
  if (!row) return null;
  const columns = row.cells.map(({ text, across }, index): PlanColumn => {
    const heading = across ? '' : text;
    return { column: index + 1, heading, field: fieldOf(heading) ?? 'ignore' };
  });
  return { row: row.number, columns };
}

/** A name with a post at most; a sentence is no head of a column. */
function isShort(heading: string): boolean {
  return heading.length <= 20;
}
