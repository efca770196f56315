import type { AgendaItem } from '../agendas/agenda.ts';
import type { VoteMethod } from '../votes/vote-method.ts';
import { say } from './phrases.ts';
import { lineOf, type SceneFacts, type SceneLine, uniqueKeys } from './scene-facts.ts';

/**
 * The words of a vote, by its method; each appointment or removal is put by itself (常规47). The result is a
 * blank with its only permitted outcomes. A motion's passages are keyed by what it moves, so that edits follow it
 * when motions change places.
 */
export function votePassages(facts: SceneFacts, item: AgendaItem, key: string): readonly SceneLine[] {
  const method = item.vote;
  if (method === null) return [];
  if (item.motions.length === 0) return oneVote(facts, method, item.title, key);
  const keys = uniqueKeys(item.motions.map(({ act, name }) => `${act}.${name}`));
  return item.motions.flatMap((motion, index): readonly SceneLine[] => {
    const own = `${key}.${keys[index]}`;
    const put = lineOf(facts.wording, `${own}.put`, 'speech', `motion.${motion.act}`, {
      name: motion.name,
      post: motion.post,
    });
    // 撤职 always goes by secret ballot (监62), whatever the item says.
    return [put, ...oneVote(facts, motion.act === 'dismiss' ? 'secret-ballot' : method, motion.name, own)];
  });
}

function oneVote(
  { wording }: SceneFacts,
  method: VoteMethod,
  subject: string,
  key: string,
): readonly SceneLine[] {
  const line = (name: string, kind: SceneLine['kind'], phrase: string, values = {}): SceneLine =>
    lineOf(wording, `${key}.${name}`, kind, phrase, values);
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
        line('call', 'speech', 'vote.secret-ballot', { paper: say(wording.phrases, 'paper.other') }),
        line('cast', 'cue', 'cue.ballot'),
        line('valid', 'blank', 'vote.secret-ballot.valid'),
        line('result', 'blank', 'vote.secret-ballot.result', { subject }),
      ];
  }
}
