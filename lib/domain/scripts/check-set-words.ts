import type { Finding } from '../finding.ts';
import { findSlips } from './find-slips.ts';
import { type ScriptLine, wordsFinding } from './script-line.ts';
import { wordBounds } from './word-bounds.ts';

/**
 * Words every meeting's text is made of, long enough to be known again with a character wrong. A word that differs from
 * another real one in a character that looks or sounds alike (常委会 and 党委会, 监察委员会 and 检察委员会) is none of them.
 */
const setWords =
  '检察院 人民检察院 检察长 人民法院 人民政府 人民代表大会 常务委员会 主任会议 组成人员 法定人数 表决器 未获通过 无记名投票 审判员 执行主席 全体会议 宪法宣誓 国民经济 财政预算 预算执行'.split(
    ' ',
  );
const search = findSlips(setWords);
const exact = new RegExp(setWords.join('|'), 'gu');

/** Words of their own that are one such character away from a set word. */
const others = new Set(['检察员']);

/** 用字 (检查目录 17): a set word with a character that sounds or looks like the right one, 检查院 for 检察院, 表决气. */
export function checkSetWords(lines: readonly ScriptLine[]): readonly Finding[] {
  return lines
    .filter((line) => line.written)
    .flatMap((line) => {
      const { text } = line.read;
      const right = [...text.matchAll(exact)].map(({ index, 0: word }) => ({
        start: index,
        end: index + word.length,
      }));
      return search(text, right, wordBounds(text))
        .filter((slip) => isOneOff(text.slice(slip.start, slip.end), slip.near.name))
        .map((span) => {
          const facts = { written: text.slice(span.start, span.end), expected: span.near.name };
          return wordsFinding('script.words-differ', 'warn', line, { span, facts, expected: facts.expected });
        });
    });
}

/** One character alone is wrong, and what stands there is no other word. */
function isOneOff(written: string, word: string): boolean {
  const off = [...written].filter((character, at) => character !== word[at]).length;
  return written.length === word.length && off === 1 && !others.has(written);
}
