import { expect, it } from 'vitest';
import { type Cells, faults, lines, readRows } from './a-plan.ts';

const title = '区委办一周会议安排（2026年9月14日—9月20日）';
const said = (rows: Cells): readonly string[] => {
  const plan = readRows(rows);
  return [...lines(plan), ...faults(plan)];
};

it.each([
  [
    '时间：9:00\n地点：三楼会议室\n参会人员：喻怀瑾\n内容：常委会',
    ['09-14 09:00–12:00* 常委会 @三楼会议室 喻怀瑾'],
  ],
  ['会议时间：9:00-10:30；会议地点：301；会议内容：座谈会', ['09-14 09:00–10:30 座谈会 @301']],
  ['常委会 时间：9:00 地点：三楼会议室', ['09-14 09:00–12:00* 常委会 @三楼会议室']],
  [
    '时间：8:30 内容：甲 地点：301\n时间：10:00 内容：乙 地点：302',
    ['09-14 08:30–12:00* 甲 @301', '09-14 10:00–12:00* 乙 @302'],
  ],
  ['服务时间：延长问题座谈会', ['09-14 08:30–12:00** 服务时间：延长问题座谈会']],
])('a cell with labels of its own is read by them: %s', (cell, expected) => {
  expect(said([[title], ['日期', '星期', '上午', '下午'], ['9月14日', '星期一', cell, '']])).toEqual(
    expected,
  );
});

it.each([
  [['二〇二六年九月一周安排'], '9月14日', '09-14 全天 甲'],
  [['Weekly plan 2026'], 'Mon 14 Sep', '09-14 全天 甲'],
])('the year of the title %s is read', (head, day, expected) => {
  expect(said([head, ['日期', '时间', '事项'], [day, '一天', '甲']])).toEqual([expected]);
});
