import { knownAround, reporterOnList } from '../agendas/reporter-on-list.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Basis, Finding, Severity } from '../finding.ts';
import { circleOf } from '../meetings/counted-members.ts';
import { storedName } from '../people/name.ts';
import type { Group } from '../people/person.ts';
import { quorumOf } from './quorum.ts';

/** What a rule sees in the list of those who attend. */
export function checkAttendance(dossier: Dossier): readonly Finding[] {
  return [
    ...checkQuorum(dossier),
    ...checkReporters(dossier),
    ...checkLeave(dossier),
    ...checkNames(dossier),
  ];
}

/** How many members can still be there, against how many are needed. */
export interface QuorumOutlook {
  /** Who is counted. */
  readonly circle: Group | null;
  readonly needed: number;
  readonly members: number;
  readonly listed: number;
  readonly onLeave: number;
  readonly expected: number;
  readonly arrived: number;
  readonly reachable: boolean;
  readonly basis: Basis;
}

/** The quorum of a meeting against its list (组14, 组51): all members count, not those who came. Null: nothing is decided by vote. */
export function quorumOutlook({ meeting, attendance, memberCount, standing }: Dossier): QuorumOutlook | null {
  const quorum = quorumOf(meeting.type, memberCount, standing);
  if (quorum === null) return null;
  const members = attendance.attendees.filter((a) => a.capacity === 'member');
  const onLeave = members.filter((a) => a.leave !== null).length;
  const { basis, force, confidence } = quorum.rule;
  return {
    circle: circleOf(meeting.type),
    needed: quorum.needed,
    members: memberCount,
    listed: members.length,
    onLeave,
    expected: members.length - onLeave,
    arrived: members.filter((a) => a.arrivedAt !== null).length,
    reachable: members.length - onLeave >= quorum.needed,
    basis: { citation: basis['zh-CN'], force, confidence },
  };
}

/** As many names as a finding says; the rest is counted. */
const MOST_NAMES = 5;

function checkQuorum(dossier: Dossier): readonly Finding[] {
  const outlook = quorumOutlook(dossier);
  if (outlook === null) return [];
  const { needed, members, expected, listed, basis, circle } = outlook;
  if (members === 0) return circle === null ? [] : [finding('attendance.no-members', 'warn', { circle })];
  const { unlisted, uncounted } = dossier;
  const facts = { members, listed, circle: circle ?? 'none' };
  // One who joined and one who left leave the count as it was.
  const missing = Math.max(unlisted.length, members - listed);
  const surplus = Math.max(uncounted.length, listed - members);
  return [
    ...(outlook.reachable
      ? []
      : [
          {
            ...finding('attendance.quorum-not-reachable', 'block', {
              ...facts,
              ...named(unlisted),
              needed,
              expected,
            }),
            basis,
            waivable: false,
          },
        ]),
    ...(missing > 0
      ? [finding('attendance.members-not-listed', 'block', { ...facts, ...named(unlisted), missing })]
      : []),
    ...(surplus > 0
      ? [finding('attendance.more-listed', 'block', { ...facts, ...named(uncounted), surplus })]
      : []),
  ];
}

function named(people: readonly string[]): { readonly names: string; readonly more: number } {
  return {
    names: people.slice(0, MOST_NAMES).join('、'),
    more: Math.max(0, people.length - MOST_NAMES),
  };
}

function checkReporters(dossier: Dossier): readonly Finding[] {
  const known = knownAround(dossier);
  return dossier.agenda.items.flatMap((item) =>
    item.reporters.flatMap((reporter): readonly Finding[] => {
      const person = reporterOnList(reporter, known);
      const facts = { name: reporter.name, item: item.title };
      if (!person)
        return [finding('attendance.reporter-not-attending', 'block', facts, `${item.id}:${reporter.name}`)];
      if (person.leave !== null)
        return [finding('attendance.reporter-on-leave', 'block', facts, `${item.id}:${reporter.name}`)];
      return storedName(person.name) === storedName(reporter.name)
        ? []
        : [
            finding(
              'attendance.reporter-misnamed',
              'block',
              { ...facts, listed: person.name },
              `${item.id}:${reporter.name}`,
            ),
          ];
    }),
  );
}

/** Written leave is approved by the chairperson and the reason is reported (常规15). */
function checkLeave({ attendance }: Dossier): readonly Finding[] {
  return attendance.attendees
    .filter((a) => a.capacity === 'member' && a.leave !== null && !a.leave.approved)
    .map((a) => finding('attendance.leave-not-approved', 'warn', { name: a.name }, a.personId));
}

function checkNames({ attendance }: Dossier): readonly Finding[] {
  const byName = Map.groupBy(attendance.attendees, (a) => a.name);
  return [...byName].flatMap(([name, people]) =>
    people.length < 2 ||
    new Set(people.map((p) => `${p.bodyShortName}（${p.namesakeNote}）`)).size === people.length
      ? []
      : [finding('attendance.same-name', 'warn', { name, people: people.length }, name)],
  );
}

function finding(code: string, severity: Severity, facts: Finding['facts'], subjectId?: string): Finding {
  return {
    code,
    key: subjectId === undefined ? code : `${code}:${subjectId}`,
    severity,
    facts,
    place: 'attendance',
    ...(subjectId === undefined ? {} : { subjectId }),
    waivable: true,
    stamp: JSON.stringify(facts),
  };
}
