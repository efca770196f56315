import type { Finding } from '../finding.ts';
import { type ScriptLine, wordsFinding } from './script-line.ts';

/** What a meeting passes: until it does, it is a draft. */
const passed = '决议|决定|条例|办法|规定|方案|规则';
const title = `(?<title>《[^》]*(?:${passed})》)(?!\\(?(?:草案|表决稿|修订|建议))`;
/** 对《…》进行表决, 表决《…》; 就《…》作说明 puts nothing to the vote. */
const putToVote = [
  new RegExp(`(?:对|就|将|把)${title}[^，。；]{0,10}表决`, 'dgu'),
  new RegExp(`表决${title}[^，。；]{0,6}(?:[。！]|$)`, 'dgu'),
];
const wasPassed =
  /(?:刚才|刚刚|已经?)(?:表决|审议)?通过的[^，。；]{0,8}?(?<draft>\(草案\))|(?:刚才|刚刚|已经?)(?:表决|审议)?通过的《[^》]*?(?<inside>\(草案\))》/dgu;

/**
 * 草案状态 (办会规则 1.12): what is put to the vote is still a draft and is called one; what was passed is none any more.
 */
export function checkDrafts(lines: readonly ScriptLine[]): readonly Finding[] {
  return lines
    .filter((line) => line.written)
    .flatMap((line) => [
      ...putToVote
        .flatMap((pattern) => [...line.read.text.matchAll(pattern)])
        .flatMap(({ groups, indices }) => {
          const written = groups?.title ?? '';
          const [start, end] = indices?.groups?.title ?? [0, 0];
          return written.includes('草案')
            ? []
            : [differs(line, start, end, `${written.slice(0, -1)}（草案）》`)];
        }),
      ...[...line.read.text.matchAll(wasPassed)].map(({ indices }) => {
        const [start, end] = indices?.groups?.draft ?? indices?.groups?.inside ?? [0, 0];
        return differs(line, start, end, '');
      }),
    ]);
}

function differs(line: ScriptLine, start: number, end: number, expected: string): Finding {
  const facts = { written: line.read.text.slice(start, end), expected: expected || '_' };
  return wordsFinding('script.draft-differs', 'warn', line, { span: { start, end }, facts, expected });
}
