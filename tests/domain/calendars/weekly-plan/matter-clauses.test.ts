import { describe, expect, it } from 'vitest';
import { saidMatter } from '#lib/domain/calendars/weekly-plan/matter-clauses.ts';
import { readRows } from './a-plan.ts';

describe('between commas', () => {
  it.each([
    ['常委会会议室，召开主任会议，张三主持', '召开主任会议', '常委会会议室', '张三', ''],
    ['召开主任会议，地点：五楼东侧，主持人：张三', '召开主任会议', '五楼东侧', '张三', ''],
    ['区政府常务会议,三楼会议室', '区政府常务会议', '三楼会议室', '', ''],
    ['党组会，由王主任主持会议，李四、王五列席。', '党组会', '', '王主任', '李四、王五'],
    [
      '在区机关大礼堂召开全区人大工作会议，全体主任参加',
      '召开全区人大工作会议',
      '区机关大礼堂',
      '',
      '全体主任',
    ],
    ['主任会议（501会议室），张三主持', '主任会议', '501会议室', '张三', ''],
  ])('%s: what is only a place, who presides and who attends', (text, matter, place, chair, people) => {
    expect(saidMatter(text)).toEqual({ matter, place, chair, people });
  });

  it.each([
    ['召开主任会议，研究常委会议程，听取专题汇报'],
    ['到青山镇，走访区委办公室'],
    ['参观陈列室，座谈'],
    ['三楼会议室'],
    ['调研，省教育厅'],
    ['听取汇报，参会200'],
    ['修改规划，2026'],
    ['座谈会（张三，三楼会议室，李四主持）'],
    ['培训（一，三楼会议室'],
    [','.repeat(3)],
  ])('%s is all of it the matter', (text) => {
    expect(saidMatter(text)).toMatchObject({
      matter: text.replace(/,+$/, ''),
      place: '',
      chair: '',
      people: '',
    });
  });

  it('a row with a column of places keeps its matter', () => {
    const { entries } = readRows([
      ['日期', '时间', '事项', '地点'],
      ['2026-09-14', '9:00', '三楼会议室改造，张三主持', '五楼'],
    ]);
    expect(entries).toMatchObject([{ matter: '三楼会议室改造，张三主持', place: '五楼', chair: '' }]);
  });

  it('the cell of a leader says more who attend, and who presides', () => {
    const { entries } = readRows([
      ['姓名', '2026年9月14日', '2026年9月15日'],
      ['张三', '9:00 五楼会议室，党组会，李四列席', '10:00 座谈会，王五主持'],
    ]);
    expect(entries).toMatchObject([
      { matter: '党组会', place: '五楼会议室', people: '张三、李四' },
      { matter: '座谈会', chair: '王五', people: '张三' },
    ]);
  });
});
