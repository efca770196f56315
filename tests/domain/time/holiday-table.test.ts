import { describe, expect, it } from 'vitest';
import { parseHolidayTable } from '#lib/domain/time/holiday-table.ts';
import { describeFault } from '#lib/domain/time/template-fields.ts';

const name = { 'zh-CN': '元旦', en: 'New Year' };
const table = {
  year: 2028,
  source: [{ title: '通知', number: '国办发明电〔2027〕1号', url: 'https://www.gov.cn/x' }],
  published: '2027-11-05',
  off: [{ name, from: '2027-12-31', to: '2028-01-02' }],
  work: ['2028-01-08'],
};

function faults(change: object): readonly string[] {
  const result = parseHolidayTable({ ...table, ...change });
  return result.ok ? [] : result.refusal.map(describeFault);
}

describe('a holiday table', () => {
  it('is read day by day, and may begin on New Year’s Eve', () => {
    const result = parseHolidayTable(table);
    expect(result.ok && [...result.value.off.keys(), ...result.value.work]).toEqual([
      '2027-12-31',
      '2028-01-01',
      '2028-01-02',
      '2028-01-08',
    ]);
  });

  it.each([
    [
      'a day that does not exist',
      { work: ['2028-02-30'] },
      ['holidays 2028: work[0]: not-a-date ("2028-02-30")'],
    ],
    [
      'a make-up day in the week',
      { work: ['2028-01-05'] },
      ['holidays 2028: work[0]: not-a-weekend-day ("2028-01-05")'],
    ],
    [
      'a day of another year',
      { work: ['2029-01-06'] },
      ['holidays 2028: work[0]: out-of-year ("2029-01-06")'],
    ],
    [
      'a day both off and worked',
      { work: ['2028-01-01'] },
      ['holidays 2028: work[0]: duplicate ("2028-01-01")'],
    ],
    [
      'a holiday that ends before it begins',
      { off: [{ name, from: '2028-01-03', to: '2028-01-01' }] },
      ['holidays 2028: off[0].to: out-of-order ("2028-01-01")'],
    ],
    [
      'a name in one language',
      { off: [{ name: { 'zh-CN': '元旦' }, from: '2028-01-01', to: '2028-01-01' }] },
      ['holidays 2028: off[0].name.en: missing'],
    ],
    ['a misspelt field', { weekend: [] }, ['holidays: weekend: unknown-field ([])']],
    ['no source', { source: undefined }, ['holidays 2028: source: missing']],
  ])('with %s is refused, naming the field', (_what, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  it('that is no object at all is refused', () => {
    expect(parseHolidayTable([])).toEqual({
      ok: false,
      refusal: [{ where: 'holidays', field: '', problem: 'not-an-object', found: '[]' }],
    });
  });
});
