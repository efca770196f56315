import type { AgendaItem, Reporter } from '../agendas/agenda.ts';
import { say } from './phrases.ts';
import type { SceneFacts, SceneLine } from './scene-facts.ts';
import { votePassages } from './script-votes.ts';

/** The passages of a numbered item: announced, reported, deliberated, and voted on here unless a later step gathers the votes. */
export function itemPassages(facts: SceneFacts, votesHere: boolean): readonly SceneLine[] {
  const { item, number, wording, deliberatedLater } = facts;
  const { phrases } = wording;
  const oath = item.kind === 'oath' ? oathPassages(facts) : [];
  return [
    {
      key: 'announce',
      kind: 'speech',
      text: say(phrases, 'item.announce', {
        ordinal: number === null ? '' : wording.ordinal(number),
        title: withoutStop(item.title),
      }),
    },
    ...oath,
    ...item.reporters.flatMap((reporter, index) => reporterPassages(facts, reporter, index)),
    ...(item.reporters.length > 0
      ? [
          { key: 'report-ends', kind: 'cue' as const, text: say(phrases, 'cue.report-ends') },
          {
            key: 'deliberate',
            kind: 'speech' as const,
            text: say(phrases, deliberatedLater ? 'item.deliberate-later' : 'item.deliberate-now'),
          },
        ]
      : []),
    ...(votesHere && item.vote !== null ? votePassages(facts, item, 'vote') : []),
  ];
}

function withoutStop(title: string): string {
  return title.replace(/[。.]$/, '');
}

function reporterPassages(
  { dossier, item, wording }: SceneFacts,
  reporter: Reporter,
  index: number,
): readonly SceneLine[] {
  const { phrases } = wording;
  const person = dossier.attendance.attendees.find((a) => a.personId === reporter.personId);
  const reading = person?.reading ?? '';
  return [
    {
      key: `reporter.${index}.call`,
      kind: 'speech',
      text: say(phrases, 'item.call', {
        post: reporter.post,
        name: reporter.name,
        verb: say(phrases, verbOf(item)),
      }),
    },
    ...(reading === ''
      ? []
      : [
          {
            key: `reporter.${index}.reading`,
            kind: 'cue' as const,
            text: say(phrases, 'cue.reading', { char: reporter.name, reading }),
          },
        ]),
    {
      key: `reporter.${index}.cue`,
      kind: 'cue',
      text: say(phrases, 'cue.reporter', { name: reporter.name, minutes: item.minutes }),
    },
  ];
}

function verbOf(item: AgendaItem): string {
  return item.kind === 'appointment' || item.kind === 'bill' || item.kind === 'decision'
    ? 'verb.explain'
    : 'verb.report';
}

function oathPassages({ wording }: SceneFacts): readonly SceneLine[] {
  const { phrases } = wording;
  return [
    { key: 'oath', kind: 'speech', text: say(phrases, 'oath.announce') },
    { key: 'oath-anthem', kind: 'cue', text: say(phrases, 'cue.anthem') },
    { key: 'oath-lead', kind: 'speech', text: say(phrases, 'oath.lead') },
    { key: 'oath-cue', kind: 'cue', text: say(phrases, 'cue.oath') },
    { key: 'oath-end', kind: 'speech', text: say(phrases, 'oath.end') },
  ];
}
