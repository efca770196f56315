import { Temporal } from 'temporal-polyfill';
import type { HalfDays } from '../planning-rules.ts';
import { type PlanRow, rowText } from './plan-grid.ts';
import { type Timing, timingsOf } from './plan-times.ts';
import type { PlanTitle } from './plan-title.ts';
import type { RowWhen, WhenFault } from './row-when.ts';
import {
  type DayRange,
  type PlanColumn,
  type PlanEntries,
  type PlanEntry,
  type PlanFault,
  type PlanSkip,
  planFaults,
  type SkipReason,
} from './weekly-plan.ts';

/** What a sheet is read with. */
export interface SheetGround {
  readonly sheet: string;
  readonly columns: readonly PlanColumn[];
  readonly title: PlanTitle;
  readonly halfDays: HalfDays;
  /** Columns with the heading of the matter's once more, where nobody said what they hold. */
  readonly spare: readonly number[];
}

export type EntryWords = Omit<PlanEntry, keyof Timing | 'sheet' | 'row'>;

/** Gathers what the rows of one sheet turned out to be. */
export class SheetReading {
  readonly entries: PlanEntry[] = [];
  readonly faults: PlanFault[] = [];
  readonly skipped: PlanSkip[] = [];
  readonly #days = new Map<string, Temporal.PlainDate>();
  readonly ground: SheetGround;

  constructor(ground: SheetGround) {
    this.ground = ground;
  }

  skip(row: PlanRow, reason: SkipReason): void {
    this.skipped.push({ sheet: this.ground.sheet, row: row.number, reason, text: rowText(row) });
  }

  /** `spans`: the days the row is of, where those are understood. */
  fault(row: PlanRow, { code, facts }: WhenFault, spans: readonly DayRange[] = []): void {
    const { sheet } = this.ground;
    const days = onlyDays({ code, facts }, spans);
    const at = this.#saidAt(row.number, code, facts);
    const before = this.faults[at];
    const { days: known = [], ...said } = before ?? {
      ...{ sheet, row: row.number, code, severity: planFaults[code], text: rowText(row), facts },
      days,
    };
    // Said of several days of a row it is one fault of all of them; of no day that is known, it may be of any.
    const isOfAny = known.length === 0 || days.length === 0;
    const fault = isOfAny ? said : { ...said, days: before ? [...known, ...days] : days };
    if (before) this.faults[at] = fault;
    else this.faults.push(fault);
  }

  /** Where a fault of a row is said already; -1: nowhere. Faults of one row follow one another. */
  #saidAt(row: number, code: PlanFault['code'], facts: PlanFault['facts']): number {
    for (let index = this.faults.length - 1; this.faults[index]?.row === row; index--) {
      const fault = this.faults[index];
      if (fault?.code === code && sameFacts(fault.facts, facts)) return index;
    }
    return -1;
  }

  /** Says every doubt of a row's time; true where one of them forbids taking the row in. */
  refuses(row: PlanRow, when: Pick<RowWhen, 'faults' | 'spans'>): boolean {
    for (const fault of when.faults) this.fault(row, fault, when.spans);
    return when.spans.length === 0 || when.faults.some(({ code }) => planFaults[code] === 'error');
  }

  /** Entries of one matter at all its times. */
  add(row: PlanRow, when: Pick<RowWhen, 'spans' | 'times' | 'continuous'>, words: EntryWords): void {
    const { sheet, halfDays } = this.ground;
    const times = when.times.length > 0 ? when.times : [null];
    if (row.hidden) this.fault(row, { code: 'row-hidden', facts: {} });
    const oneDay = when.spans.every(({ first, last }) => first.equals(last));
    if (when.times.length === 0 && oneDay) this.fault(row, { code: 'time-missing', facts: {} });
    for (const span of when.spans) {
      for (const time of times) {
        const firm = words.firm && time?.kind !== 'open';
        for (const timing of timingsOf(span, time, when.continuous, halfDays)) {
          this.#put({ sheet, row: row.number, ...timing, ...words, firm });
        }
      }
    }
  }

  /** One matter in several leaders' columns at one time is one entry with all of them. */
  #put(entry: PlanEntry): void {
    for (let index = this.entries.length - 1; this.entries[index]?.row === entry.row; index--) {
      const known = this.entries[index];
      if (!known || !isOneMatter(known, entry)) continue;
      this.entries[index] = { ...known, people: joined(known.people, entry.people) };
      return;
    }
    this.entries.push(entry);
  }

  /** Adds what a row below says of the entries of an earlier one; false where there are none. */
  extend(origin: number, people: string): boolean {
    let found = false;
    for (let index = this.entries.length - 1; index >= 0; index--) {
      const entry = this.entries[index];
      if (!entry || entry.row < origin) break;
      if (entry.row > origin) continue;
      found = true;
      this.entries[index] = { ...entry, people: joined(entry.people, people) };
    }
    return found;
  }

  speaksOf(when: Pick<RowWhen, 'spans'>): void {
    for (const { first, last } of when.spans) {
      for (const day of [first, last]) this.#days.set(day.toString(), day);
    }
  }

  done(): PlanEntries {
    const { entries, faults, skipped } = this;
    return { entries, faults, skipped, days: [...this.#days.values()] };
  }
}

/** Faults of a time or a matter, which leave the day as it is understood. */
const sureOfDay: ReadonlySet<PlanFault['code']> = new Set([
  'time-unclear',
  'time-impossible',
  'end-before-start',
  'matter-missing',
]);

/**
 * The only days a row that was not understood can be of: its own where only its time or matter is in doubt, and where date
 * and weekday disagree either of the two in that week. Empty: it may be of any.
 */
function onlyDays({ code, facts }: WhenFault, spans: readonly DayRange[]): readonly DayRange[] {
  if (code === 'weekday-mismatch') {
    const date = Temporal.PlainDate.from(String(facts.date));
    const meant = date.add({ days: Number(facts.said) - Number(facts.real) });
    return [date, meant, ...spans.flatMap(({ first, last }) => [first, last])].map((day) => ({
      first: day,
      last: day,
    }));
  }
  return sureOfDay.has(code) ? spans : [];
}

function isOneMatter(a: PlanEntry, b: PlanEntry): boolean {
  return a.matter === b.matter && a.place === b.place && a.start.equals(b.start) && a.end.equals(b.end);
}

function sameFacts(a: PlanFault['facts'], b: PlanFault['facts']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function joined(a: string, b: string): string {
  if (b === '' || a.split('、').includes(b)) return a;
  return a === '' ? b : `${a}、${b}`;
}
