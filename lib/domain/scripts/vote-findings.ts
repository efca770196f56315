import type { Finding } from '../finding.ts';
import type { VoteMethod } from '../votes/vote-method.ts';
import type { Vote } from './agenda-votes.ts';
import { gapBefore, placeOf, type ScriptLine, scriptFinding, wordsFinding } from './script-line.ts';
import { bothOutcomes, methodWord } from './vote-words.ts';

/** Whether a finding says that a vote has no result. */
export function isAbout({ item, subject }: Vote): (finding: Finding) => boolean {
  return ({ key }) => key === `script.vote-without-result:${item.id}:${subject}`;
}

/** A vote is called, or said to be taken, in another way than the agenda says. */
export function methodDiffers(
  line: ScriptLine,
  [start, end]: readonly [number, number],
  method: VoteMethod,
): Finding {
  const facts = { written: line.read.text.slice(start, end), method: methodWord(method) };
  return wordsFinding('script.vote-method-differs', 'block', line, {
    span: { start, end },
    facts,
    expected: method,
  });
}

/** A result without a call before it. */
export function notCalled(line: ScriptLine, method: VoteMethod): Finding {
  const span = { start: 0, end: line.read.text.length };
  return wordsFinding('script.vote-not-called', 'block', line, {
    span,
    facts: { method: methodWord(method) },
    expected: method,
  });
}

/** 通过 alone, or 未获通过 alone: a result that leaves one way open is written beforehand. */
export function oneOutcome(line: ScriptLine, next: ScriptLine | undefined): readonly Finding[] {
  const { text } = line.read;
  if (bothOutcomes.test(text) || (next && !/通过/u.test(text) && bothOutcomes.test(next.read.text)))
    return [];
  const word = [...text.matchAll(/(?:未获|未|不)?通过/gu)].at(-1);
  const span = word
    ? { start: word.index, end: word.index + word[0].length }
    : { start: text.length, end: text.length };
  const facts = { written: word?.[0] ?? '_', expected: '通过 / 未获通过' };
  return [wordsFinding('script.outcome-missing', 'block', line, { span, facts, expected: facts.expected })];
}

/** Put to the vote, and no result follows. */
export function noResult({ item, subject }: Vote, line: ScriptLine): Finding {
  const about = {
    subject: item.id,
    key: `${item.id}:${subject}`,
    facts: { scene: line.scene },
    stamp: line.text,
  };
  return { ...scriptFinding('script.vote-without-result', 'block', about), at: placeOf(line) };
}

/** The agenda votes on it and the text does not. */
export function notPut({ item, subject, method }: Vote, line: ScriptLine): Finding {
  const facts = { subject, method: methodWord(method) };
  const about = { subject: item.id, key: `${item.id}:${subject}`, facts, stamp: subject };
  return { ...scriptFinding('script.vote-not-put', 'block', about), at: gapBefore(line) };
}
