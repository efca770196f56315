import type { Finding } from '../finding.ts';
import { type ScriptLine, wordsFinding } from './script-line.ts';

/** 同意的请举手: who is asked, and where. */
export interface Asked {
  readonly for: boolean;
  readonly line: ScriptLine;
  readonly span: { readonly start: number; readonly end: number };
}

const asks = /(?<who>不同意|不赞成|反对|同意|赞成)的[^，。；]{0,6}请/dgu;

/** Whom a line asks to vote. */
export function askedIn(line: ScriptLine): readonly Asked[] {
  return [...line.read.text.matchAll(asks)].map(({ groups, indices }) => {
    const [start, end] = indices?.groups?.who ?? [0, 0];
    return { for: /^[同赞]/u.test(groups?.who ?? ''), line, span: { start, end } };
  });
}

/** 同意的请举手 twice, and those against never: one side of a vote is asked for the other. */
export function askedTwice(asked: readonly Asked[]): readonly Finding[] {
  const [, second] = asked;
  if (!second || new Set(asked.map((each) => each.for)).size > 1) return [];
  const expected = second.for ? '不同意' : '同意';
  const facts = { written: second.line.read.text.slice(second.span.start, second.span.end), expected };
  return [wordsFinding('script.words-differ', 'block', second.line, { span: second.span, facts, expected })];
}
