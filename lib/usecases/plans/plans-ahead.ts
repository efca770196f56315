import type { Temporal } from 'temporal-polyfill';
import type { PlanSpan } from '#lib/documents/compose/plan.ts';

/** A plan of ours that is handed out: of which span, by one day of it. */
export interface PlanAhead {
  readonly name: 'week' | 'nextWeek' | 'month' | 'nextMonth' | 'year';
  readonly span: PlanSpan;
  readonly day: string;
}

/** This week and the next, this month and the next, and the year: at the end of one it is the next that is asked for. */
export function plansAhead(today: Temporal.PlainDate): readonly PlanAhead[] {
  const day = today.toString();
  return [
    { name: 'week', span: 'week', day },
    { name: 'nextWeek', span: 'week', day: today.add({ days: 7 }).toString() },
    { name: 'month', span: 'month', day },
    { name: 'nextMonth', span: 'month', day: today.with({ day: 1 }).add({ months: 1 }).toString() },
    { name: 'year', span: 'year', day },
  ];
}
