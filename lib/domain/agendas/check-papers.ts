import { Temporal } from 'temporal-polyfill';
import type { Basis, Finding } from '../finding.ts';
import { traitsOf } from '../meetings/meeting-type.ts';
import { type AgendaItem, isSubstantive, type Paper } from './agenda.ts';
import { type AgendaUnderCheck, basisOf, itemFinding } from './agenda-under-check.ts';
import { duePapers, type PaperDue } from './paper-due.ts';

/** Items that come with a paper of their own. */
const papered: ReadonlySet<AgendaItem['kind']> = new Set([
  'report',
  'plan',
  'budget',
  'final-accounts',
  'audit',
  'inspection-report',
  'bill',
  'decision',
  'credentials',
]);

/** A paper is announced this many days before it is due, so that somebody may ring in time. */
const reminderDays = 3;

/** Whether every paper came, and in time: late by law, late by the office's own day, due soon, or never listed. */
export function checkPapers(check: AgendaUnderCheck): readonly Finding[] {
  const dues = duePapers(check, check.office.zone);
  return check.agenda.items.filter(isSubstantive).flatMap((item) => [
    ...checkListed(check, item),
    ...item.papers.flatMap((paper) => {
      const due = dues(paper);
      return due ? checkPaper(check, item, paper, due) : [];
    }),
  ]);
}

/** 《监督法》15: a report is sent out before it is heard; an item without any paper has been forgotten. */
function checkListed(check: AgendaUnderCheck, item: AgendaItem): readonly Finding[] {
  const adopted = traitsOf(check.meeting.type).agendaAdoptedBy !== null;
  if (!adopted || !papered.has(item.kind) || item.papers.length > 0) return [];
  return [itemFinding(check, item, { code: 'agenda.item-without-papers', severity: 'warn' })];
}

function checkPaper(
  check: AgendaUnderCheck,
  item: AgendaItem,
  paper: Paper,
  due: PaperDue,
): readonly Finding[] {
  const legal = due.latest ?? due.internal;
  const facts = { paper: paper.title, due: due.internal.toString(), latest: legal.toString() };
  const about = paper.id;
  const basis: Basis | undefined = due.deadline ? basisOf(due.deadline.rule) : undefined;
  const finding = (code: string, severity: Finding['severity'], waivable = true): readonly Finding[] => [
    itemFinding(check, item, { code, severity, facts, about, basis, waivable }),
  ];
  if (paper.receivedOn) {
    return isAfter(paper.receivedOn, legal) ? finding('agenda.paper-came-late', 'note') : [];
  }
  if (isAfter(check.today, legal)) {
    const statutory = due.deadline?.rule.statutory === true && due.deadline.waivedBy === null;
    return finding('agenda.paper-late', statutory ? 'block' : 'warn', !statutory);
  }
  if (isAfter(check.today, due.internal)) return finding('agenda.paper-overdue', 'warn');
  const soon = check.today.add({ days: reminderDays });
  return isAfter(due.internal, soon) ? [] : finding('agenda.paper-due-soon', 'note');
}

function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0;
}
