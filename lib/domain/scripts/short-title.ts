import { titleHeads } from '../agendas/title-heads.ts';

const heads = titleHeads();
/** 关于 … 的报告: what such a matter ends with. */
const endings = /的报告|的汇报|的说明|的议案|的决议|的决定|情况汇报|$/gu;

/**
 * What an item is called among those who prepare it: without 听取和审议, without who reports, without 的报告.
 * 听取和审议区人民政府关于2026年上半年计划执行情况的报告 → 2026年上半年计划执行情况. Words that do not fit the pattern stay, and so does a mark without which its pair stands alone
 * (GB/T 15834-2011 4.8, 4.9): 表决《就业促进条例（草案）》 → 《就业促进条例（草案）》.
 */
export function shortItemTitle(title: string): string {
  const short = matterOf(title) ?? title.replace(heads, '').replace(/^关于/u, '').replace(/。$/u, '');
  return [...short].length >= 2 && isPaired(short) ? short : title;
}

const deliberated = titleHeads(['hear', 'deliberate', 'discuss', 'vote', 'adopt']);

/**
 * What is put to the vote, as the chair says it: what was heard and deliberated is now voted on. 审议通过关于…的报告 →
 * 关于…的报告; 审查和批准, which is itself the decision, stays.
 */
export function votedTitle(title: string): string {
  const head = deliberated.exec(title)?.[0] ?? '';
  return heads.exec(title)?.[0] === head ? title.slice(head.length) : title;
}

/** What stands behind the first 关于 and before the first ending that leaves no mark without its pair. */
function matterOf(title: string): string | undefined {
  const [, ...rest] = title.split('关于');
  if (rest.length === 0) return undefined;
  const after = rest.join('关于');
  return [...after.matchAll(endings)]
    .map(({ index }) => after.slice(0, index))
    .find((m) => m !== '' && isPaired(m));
}

const pairs: Readonly<Record<string, string>> = {
  '》': '《',
  '〉': '〈',
  '）': '（',
  ')': '(',
  '〕': '〔',
  '”': '“',
};
const openers = new Set(Object.values(pairs));

/** Whether every opening mark is closed and every closing one opened, in order. */
function isPaired(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    const opener = pairs[character];
    if (openers.has(character)) open.push(character);
    else if (opener !== undefined && open.pop() !== opener) return false;
  }
  return open.length === 0;
}
