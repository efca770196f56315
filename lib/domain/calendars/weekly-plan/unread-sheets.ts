import type { Sheet } from '../../people/sheet.ts';
import { planRows, rowText } from './plan-grid.ts';
import { isFooter } from './plan-marks.ts';
import type { PlanSheet, SkipReason } from './weekly-plan.ts';
import { whenTokens } from './when-tokens.ts';
import { writtenWhen } from './written-when.ts';

/**
 * A sheet as it was read, but for those that are no plan: one a person left unread, and one beside a plan that says no
 * time (说明, 通讯录, an empty Sheet2 with a word in it). Their rows are stated skips; nothing of a week depends on them.
 */
export function withoutUnread(
  read: readonly PlanSheet[],
  sheets: readonly Sheet[],
  unread: ReadonlySet<string>,
): readonly PlanSheet[] {
  const isPlan = read.some(({ entries }) => entries.length > 0);
  return read.map((sheet, index) => {
    const own = sheets[index] as Sheet;
    if (unread.has(sheet.name) || isLeftOut(sheet)) return passedOver(sheet, own, 'sheet-unread');
    return isPlan && sheet.form === 'none' && !saysTimes(own)
      ? passedOver(sheet, own, 'sheet-untimed')
      : sheet;
  });
}

/** Whether a person said of every column that it is not to be read. */
function isLeftOut({ columns, isAssigned }: PlanSheet): boolean {
  return isAssigned && columns.every(({ field }) => field === 'ignore');
}

/** Whether a name or cell says a day or a time that may be somebody's; a note that names one is a note. */
function saysTimes({ name, rows }: Sheet): boolean {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => !isFooter(cell));
  return [name, ...cells].some((text) => {
    const { days, weekdays, times } = writtenWhen(whenTokens(text, 'day'));
    return days.length + weekdays.length + times.length > 0;
  });
}

function passedOver(sheet: PlanSheet, { name, ...rest }: Sheet, reason: SkipReason): PlanSheet {
  const skipped = planRows({ name, ...rest }).flatMap((row) => {
    const text = rowText(row);
    return text === '' ? [] : [{ sheet: name, row: row.number, reason, text }];
  });
  return { ...sheet, entries: [], faults: [], days: [], skipped, year: null, range: null, isUnread: true };
}
