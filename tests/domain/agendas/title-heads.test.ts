import { expect, it } from 'vitest';
import { headActs, titleHeads, titleHeadsAtEnd } from '#lib/domain/agendas/title-heads.ts';

it.each([
  ['听取和审议区人民政府关于预算调整的报告', '区人民政府关于预算调整的报告'],
  ['审议、表决有关人事任免案', '有关人事任免案'],
  ['审议并表决通过《就业促进条例（草案）》', '《就业促进条例（草案）》'],
  ['传达学习上级会议精神', '上级会议精神'],
  // A paper, what was done before, and words with nothing behind them are none.
  ['审议决定草案', '决定草案'],
  ['听取研究处理审议意见的情况', '研究处理审议意见的情况'],
  ['听取和审议', '听取和审议'],
  ['表决办法（草案）', '表决办法（草案）'],
  ['审议表决办法（草案）', '表决办法（草案）'],
  ['听取审议意见研究处理情况的报告', '审议意见研究处理情况的报告'],
  ['讨论稿修改情况的说明', '讨论稿修改情况的说明'],
  ['通过选举办法', '通过选举办法'],
])('%s is about %s', (title, matter) => {
  expect(title.replace(titleHeads(), '')).toBe(matter);
});

it('leaves what is none of the acts that are asked for', () => {
  expect('审议和批准2025年决算'.replace(titleHeads(['deliberate']), '')).toBe('和批准2025年决算');
  const before = titleHeadsAtEnd(headActs.filter((act) => act !== 'vote'));
  expect('下面表决审议通过'.replace(before, '')).toBe('下面表决');
});
