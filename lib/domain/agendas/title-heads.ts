/** What is done with an item, each by the word that says so before what the item is about: a new one has its place here. */
const words = {
  hear: '听取',
  // 审议意见, 讨论稿 and 表决办法 are what it is about.
  deliberate: '审议(?!意见|稿)',
  examine: '审查(?!意见)',
  discuss: '讨论(?!稿)',
  vote: '表决(?!办法|器|结果|票|程序|事项)',
  approve: '批准',
  // 决定草案 is a paper, and 研究处理 was done before it is reported.
  decide: '决定(?![（(]?草案)',
  consider: '研究(?!处理)',
  inform: '通报',
  study: '(?:传达)?学习',
} as const;

/** What is done with an item; *adopt* (通过) is said only behind another: 审议通过. */
export type HeadAct = keyof typeof words | 'adopt';

/** Every way of dealing with an item. */
export const headActs = [...Object.keys(words), 'adopt'] as readonly HeadAct[];

/** A head, and one more of its words. */
function wordsOf(acts: readonly HeadAct[]): { readonly head: string; readonly more: string } {
  const first = acts.flatMap((act) => (act === 'adopt' ? [] : [words[act]])).join('|');
  const more = `[和并与、]?(?:${acts.includes('adopt') ? `${first}|通过` : first})`;
  return { head: `(?:${first})(?:${more})*`, more };
}

/** The words before what a title is about: 听取和审议, 审议并表决通过. A title of nothing but such words has no head. */
export function titleHeads(acts: readonly HeadAct[] = headActs): RegExp {
  const { head, more } = wordsOf(acts);
  return new RegExp(`^${head}(?!${more}|$)`, 'u');
}

/** Such words at the end of a text, before a title that stands there without them. */
export function titleHeadsAtEnd(acts: readonly HeadAct[]): RegExp {
  return new RegExp(`${wordsOf(acts).head}$`, 'u');
}
