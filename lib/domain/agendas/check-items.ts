import type { Finding, Severity } from '../finding.ts';
import { traitsOf } from '../meetings/meeting-type.ts';
import { type AgendaItem, isSubstantive } from './agenda.ts';
import { type AgendaUnderCheck, agendaFinding, itemFinding } from './agenda-under-check.ts';
import { kindOfTitle } from './kind-of-title.ts';
import { isLeftToOthers } from './matters-of-law.ts';
import { knownAround, otherPostOf } from './reporter-on-list.ts';
import { printedPost } from './roster-post.ts';

/** Items whose reporter the chair calls by name: without one the script cannot be read. */
const heard: ReadonlySet<AgendaItem['kind']> = new Set([
  'report',
  'plan',
  'budget',
  'final-accounts',
  'audit',
  'inspection-report',
  'credentials',
  'bill',
  'appointment',
]);

/** Items nobody reports on. */
const unreported: ReadonlySet<AgendaItem['kind']> = new Set(['election', 'oath']);

/** Whether every item is whole: title, reporter with a post, department, minutes; and belongs in this meeting. */
export function checkItems(check: AgendaUnderCheck): readonly Finding[] {
  const items = check.agenda.items.filter(isSubstantive);
  if (items.length === 0) return [agendaFinding({ code: 'agenda.empty', severity: 'warn' })];
  return [
    ...items.flatMap((item) => checkItem(check, item)),
    ...checkMinutes(check),
    ...checkTwice(check, items),
    ...checkOfLaw(check, items),
  ];
}

/** Drafts and decisions run into one another, and a matter may be anything. */
const alike: readonly ReadonlySet<AgendaItem['kind']>[] = [
  new Set(['bill', 'decision']),
  new Set(['report', 'matter']),
  new Set(['study', 'matter']),
];

function isAlike(one: AgendaItem['kind'], other: AgendaItem['kind']): boolean {
  return one === other || alike.some((kinds) => kinds.has(one) && kinds.has(other));
}

function checkItem(check: AgendaUnderCheck, item: AgendaItem): readonly Finding[] {
  const findings: Finding[] = [];
  if (item.title.trim() === '') {
    findings.push(itemFinding(check, item, { code: 'agenda.item-without-title', severity: 'block' }));
  }
  if (item.reporters.length === 0 && !unreported.has(item.kind)) {
    const severity = heard.has(item.kind) ? 'block' : 'warn';
    findings.push(itemFinding(check, item, { code: 'agenda.item-without-reporter', severity }));
  }
  for (const reporter of item.reporters.filter((r) => r.post.trim() === '')) {
    const facts = { name: reporter.name };
    const about = reporter.name;
    findings.push(
      itemFinding(check, item, { code: 'agenda.reporter-without-post', severity: 'warn', facts, about }),
    );
  }
  for (const reporter of item.reporters) {
    const other = otherPostOf(reporter, knownAround(check));
    if (other === null) continue;
    const facts = { name: reporter.name, post: reporter.post, held: printedPost(other.post) };
    const severity: Severity = other.certain ? 'block' : 'warn';
    const draft = { code: 'agenda.reporter-post-differs', severity, facts };
    findings.push(itemFinding(check, item, { ...draft, about: reporter.name }));
  }
  const { statutory } = traitsOf(check.meeting.type);
  const said = kindOfTitle(item.title);
  // What a meeting that is none of law talks over is no bill, though its title names one.
  if (statutory && said.sure && !isAlike(said.kind, item.kind)) {
    const facts = { itemKind: item.kind, saidKind: said.kind };
    findings.push(itemFinding(check, item, { code: 'agenda.kind-differs', severity: 'warn', facts }));
  }
  if (item.departmentId === null && statutory) {
    findings.push(itemFinding(check, item, { code: 'agenda.item-without-department', severity: 'warn' }));
  }
  return findings;
}

/** A line without minutes makes every start after it a guess. */
function checkMinutes(check: AgendaUnderCheck): readonly Finding[] {
  return check.agenda.items
    .filter((item) => item.minutes <= 0)
    .map((item) => itemFinding(check, item, { code: 'agenda.item-without-minutes', severity: 'warn' }));
}

/** The same title twice: a copy nobody finished, or one matter listed in two places. */
function checkTwice(check: AgendaUnderCheck, items: readonly AgendaItem[]): readonly Finding[] {
  return items.flatMap((item, index) => {
    const title = item.title.trim();
    const first = items.slice(0, index).find((other) => title !== '' && other.title.trim() === title);
    if (!first) return [];
    const facts = { first: check.numbers.get(first.id) ?? 0 };
    return [itemFinding(check, item, { code: 'agenda.item-twice', severity: 'warn', facts, stamp: title })];
  });
}

/** A 主任办公会议 is no meeting of law: matters of law do not belong on its agenda (rules 1.1). */
function checkOfLaw(check: AgendaUnderCheck, items: readonly AgendaItem[]): readonly Finding[] {
  return items
    .filter((item) => isLeftToOthers(item.kind, check.meeting.type))
    .map((item) =>
      itemFinding(check, item, {
        code: 'agenda.matter-of-law',
        severity: 'block',
        basis: { citation: '《地方组织法》第五十条、第五十四条', force: 'statute', confidence: 'B' },
      }),
    );
}
