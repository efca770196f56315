import type { AgendaItem } from '../agendas/agenda.ts';
import { isElection } from '../agendas/gathered-votes.ts';
import type { VoteMethod } from '../votes/vote-method.ts';
import { say } from './phrases.ts';
import { lineOf, type SceneFacts, type SceneLine, type ScriptWording, uniqueKeys } from './scene-facts.ts';

/**
 * The words of a vote, by its method; each appointment or removal is put by itself (常规47). The result is a
 * blank with its only permitted outcomes. A motion's passages are keyed by what it moves, so that edits follow it
 * when motions change places.
 */
export function votePassages(facts: SceneFacts, item: AgendaItem, key: string): readonly SceneLine[] {
  const method = item.vote;
  if (method === null) return [];
  if (isElection(item)) return election(facts, item, key);
  if (item.motions.length === 0) return oneVote(facts, method, item.title, key);
  const keys = uniqueKeys(item.motions.map(({ act, name }) => `${act}.${name}`));
  const moved = item.motions.map((motion, index): Moved => {
    const own = `${key}.${keys[index]}`;
    const { name, post } = motion;
    const put = lineOf(facts.wording, `${own}.put`, 'speech', `motion.${motion.act}`, { name, post });
    // 撤职 always goes by secret ballot (监62), whatever the item says.
    return { name, own, put, method: motion.act === 'dismiss' ? 'secret-ballot' : method };
  });
  const onPaper = moved.filter((each) => each.method === 'secret-ballot');
  const byItself = onPaper.length > 1 ? moved.filter((each) => !onPaper.includes(each)) : moved;
  return [
    ...byItself.flatMap(({ name, own, put, method: by }) => [put, ...oneVote(facts, by, name, own)]),
    ...(onPaper.length > 1 ? onePaper(facts, onPaper, key) : []),
  ];
}

/** A motion as it is put. */
interface Moved {
  readonly name: string;
  readonly own: string;
  readonly put: SceneLine;
  readonly method: VoteMethod;
}

/** Several motions of an item stand on one paper, which is handed out and counted once; each has its own result. */
function onePaper({ wording }: SceneFacts, moved: readonly Moved[], key: string): readonly SceneLine[] {
  return [
    ...moved.map(({ put }) => put),
    ...ballot(wording, `${key}.ballot`, 'paper.other'),
    lineOf(wording, `${key}.ballot.report`, 'speech', 'vote.ballot.report'),
    ...moved.map(({ name, own }) =>
      lineOf(wording, `${own}.result`, 'blank', 'vote.ballot.result', { subject: name }),
    ),
  ];
}

/** A paper handed out, cast and counted. */
function ballot(wording: ScriptWording, key: string, paper: string): readonly SceneLine[] {
  return [
    lineOf(wording, `${key}.call`, 'speech', 'vote.secret-ballot', { paper: say(wording.phrases, paper) }),
    lineOf(wording, `${key}.cast`, 'cue', 'cue.ballot'),
    lineOf(wording, `${key}.valid`, 'blank', 'vote.secret-ballot.valid'),
  ];
}

/**
 * An election: one ballot for all candidates, always secret (组28); the chief scrutineer reports the votes, the chair
 * declares who is elected to each post (办会规则 1.7). Nobody is elected beforehand.
 */
function election({ wording }: SceneFacts, { motions }: AgendaItem, key: string): readonly SceneLine[] {
  const posts = [...new Set(motions.map(({ post }) => post))];
  return [
    lineOf(wording, `${key}.put`, 'speech', 'election.put'),
    ...ballot(wording, key, 'paper.election'),
    lineOf(wording, `${key}.report`, 'speech', 'vote.ballot.report'),
    lineOf(wording, `${key}.count`, 'cue', 'cue.election'),
    ...(posts.length === 0
      ? [lineOf(wording, `${key}.result`, 'blank', 'election.result')]
      : posts.map((post, at) =>
          lineOf(wording, `${key}.result${at === 0 ? '' : `.${at + 1}`}`, 'blank', 'election.result-post', {
            post,
          }),
        )),
  ];
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
        ...ballot(wording, key, 'paper.other'),
        line('result', 'blank', 'vote.secret-ballot.result', { subject }),
      ];
  }
}
