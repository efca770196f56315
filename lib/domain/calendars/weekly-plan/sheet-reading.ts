import type { Temporal } from 'temporal-polyfill';
import type { HalfDays } from '../planning-rules.ts';
import { type PlanRow, rowText } from './plan-grid.ts';
import { type Timing, timingsOf } from './plan-times.ts';
import type { PlanTitle } from './plan-title.ts';
import type { RowWhen, WhenFault } from './row-when.ts';
import {
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

  fault(row: PlanRow, { code, facts }: WhenFault): void {
    const { sheet } = this.ground;
    const known = this.faults.some(
      (f) => f.row === row.number && f.code === code && sameFacts(f.facts, facts),
    );
    if (known) return;
    this.faults.push({ sheet, row: row.number, code, severity: planFaults[code], text: rowText(row), facts });
  }

  /** Says every doubt of a row's time; true where one of them forbids taking the row in. */
  refuses(row: PlanRow, when: Pick<RowWhen, 'faults' | 'spans'>): boolean {
    for (const fault of when.faults) this.fault(row, fault);
    return when.spans.length === 0 || when.faults.some(({ code }) => planFaults[code] === 'error');
  }

  /** Entries of one matter at all its times. */
  add(row: PlanRow, when: Pick<RowWhen, 'spans' | 'times' | 'continuous'>, words: EntryWords): void {
    const { sheet, halfDays } = this.ground;
    const times = when.times.length > 0 ? when.times : [null];
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
    const same = this.entries.findIndex(
      (known) =>
        known.row === entry.row &&
        known.matter === entry.matter &&
        known.place === entry.place &&
        known.start.equals(entry.start) &&
        known.end.equals(entry.end),
    );
    const known = this.entries[same];
    if (!known) this.entries.push(entry);
    else this.entries[same] = { ...known, people: joined(known.people, entry.people) };
  }

  /** Adds what a row below says of the entries of an earlier one; false where there are none. */
  extend(origin: number, people: string): boolean {
    let found = false;
    for (const [index, entry] of this.entries.entries()) {
      if (entry.row !== origin) continue;
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

function sameFacts(a: PlanFault['facts'], b: PlanFault['facts']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function joined(a: string, b: string): string {
  if (b === '' || a.split('、').includes(b)) return a;
  return a === '' ? b : `${a}、${b}`;
}
