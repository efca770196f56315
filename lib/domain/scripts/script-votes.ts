import type { AgendaItem, PersonnelMotion } from '../agendas/agenda.ts';
import type { VoteMethod } from '../votes/vote-method.ts';
import { say } from './phrases.ts';
import type { SceneFacts, SceneLine } from './scene-facts.ts';

/**
 * The words of a vote, by its method; each appointment or removal is put by itself (常规47). The result is a
 * blank with its only permitted outcomes.
 */
export function votePassages(facts: SceneFacts, item: AgendaItem, key: string): readonly SceneLine[] {
  const method = item.vote;
  if (method === null) return [];
  if (item.motions.length === 0) return oneVote(facts, method, item.title, key);
  return item.motions.flatMap((motion, index): readonly SceneLine[] => [
    { key: `${key}.${index}.put`, kind: 'speech', text: putMotion(facts, motion) },
    ...oneVote(facts, method, `${motion.name}`, `${key}.${index}`),
  ]);
}

function putMotion({ wording }: SceneFacts, { act, name, post }: PersonnelMotion): string {
  return say(wording.phrases, `motion.${act}`, { name, post });
}

function oneVote(
  { wording }: SceneFacts,
  method: VoteMethod,
  subject: string,
  key: string,
): readonly SceneLine[] {
  const { phrases } = wording;
  const line = (name: string, kind: SceneLine['kind'], phrase: string, values = {}): SceneLine => ({
    key: `${key}.${name}`,
    kind,
    text: say(phrases, phrase, values),
  });
  switch (method) {
    case 'electronic':
      return [
        line('call', 'speech', 'vote.electronic'),
        line('wait', 'cue', 'cue.electronic'),
        line('result', 'blank', 'vote.electronic.result'),
        line('failure', 'cue', 'vote.failure'),
      ];
    case 'show-of-hands':
      return [
        line('for', 'speech', 'vote.show-of-hands'),
        line('count', 'cue', 'cue.count'),
        line('against', 'speech', 'vote.show-of-hands.against'),
        line('abstain', 'speech', 'vote.show-of-hands.abstain'),
        line('result', 'blank', 'vote.show-of-hands.result'),
      ];
    case 'secret-ballot':
      return [
        line('call', 'speech', 'vote.secret-ballot', { paper: say(phrases, 'paper.other') }),
        line('cast', 'cue', 'cue.ballot'),
        line('valid', 'blank', 'vote.secret-ballot.valid'),
        line('result', 'blank', 'vote.secret-ballot.result', { subject }),
      ];
  }
}
