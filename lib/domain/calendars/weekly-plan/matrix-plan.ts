import { whenOf } from './appointment-when.ts';
import { type Appointment, cellAppointments } from './cell-appointments.ts';
import { saidMatter } from './matter-clauses.ts';
import { afterMove } from './moved-to.ts';
import { squeezed } from './plain-cells.ts';
import { isHalfHead, whenFields } from './plan-columns.ts';
import { listCell, onlyText, type PlanCell, type PlanRow, rowText } from './plan-grid.ts';
import { isFooter, isTentative, saysNothing, takenBack } from './plan-marks.ts';
import { type Carry, nothingYet, type RowWhen, rowWhen, spansOf, type WhenFault } from './row-when.ts';
import { type SheetGround, SheetReading } from './sheet-reading.ts';
import type { PlanColumn, PlanEntries } from './weekly-plan.ts';
import { whenCells } from './when-cells.ts';
import { whenTokens } from './when-tokens.ts';
import { writtenWhen } from './written-when.ts';

/** When and who a cell of a matrix stands for, from its row and its column. */
interface CellGround {
  readonly when: RowWhen;
  readonly people: string;
}

/** Reads a plan with a column for each leader, or for each part of the day, and a row for each day or person. */
export function readLeaders(rows: readonly PlanRow[], ground: SheetGround): PlanEntries {
  const reading = new SheetReading(ground);
  const leaders = ground.columns.filter(({ field }) => field === 'leader');
  let carry: Carry = nothingYet;
  for (const row of rows) {
    if (isPassedOver(row, reading, ground)) continue;
    const text = (field: PlanColumn['field']): string => {
      const column = ground.columns.find((known) => known.field === field)?.column ?? 0;
      return squeezed(listCell(row, column).text);
    };
    const when = rowWhen(whenCells(text, ground.columns, carry), carry, ground.title);
    carry = when.carry;
    reading.speaksOf(when);
    readCells(row, leaders, reading, ({ heading }) =>
      isHalfHead(heading)
        ? { when: { ...when, times: timesOf(heading) }, people: text('people') }
        : { when, people: squeezed(heading) },
    );
  }
  return reading.done();
}

/** Reads a plan with a column for each day; what stands before them is a half day, a time, or whose row it is. */
export function readDays(rows: readonly PlanRow[], ground: SheetGround): PlanEntries {
  const reading = new SheetReading(ground);
  const columns = ground.columns.filter(({ field }) => field === 'day');
  const days = daysOf(columns, ground);
  const labels = ground.columns.filter(({ field }) => field !== 'day' && field !== 'ignore');
  let people = '';
  for (const row of rows) {
    if (isPassedOver(row, reading, ground)) continue;
    const texts = labels
      .map(({ column }) => squeezed(listCell(row, column).text))
      .filter((text) => text !== '');
    const said = texts.map((text) => ({ text, tokens: whenTokens(text, 'clock') }));
    const isName = ({ tokens }: (typeof said)[number]): boolean =>
      tokens.some(({ kind }) => kind === 'text' || kind === 'number');
    const names = said.filter(isName).map(({ text }) => text);
    if (names.length > 0) people = names.join('、');
    else if (labels.length < 2) people = '';
    const own = writtenWhen(said.filter((label) => !isName(label)).flatMap(({ tokens }) => tokens));
    const faults: readonly WhenFault[] = own.fault
      ? [{ code: own.fault, facts: { text: texts.join(' ') } }]
      : [];
    readCells(row, columns, reading, ({ column }) => {
      const day = days.get(column) ?? { spans: [], times: [], faults: [] };
      const carry = { spans: day.spans, half: '' };
      const times = own.times.length > 0 ? own.times : day.times;
      const when = { ...day, faults: [...day.faults, ...faults], times, continuous: false, carry };
      return { when, people };
    });
  }
  for (const day of days.values()) reading.speaksOf(day);
  return reading.done();
}

type Head = Pick<RowWhen, 'spans' | 'times' | 'faults'>;

const timesOf = (heading: string): RowWhen['times'] => writtenWhen(whenTokens(heading, 'clock')).times;

function daysOf(columns: readonly PlanColumn[], { title }: SheetGround): ReadonlyMap<number, Head> {
  const days = new Map<number, Head>();
  let carry: Carry = nothingYet;
  for (const { column, heading } of columns) {
    const written = writtenWhen(whenTokens(heading, 'day'));
    const { spans, faults } = spansOf(written, { ...carry }, title);
    const named = heading !== '' && spans !== carry.spans;
    days.set(column, {
      spans: named ? spans : [],
      times: written.times,
      faults: named ? faults : [{ code: 'date-missing', facts: {} }],
    });
    if (spans.length > 0) carry = { spans, half: '' };
  }
  return days;
}

/** Headings again, notes under the table. */
function isPassedOver(row: PlanRow, reading: SheetReading, { columns }: SheetGround): boolean {
  const known = columns.filter(({ field, heading }) => field !== 'ignore' && heading !== '');
  const again = known.filter(({ column, heading }) => listCell(row, column).text === heading).length;
  if (known.length > 1 && again === known.length) {
    reading.skip(row, 'heading');
    return true;
  }
  const only = onlyText(row);
  if (only === null || !isFooter(only)) return false;
  reading.skip(row, 'note');
  return true;
}

function readCells(
  row: PlanRow,
  columns: readonly PlanColumn[],
  reading: SheetReading,
  groundOf: (column: PlanColumn) => CellGround,
): void {
  let said = false;
  for (const column of columns) {
    const cell = row.cells[column.column - 1];
    if (!cell || cell.text === '') continue;
    if (cell.origin !== row.number && !/\S/.test(cell.text)) continue;
    said = readCell(row, cell, reading, groundOf(column)) || said;
  }
  if (said) return;
  const outside = row.cells.some(
    ({ text, across }, index) => text !== '' && !across && isOutside(index + 1, reading.ground),
  );
  if (outside && rowText(row) !== '') reading.fault(row, { code: 'not-understood', facts: {} });
  else reading.skip(row, 'nothing-planned');
}

/** Text in a column that is neither read nor says when. */
function isOutside(column: number, { columns }: SheetGround): boolean {
  const field = columns[column - 1]?.field ?? 'ignore';
  return field === 'matter' || (field === 'ignore' && columns[column - 1]?.heading === '') || isOther(field);
}

function isOther(field: PlanColumn['field']): boolean {
  return !['ignore', 'leader', 'day', 'people', 'note', ...whenFields].includes(field);
}

/** Whether anything was made of the cell: an entry, a fault or a stated skip. */
function readCell(row: PlanRow, cell: PlanCell, reading: SheetReading, ground: CellGround): boolean {
  if (cell.struck) {
    reading.skip(row, 'struck');
    return true;
  }
  let said = false;
  if (saysNothing(cell.text)) return said;
  for (const appointment of cellAppointments(cell.text)) {
    const matter = squeezed(appointment.matter);
    if (saysNothing(matter)) continue;
    said = true;
    readAppointment(row, { ...appointment, matter }, reading, ground);
  }
  return said;
}

function readAppointment(
  row: PlanRow,
  appointment: Appointment,
  reading: SheetReading,
  ground: CellGround,
): void {
  const { matter } = appointment;
  const back = takenBack(matter, []);
  if (matter === '') reading.fault(row, { code: 'matter-missing', facts: {} });
  else if (back) reading.skip(row, back);
  else addAppointment(row, appointment, reading, ground);
}

function addAppointment(
  row: PlanRow,
  appointment: Appointment,
  reading: SheetReading,
  ground: CellGround,
): void {
  const { matter } = appointment;
  const when = afterMove(whenOf(appointment, ground.when, reading.ground.title), matter, []);
  if (reading.refuses(row, when)) return;
  const said = saidMatter(matter);
  reading.add(row, when, {
    ...said,
    people: [ground.people, said.people].filter((name) => name !== '').join('、'),
    host: '',
    note: '',
    firm: !reading.ground.title.tentative && !isTentative(matter, []),
  });
}
