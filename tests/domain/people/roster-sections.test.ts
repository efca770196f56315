import { describe, expect, it } from 'vitest';
import { matchRoster } from '#lib/domain/people/match-roster.ts';
import { findRoster, type RosterPreview } from '#lib/domain/people/roster-import.ts';

type Rows = readonly (readonly string[])[];

function read(rows: Rows, units: readonly string[] = []): RosterPreview {
  const numbered = rows.map((cells, at) => ({ number: at + 1, cells }));
  const found = findRoster([{ name: '名册', rows: numbered, mergedCells: [] }], { units });
  if (!found) throw new Error('no roster');
  return found;
}
const head = ['姓名', '职务', '单位'];
const unitsOf = ({ entries }: RosterPreview): readonly string[] =>
  entries.map(({ name, body }) => `${name} ${body}`.trim());

describe('a row with nothing but a word under 姓名', () => {
  it.each(['司马文科', '诸葛明镇', '欧阳科部', '上官小乡'])('is the person %s', (name) => {
    const found = read([head, [name], ['王凯', '局长']]);
    expect(unitsOf(found)).toEqual([name, '王凯']);
    expect(found.faults.map(({ code }) => code)).toEqual([]);
  });

  it.each(['区教育局', '市文化和旅游局', '县卫健委', '区人大常委会办公室', '第一代表团'])(
    'is the unit %s over those below it',
    (unit) => expect(unitsOf(read([head, [unit], ['王凯', '局长']]))).toEqual([`王凯 ${unit}`]),
  );

  it('is a unit where the office knows it, or a numeral or a count stands beside it', () => {
    expect(unitsOf(read([head, ['教育体育局'], ['王凯', '局长']], ['教育体育局']))).toEqual([
      '王凯 教育体育局',
    ]);
    for (const marked of ['一、教育体育局', '教育体育局（1人）', '教育体育局：', '单位：教育体育局'])
      expect(unitsOf(read([head, [marked], ['王凯', '局长']]))).toEqual(['王凯 教育体育局']);
  });

  it('is a question where it may be either, and nobody below is put under it', () => {
    const found = read([head, ['教育体育局'], ['王凯', '局长']]);
    expect(unitsOf(found)).toEqual(['教育体育局', '王凯']);
    expect(found.faults).toMatchObject([
      { row: 2, code: 'name-doubtful', severity: 'warn', mend: 'choose-row', column: { letter: 'A' } },
    ]);
    expect(matchRoster(found.entries, []).map(({ action }) => action)).toEqual(['ask', 'create']);
  });
});

describe('what a section says', () => {
  const capacities = (rows: Rows): readonly unknown[] =>
    read(rows).entries.map(({ name, capacity }) => [name, capacity]);

  it.each([['合计：2人'], ['合计', '2人'], ['小计：1人'], ['', '共1人'], ['以上合计1人'], ['填表人：温玥']])(
    'ends at a total or note: %j %j',
    (...footer: readonly string[]) => {
      expect(capacities([head, ['列席人员'], ['李四'], footer, ['王五']])).toEqual([
        ['李四', 'non-voting'],
        ['王五', null],
      ]);
      expect(capacities([head, ['列席人员'], ['李四'], footer, ['姓名', '单位'], ['王五', '甲']])).toEqual([
        ['李四', 'non-voting'],
        ['王五', null],
      ]);
    },
  );

  it('ends beside the names too', () => {
    const rows = [['序号', '姓名'], ['列席人员'], ['1', '李四'], ['合计', '1人'], ['1', '王五']];
    expect(capacities(rows)).toEqual([
      ['李四', 'non-voting'],
      ['王五', null],
    ]);
    expect(read(rows).refused).toBe(0);
  });

  it('goes on under its own heading and that of the next page', () => {
    expect(capacities([head, ['列席人员'], head, ['李四'], head, ['王五']])).toEqual([
      ['李四', 'non-voting'],
      ['王五', 'non-voting'],
    ]);
  });

  it('is not said by a note about everybody', () => {
    expect(capacities([head, ['李四'], ['注：以上均为列席人员'], ['王五']])).toEqual([
      ['李四', null],
      ['王五', null],
    ]);
  });
});

describe('a name', () => {
  it.each(['王😀', '王❤️', '王★', '丁翀🎉', '㊣王', '王②', '👨‍👩‍👧'])(
    'with a symbol is no name: %s',
    (name) => {
      const found = read([head, [name, '局长']]);
      expect([found.entries, found.refused]).toEqual([[], 1]);
      expect(found.faults).toMatchObject([{ row: 2, code: 'name-odd', severity: 'error', mend: 'retype' }]);
    },
  );

  it.each([
    ['张'.repeat(31), 'ask'],
    ['张'.repeat(30), 'create'],
    [`${'艾力更'.repeat(7)}·${'依明巴海'.repeat(4)}`, 'create'],
    ['Maria del Carmen Rodriguez Fernandez', 'ask'],
    ['谢甫琴科', 'ask'],
    ['司马文科', 'create'],
    ['欧阳明', 'create'],
  ])('%s is brought in as %s', (name, action) => {
    const found = read([head, [name, '局长']]);
    expect(matchRoster(found.entries, []).map((match) => match.action)).toEqual([action]);
    const doubts = found.faults.filter(({ code }) => code === 'name-doubtful');
    expect(doubts.map(({ row, facts }) => [row, facts.name])).toEqual(action === 'ask' ? [[2, name]] : []);
  });
});
