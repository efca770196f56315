import type { Finding, Place } from '#lib/domain/finding.ts';

type Topic = 'time' | 'papers' | 'reporter' | 'department' | 'vote' | 'names' | 'order' | 'title' | 'law';

const topics: Readonly<Record<string, Topic | undefined>> = {
  'agenda.item-without-title': 'title',
  'agenda.item-twice': 'title',
  'agenda.kind-differs': 'title',
  'agenda.item-without-reporter': 'reporter',
  'agenda.reporter-without-post': 'reporter',
  'agenda.reporter-post-differs': 'reporter',
  'agenda.item-without-department': 'department',
  'agenda.item-without-minutes': 'time',
  'agenda.overrun': 'time',
  'agenda.item-outside-sittings': 'time',
  'agenda.report-too-long': 'time',
  'agenda.item-without-papers': 'papers',
  'agenda.paper-late': 'papers',
  'agenda.paper-overdue': 'papers',
  'agenda.personnel-without-vote': 'vote',
  'agenda.item-without-vote': 'vote',
  'agenda.voting-without-items': 'vote',
  'agenda.ballot-not-secret': 'vote',
  'agenda.personnel-without-motions': 'names',
  'agenda.names-not-held-back': 'names',
  'agenda.rejected-twice': 'names',
  'agenda.acting-before-deputy': 'names',
  'agenda.acting-not-deputy': 'names',
  'agenda.adopting-not-first': 'order',
  'agenda.vote-before-deliberation': 'order',
  'agenda.oath-before-vote': 'order',
  'agenda.opening-not-first': 'order',
  'agenda.opening-twice': 'order',
  'agenda.closing-twice': 'order',
  'agenda.closing-not-last': 'order',
  'agenda.accounts-without-audit': 'order',
  'agenda.matter-of-law': 'law',
};

/** Whether a finding is seen at a line of the agenda: about the item, or about one of its reporters among those who attend. */
export function isOfLine(
  { code, subjectId }: { readonly code: string; readonly subjectId: string },
  lineId: string,
): boolean {
  return (
    subjectId === lineId || (code.startsWith('attendance.reporter-') && subjectId.startsWith(`${lineId}:`))
  );
}

/** The key of the word a finding is about, after its severity: 必改 · 时间. Others take the word of their place. */
export function topicOf(finding: Pick<Finding, 'code' | 'place'>): `about.${Topic}` | `topic.${Place}` {
  const topic = topics[finding.code];
  return topic ? `about.${topic}` : `topic.${finding.place}`;
}
