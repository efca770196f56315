import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Task } from '#lib/domain/tasks/task.ts';
import { monthDay } from '#lib/i18n/calendar-words.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Document } from '../page.ts';
import { type ColumnedTable, columnedTable } from './columned-table.ts';
import { meetingDays, type PaperWords, paperOf, paperWords } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

/**
 * 分工表: every task of a meeting with the one who answers for it, what is handed over to whom, and by when (办会规则
 * 8.3: one responsible each; a hand-over without a receiver is a gap and says so).
 */
export function composeDuties(dossier: Dossier, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const title = say.t('duties.title', { meeting: dossier.meeting.title });
  const tasks = [...dossier.tasks].sort(byDay);
  const table = columnedTable('duties.columns', say);
  return paperOf(title, say, [
    { kind: 'title', lines: titleLines(title, locale), ref: 'meeting' },
    {
      kind: 'caption',
      text: say.t('bracketed', { text: meetingDays(dossier, say, 'date') }),
      ref: 'meeting',
    },
    { kind: 'space', lines: 1 },
    {
      kind: 'table',
      size: 12,
      columns: table.columns,
      head: table.head,
      rows: tasks.map((task, at) => table.row(taskCells(task, at + 1, dossier, say))),
    },
  ]);
}

/** Soonest first; without a day last, as they were written down. */
function byDay(one: Task, other: Task): number {
  const day = (task: Task): string => task.dueOn?.toString() ?? '9999';
  return day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0;
}

type Cells = Parameters<ColumnedTable<'duties.columns'>['row']>[0];

function taskCells(task: Task, number: number, dossier: Dossier, say: PaperWords): Cells {
  const ref = `task:${task.id}`;
  const nameOf = (id: Task['departmentId']): string =>
    dossier.bodies.find((body) => body.id === id)?.shortName ?? '';
  const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
  const receiver = lines(nameOf(task.receiverId), task.receiverName);
  const open = task.deliverable !== '' && receiver === '' ? say.t('duties.no-receiver') : receiver;
  return {
    number: { text: String(number), ref },
    matter: { text: task.title, ref },
    owner: { text: lines(nameOf(task.departmentId), task.ownerName), ref },
    deliverable: { text: task.deliverable, ref },
    receiver: { text: open, ref },
    due: { text: task.dueOn === null ? '' : monthDay(say.locale, task.dueOn), ref },
    state: { text: say.t(stateOf(task)), ref },
    note: { text: '' },
  };
}

function stateOf(task: Task): 'duties.received' | 'duties.done' | 'duties.open' {
  if (task.receivedAt !== null) return 'duties.received';
  return task.doneAt === null ? 'duties.open' : 'duties.done';
}
