import type { AgendaItem, Reporter } from '../agendas/agenda.ts';
import { traitsOf } from '../meetings/meeting-type.ts';
import { say } from './phrases.ts';
import { lineOf, membersWord, type SceneFacts, type SceneLine, uniqueKeys } from './scene-facts.ts';
import { votePassages } from './script-votes.ts';

/** The passages of an item: announced, reported, deliberated, and voted on here unless a later step gathers the votes. */
export function itemPassages(facts: SceneFacts): readonly SceneLine[] {
  const { item, wording, votesHere } = facts;
  const keys = uniqueKeys(item.reporters.map((r) => `reporter.${r.personId ?? r.name}`));
  return [
    announcement(facts),
    ...(item.kind === 'oath' ? oathPassages(facts) : []),
    ...item.reporters.flatMap((reporter, at) => reporterPassages(facts, reporter, keys[at] as string)),
    ...(item.reporters.length > 0
      ? [lineOf(wording, 'report-ends', 'cue', 'cue.report-ends'), deliberation(facts)]
      : []),
    ...(votesHere && item.vote !== null ? votePassages(facts, item, 'vote') : []),
  ];
}

function announcement({ item, number, wording }: SceneFacts): SceneLine {
  const title = item.title.replace(/[。.]$/, '');
  return number === null
    ? lineOf(wording, 'announce', 'speech', 'item.announce-unnumbered', { title })
    : lineOf(wording, 'announce', 'speech', 'item.announce', { ordinal: wording.ordinal(number), title });
}

/** 审议 is what a congress and its standing committee do; others give their opinions. */
function deliberation(facts: SceneFacts): SceneLine {
  const { wording, dossier, deliberatedIn } = facts;
  const members = membersWord(facts);
  if (deliberatedIn !== null) {
    return lineOf(wording, 'deliberate', 'speech', 'item.deliberate-later', {
      members,
      deliberation: say(wording.phrases, `deliberation.${deliberatedIn}`),
    });
  }
  const { quorumOf } = traitsOf(dossier.meeting.type);
  const deliberates = quorumOf === 'congress' || quorumOf === 'standing-committee';
  return lineOf(wording, 'deliberate', 'speech', deliberates ? 'item.deliberate-now' : 'item.discuss-now', {
    members,
  });
}

function reporterPassages(facts: SceneFacts, reporter: Reporter, key: string): readonly SceneLine[] {
  const { dossier, item, wording } = facts;
  const { name, post } = reporter;
  const person = dossier.attendance.attendees.find((a) => a.personId === reporter.personId);
  const reading = person?.reading ?? '';
  return [
    lineOf(wording, `${key}.call`, 'speech', 'item.call', {
      name,
      post,
      verb: say(wording.phrases, verbOf(item)),
    }),
    ...(reading === ''
      ? []
      : [lineOf(wording, `${key}.reading`, 'cue', 'cue.reading', { char: name, reading })]),
    lineOf(wording, `${key}.cue`, 'cue', 'cue.reporter', { name, minutes: item.minutes }),
  ];
}

function verbOf(item: AgendaItem): string {
  return item.kind === 'appointment' || item.kind === 'bill' || item.kind === 'decision'
    ? 'verb.explain'
    : 'verb.report';
}

/** 宪法宣誓 (办会规则 1.9): anthem, the leader comes forward, the oath in force word for word, names, back to their places. */
function oathPassages({ wording }: SceneFacts): readonly SceneLine[] {
  return [
    lineOf(wording, 'oath', 'speech', 'oath.announce'),
    lineOf(wording, 'oath-anthem', 'cue', 'cue.anthem'),
    lineOf(wording, 'oath-lead', 'speech', 'oath.lead'),
    lineOf(wording, 'oath-cue', 'cue', 'cue.oath'),
    lineOf(wording, 'oath-text', 'cue', 'cue.oath-text', { oath: wording.oath }),
    lineOf(wording, 'oath-end', 'speech', 'oath.end'),
  ];
}
