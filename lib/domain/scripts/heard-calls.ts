import type { Finding } from '../finding.ts';
import type { VoteMethod } from '../votes/vote-method.ts';
import type { ScriptLine } from './script-line.ts';
import { methodDiffers } from './vote-findings.ts';
import { calls, methodOf, result, said } from './vote-words.ts';

/** Whether a line calls a vote, or says how votes are taken, and whether that is how the agenda says. */
export function hear(
  line: ScriptLine,
  methods: readonly VoteMethod[],
): { readonly called: boolean; readonly findings: readonly Finding[] } {
  const { text } = line.read;
  const [own = 'electronic'] = methods;
  const way = said.exec(text);
  const spoken = way?.indices?.groups?.way;
  if (way && spoken && !methods.includes(methodOf(way.groups?.way ?? '')))
    return { called: false, findings: [methodDiffers(line, spoken, own)] };
  // Where call and result are one paragraph, the call comes first.
  const call = text.slice(0, result.exec(text)?.index);
  // Every call counts: one that is right does not make 不同意的请按键 beside it right.
  const heard = calls.flatMap(([method, pattern]) =>
    [...call.matchAll(new RegExp(pattern, 'gu'))]
      .filter(({ index, 0: words }) => !isNoCall(call.slice(0, index), call.slice(index + words.length)))
      .map(({ index, 0: words }) => ({ method, span: [index, index + words.length] as const })),
  );
  const wrong = heard.filter(({ method }) => !methods.includes(method));
  return {
    called: heard.length > 0,
    findings: wrong.slice(0, 1).map(({ span }) => methodDiffers(line, span, own)),
  };
}

/** 表决器有问题的请举手, 请举手示意, 不用举手: nobody votes by it. */
function isNoCall(before: string, behind: string): boolean {
  return (
    /(?:问题|异常|疑问|故障|需要|不会|听不清|不用|无需|不必|不再|补充|发言)[^，。；]{0,8}$/u.test(before) ||
    /^(?:示意|发言|提问|提出|报告)/u.test(behind)
  );
}
