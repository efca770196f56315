import { Temporal } from 'temporal-polyfill';
import { type FindingRow, rowOf } from '#app/_ui/finding-list.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { moment, shortDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { FirstThing, OfMeeting } from '#lib/usecases/today/first-things.ts';
import { paths } from '#lib/web/paths.ts';
import { wordFinding } from '#lib/web/worded-finding.ts';
import { FinishTask } from './finish-task.tsx';

/** One of the first things as a row of findings. */
export function firstRow(thing: FirstThing, zone: string, locale: Locale): FindingRow {
  if (thing.kind === 'finding') return findingRow(thing, zone, locale);
  if (thing.kind === 'deadline') return deadlineRow(thing, locale);
  if (thing.kind === 'follow-up') return followUpRow(thing, locale);
  return thing.kind === 'task' ? taskRow(thing, locale) : opinionsRow(thing, zone, locale);
}

type Of<K extends FirstThing['kind']> = Extract<FirstThing, { kind: K }>;

function findingRow({ meeting, finding }: Of<'finding'>, zone: string, locale: Locale): FindingRow {
  const worded = wordFinding(locale, finding, meeting.id, zone);
  const when = { main: meeting.shortTitle, sub: countdown(meeting, locale) };
  return { ...rowOf(worded, { when }), key: `${meeting.id}-${finding.key}` };
}

function deadlineRow({ meeting, deadline }: Of<'deadline'>, locale: Locale): FindingRow {
  const w = words(locale, 'today');
  const { title, latest, workday, basis, daysLeft } = deadline;
  const [latestDay, workdayDay] = [dayOf(latest, locale), dayOf(workday, locale)];
  return {
    key: `${meeting.id}-${deadline.id}`,
    kind: 'due',
    word: words(locale, 'terms')('severity.due'),
    title: w('deadlineTitle', { title, day: workdayDay, when: nearWord(daysLeft) }),
    why:
      latest === workday
        ? w('deadlineWhy', { latest: latestDay })
        : w('deadlineWhyEarlier', { latest: latestDay, workday: workdayDay }),
    mend: { label: w('deadlineMend'), href: paths.meeting(meeting.id) },
    basis,
    when: { main: left(daysLeft, locale), sub: meeting.shortTitle, urgent: daysLeft <= 0 },
  };
}

function taskRow({ meeting, task }: Of<'task'>, locale: Locale): FindingRow {
  const w = words(locale, 'today');
  const day = dayOf(task.dueOn, locale);
  return {
    key: task.id,
    kind: 'due',
    word: words(locale, 'terms')('severity.due'),
    title: task.title,
    why: task.ownerName ? w('taskWhy', { owner: task.ownerName, day }) : w('taskWhyNobody', { day }),
    more: <FinishTask task={task} />,
    when: { main: left(task.daysLeft, locale), sub: meeting?.shortTitle ?? '', urgent: task.daysLeft <= 0 },
  };
}

function followUpRow({ followUp }: Of<'follow-up'>, locale: Locale): FindingRow {
  const w = words(locale, 'today');
  const { id, title, meetingId, meetingTitle, bodyName, ownerName, dueOn, daysLeft } = followUp;
  const facts = { who: [bodyName, ownerName].filter(Boolean).join(' '), day: dayOf(dueOn, locale) };
  return {
    key: id,
    kind: daysLeft < 0 ? 'block' : 'due',
    word: words(locale, 'followUps')('title'),
    title,
    why: w(facts.who === '' ? 'followUpWhyNobody' : 'followUpWhy', facts),
    mend: {
      label: w('followUpMend'),
      href: `${meetingId === null ? paths.followUps() : paths.followUps(meetingId)}#${id}`,
    },
    when: { main: left(daysLeft, locale), sub: meetingTitle, urgent: daysLeft <= 0 },
  };
}

function opinionsRow({ meeting, names, dueAt }: Of<'opinions'>, zone: string, locale: Locale): FindingRow {
  const w = words(locale, 'today');
  const day = moment(locale, Temporal.Instant.from(dueAt), zone);
  return {
    key: `${meeting.id}-opinions`,
    kind: 'due',
    word: words(locale, 'terms')('severity.due'),
    title: w('opinionsTitle', { n: names.length }),
    why: w('opinionsWhy', { names: names.join(words(locale, 'common')('listSeparator')), day }),
    mend: { label: w('opinionsMend'), href: paths.consultation(meeting.id) },
    when: { main: meeting.shortTitle, sub: countdown(meeting, locale) },
  };
}

/** T-12, 今天, T+1; 日期已过 for one that lapsed. */
function countdown({ lapsed, tMinus }: OfMeeting, locale: Locale): string {
  const w = words(locale, 'shell');
  if (lapsed) return w('lapsed');
  if (tMinus === null) return w('notDated');
  if (tMinus === 0) return w('tToday');
  return tMinus > 0 ? w('tMinus', { n: tMinus }) : w('tPlus', { n: -tMinus });
}

function left(daysLeft: number, locale: Locale): string {
  const w = words(locale, 'today');
  return daysLeft < 0 ? w('overdue', { n: -daysLeft }) : w('daysLeft', { n: daysLeft });
}

function nearWord(daysLeft: number): string {
  return daysLeft === 0 ? 'today' : daysLeft === 1 ? 'tomorrow' : 'later';
}

function dayOf(iso: string, locale: Locale): string {
  return shortDate(locale, Temporal.PlainDate.from(iso));
}
