import { appointmentsIn, whenEach } from './appointment-when.ts';
import { whenPrefix } from './cell-appointments.ts';
import { firstColumn, isBareMatter, isNote, saysWhen } from './list-notes.ts';
import { type TickColumns, ticked, tickedIn } from './list-ticks.ts';
import { saidMatter } from './matter-clauses.ts';
import { afterMove } from './moved-to.ts';
import { narrow, squeezed } from './plain-cells.ts';
import { fieldOf, type PlanField, whenFields } from './plan-columns.ts';
import { listCell, onlyText, type PlanCell, type PlanRow } from './plan-grid.ts';
import {
  beginsNotes,
  isFooter,
  isSignatures,
  isTentative,
  placeOf,
  saysNothing,
  takenBack,
} from './plan-marks.ts';
import { type Carry, nothingYet, type RowWhen, rowWhen } from './row-when.ts';
import { type EntryWords, type SheetGround, SheetReading } from './sheet-reading.ts';
import type { PlanEntries } from './weekly-plan.ts';
import { dateAlone, type WhenCells, whenCells } from './when-cells.ts';

/** Reads rows of a plan that has one line a matter, below its heading. */
export function readList(rows: readonly PlanRow[], ground: SheetGround): PlanEntries {
  const reading = new SheetReading(ground);
  let carry = nothingYet;
  let noted = false;
  let noteColumn = 0;
  const tickColumns = tickedIn(rows, ground);
  for (const row of rows) {
    const begins = beginsNotes(row) || isNote(row);
    if (begins) noteColumn = firstColumn(row);
    noted = begins || (noted && !saysWhen(row, ground));
    if (noted && !begins && isBareMatter(row, noteColumn, ground)) {
      reading.fault(row, { code: 'not-understood', facts: {} });
    } else if (noted) reading.skip(row, 'note');
    else carry = new ListRow(row, carry, reading, tickColumns).read();
  }
  return reading.done();
}

const pageNumber = /^(?:-\s*)?\d{1,2}(?:\s*-)?$|^第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?$/;

class ListRow {
  readonly #row: PlanRow;
  readonly #carry: Carry;
  readonly #reading: SheetReading;
  readonly #tickColumns: TickColumns;

  constructor(row: PlanRow, carry: Carry, reading: SheetReading, tickColumns: TickColumns) {
    this.#row = row;
    this.#carry = carry;
    this.#reading = reading;
    this.#tickColumns = tickColumns;
  }

  /** What the row hands on. */
  read(): Carry {
    if (this.#isHeadingAgain()) return this.#skip('heading', this.#carry);
    if (isSignatures(this.#row)) return this.#skip('note', this.#carry);
    const { title } = this.#reading.ground;
    const banner = onlyText(this.#row);
    if (banner !== null && pageNumber.test(narrow(banner))) return this.#loneNumber(banner);
    if (banner !== null) {
      const carried = this.#banner(banner);
      if (carried) return carried;
    }
    const when = rowWhen(this.#whenCells(), this.#carry, title);
    this.#reading.speaksOf(when);
    this.#matter(when);
    if (this.#saysMore()) this.#reading.fault(this.#row, { code: 'not-understood', facts: {} });
    return when.carry;
  }

  /** Whether a second column of matters holds any: it would be lost. */
  #saysMore(): boolean {
    return this.#reading.ground.spare.some((column) => {
      const { text, origin } = listCell(this.#row, column);
      return origin === this.#row.number && text !== '' && !saysNothing(text);
    });
  }

  /** A number alone is a page's, or under 日期 a day without anything: rows below it without a date of their own are said. */
  #loneNumber(number: string): Carry {
    if (this.#text('date') !== squeezed(number)) return this.#skip('note', this.#carry);
    const when = rowWhen(this.#whenCells(), this.#carry, this.#reading.ground.title);
    this.#reading.speaksOf(when);
    this.#without(when);
    return nothingYet;
  }

  #matter(when: RowWhen): void {
    const cell = this.#cell('matter');
    const matter = squeezed(cell.text);
    const notes = [this.#text('note'), this.#text('time')];
    if (cell.struck || this.#isStruck()) this.#skip('struck', null);
    else if (this.#continues(cell)) this.#skip('continued', null);
    else if (matter === '') this.#without(when);
    else if (saysNothing(matter)) this.#skip('nothing-planned', null);
    else this.#add(when, cell.text, notes);
  }

  #add(when: RowWhen, text: string, notes: readonly string[]): void {
    const { title } = this.#reading.ground;
    const inside = appointmentsIn(text, when, this.#isUndated());
    const all =
      inside.length > 0
        ? whenEach(inside, when, title).map((one) => ({ ...one, matter: squeezed(one.matter) }))
        : [{ when, matter: squeezed(text) }];
    for (const one of all) {
      this.#reading.speaksOf(one.when);
      const back = takenBack(one.matter, notes);
      const moved = afterMove(one.when, one.matter, notes);
      if (saysNothing(one.matter)) this.#skip('nothing-planned', null);
      else if (back) this.#skip(back, null);
      else if (!this.#reading.refuses(this.#row, moved))
        this.#reading.add(this.#row, moved, this.#words(one.matter, notes));
    }
  }

  #words(matter: string, notes: readonly string[]): EntryWords {
    const hasPlace = this.#reading.ground.columns.some(({ field }) => field === 'place');
    const said = saidMatter(matter);
    const named = [...this.#named(), ...ticked(this.#row, this.#tickColumns, this.#reading)];
    return {
      matter: hasPlace ? matter : said.matter,
      place: (hasPlace ? placeOf(this.#text('place')) : said.place) || this.#placeBehindTime(),
      people: [...named, hasPlace ? '' : said.people].filter((name) => name !== '').join('、'),
      chair: this.#text('chair') || (hasPlace ? '' : said.chair),
      host: this.#text('host'),
      note: this.#text('note'),
      firm: !this.#reading.ground.title.tentative && !isTentative(matter, notes),
    };
  }

  /** 三楼会议室 of `9:00 三楼会议室` below 时间、地点. */
  #placeBehindTime(): string {
    const time = this.#reading.ground.columns.find(({ field }) => field === 'time');
    return time && /地点/.test(time.heading) ? placeOf(whenPrefix(this.#text('time')).rest) : '';
  }

  /** 参会领导 and 陪同人员. */
  #named(): readonly string[] {
    const { columns } = this.#reading.ground;
    return columns
      .filter(({ field }) => field === 'people')
      .map(({ column }) => squeezed(listCell(this.#row, column).text));
  }

  /** A row without a matter: a day on which nothing is planned, or something nobody can use. */
  #without({ faults, spans }: RowWhen): void {
    const said = (['place', 'people', 'chair', 'host', 'time'] as const).some(
      (field) => this.#ownText(field) !== '',
    );
    const dated = whenFields.some((field) => this.#text(field) !== '');
    if (this.#isUndated()) this.#skip('nothing-planned', null);
    else if (said) this.#reading.fault(this.#row, { code: 'matter-missing', facts: {} }, spans);
    else if (dated && faults.some(({ code }) => code === 'date-unclear'))
      this.#reading.refuses(this.#row, { faults, spans: [] });
    else if (dated) this.#skip('nothing-planned', null);
    else this.#reading.fault(this.#row, { code: 'not-understood', facts: {} });
  }

  /** A line of one text: a day for the rows below, or a note. Null: an ordinary row. */
  #banner(text: string): Carry | null {
    const { title } = this.#reading.ground;
    const when = rowWhen(dateAlone(text), nothingYet, title);
    const only =
      when.times.every(({ kind }) => kind === 'half') &&
      !when.faults.some(({ code }) => code === 'date-unclear');
    if (only && when.spans.length > 0) {
      const near = rowWhen(dateAlone(text), this.#carry, title);
      this.#reading.speaksOf(near);
      this.#skip('day', null);
      return near.carry;
    }
    return isFooter(text) ? this.#skip('note', this.#carry) : null;
  }

  /** A matter merged over several rows that only name more people. */
  #continues(matter: PlanCell): boolean {
    if (matter.text === '' || matter.origin === this.#row.number) return false;
    const when = (['date', 'time', 'half'] as const).some((field) => this.#ownText(field) !== '');
    return !when && this.#reading.extend(matter.origin, this.#ownText('people'));
  }

  #isStruck(): boolean {
    const own = this.#row.cells.filter(({ text, across }) => text !== '' && !across);
    return own.length > 0 && own.every(({ struck }) => struck);
  }

  #isHeadingAgain(): boolean {
    const known = this.#reading.ground.columns.filter(({ field }) => field !== 'ignore');
    const same = known.filter(({ column, field }) => fieldOf(listCell(this.#row, column).text) === field);
    return known.length > 1 && same.length === known.length;
  }

  /** No column says when: the days stand in the cells. */
  #isUndated(): boolean {
    return !this.#reading.ground.columns.some(({ field }) => whenFields.includes(field));
  }

  #cell(field: PlanField): PlanCell {
    const column = this.#reading.ground.columns.find((known) => known.field === field)?.column ?? 0;
    return listCell(this.#row, column);
  }

  #text(field: PlanField): string {
    return squeezed(this.#cell(field).text);
  }

  #ownText(field: PlanField): string {
    return this.#cell(field).origin === this.#row.number ? this.#text(field) : '';
  }

  #whenCells(): WhenCells {
    return whenCells((field) => this.#text(field), this.#reading.ground.columns, this.#carry);
  }

  #skip<T>(reason: Parameters<SheetReading['skip']>[1], then: T): T {
    this.#reading.skip(this.#row, reason);
    return then;
  }
}
