import { Temporal } from 'temporal-polyfill';
import { words } from '#lib/i18n/catalogue.ts';
import { shortDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { OverviewTask } from '#lib/usecases/meetings/overview-view.ts';

/** A task with its day in words. */
export interface WordedTask extends OverviewTask {
  readonly due: string;
  /** 还有 2 天, 已过 1 天; empty where it is done or far. */
  readonly left: string;
  readonly overdue: boolean;
}

/** A task is near when its day is this close. */
const NEAR_DAYS = 3;

export function wordTasks(locale: Locale, tasks: readonly OverviewTask[]): readonly WordedTask[] {
  const w = words(locale, 'overview');
  return tasks.map((task) => {
    const { days, done, dueOn } = task;
    const overdue = !done && days !== null && days < 0;
    const near = !done && days !== null && days >= 0 && days <= NEAR_DAYS;
    return {
      ...task,
      overdue,
      due: dueOn === null ? w('noDue') : shortDate(locale, Temporal.PlainDate.from(dueOn)),
      left: overdue ? w('due.overdue', { n: -days }) : near ? w('due.due', { n: days }) : '',
    };
  });
}
