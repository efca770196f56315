import type { Temporal } from 'temporal-polyfill';
import { narrow, numberOf } from './plain-cells.ts';
import type { PlanField } from './plan-columns.ts';
import type { Carry } from './row-when.ts';
import type { PlanColumn } from './weekly-plan.ts';

/** The cells of a row that say when; empty where there is no such column. */
export interface WhenCells {
  readonly date: string;
  readonly weekday: string;
  readonly half: string;
  readonly time: string;
  readonly end: string;
  /** No column says the day: the times may. */
  readonly undated: boolean;
}

/** A line of its own that says a day. */
export function dateAlone(date: string): WhenCells {
  return { date, weekday: '', half: '', time: '', end: '', undated: false };
}

/**
 * The cells of a row that say when. Year, month and day in columns of their own are put together; a month that is not
 * written again is that of the rows above.
 */
export function whenCells(
  text: (field: PlanField) => string,
  columns: readonly PlanColumn[],
  { spans }: Carry,
): WhenCells {
  const has = (field: PlanField): boolean => columns.some((known) => known.field === field);
  const above = spans.at(-1)?.last ?? null;
  const apart = has('year') || has('month');
  return {
    date: apart ? together(text('year'), text('month'), text('date'), above) : text('date'),
    weekday: text('weekday'),
    half: text('half'),
    time: text('time'),
    end: text('end'),
    undated: !(apart || has('date') || has('weekday')),
  };
}

function together(year: string, month: string, day: string, above: Temporal.PlainDate | null): string {
  if (isWhole(narrow(day))) return day;
  const named = numberOf(/^(.+?)\s*月?份?$/.exec(narrow(month).trim())?.[1] ?? '');
  const of = Number.isNaN(named) ? month : `${named}月`;
  if (day === '') return above !== null && (month === '' || named === above.month) ? '' : of;
  const said = month === '' && above !== null ? `${above.month}月` : of;
  const plain = /^\d{1,2}$/.test(narrow(day).trim()) ? `${day}日` : day;
  const since = /^20\d\d(?=\s*年?$)/.exec(narrow(year).trim())?.[0];
  return `${since === undefined ? '' : `${since}年`}${said}${plain}`;
}

/** Excel keeps a whole date where it shows a day. */
function isWhole(day: string): boolean {
  return /^\s*\d{4}|月|\d[./]\d/.test(day);
}
