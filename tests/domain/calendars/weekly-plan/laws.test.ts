import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFields } from '#lib/domain/calendars/weekly-plan/plan-columns.ts';
import type { WeeklyPlan } from '#lib/domain/calendars/weekly-plan/weekly-plan.ts';
import type { Sheet } from '#lib/domain/people/sheet.ts';
import { read } from './a-plan.ts';

const words = [
  ...['日期', '时间', '星期', '午别', '事项', '地点', '参加领导', '备注', '会议名称', '喻怀瑾', '蔺舒'],
  ...[
    '3月2日',
    '2日',
    '2026-03-02',
    '3.2-3.4',
    '周一',
    '星期日',
    '周三',
    '13月40日',
    '46083',
    '0.375',
    '2月30日',
  ],
  ...[
    '上午',
    '下午',
    '全天',
    '待定',
    '9:00',
    '下午2点半',
    '9-11时',
    '25:00',
    '11:00-9:00',
    '会后',
    '至',
    '-',
    '—',
  ],
  ...[
    '9:00 常委会（三楼301会议室）\n下午 调研',
    '1、9:00 甲\n2、10:00 乙',
    '无安排',
    '（取消）会',
    '注：有变动',
    '拟',
    '=1+1',
    '',
  ],
  '2026年3月2日—3月8日一周安排',
];
const cell = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((both) => both.join('')),
  },
);
const place = fc.integer({ min: 1, max: 12 });
const merge = fc.tuple(place, place, place, place).map(([a, b, c, d]) => ({
  firstRow: Math.min(a, b),
  lastRow: Math.max(a, b),
  firstColumn: Math.min(c, d),
  lastColumn: Math.max(c, d),
}));
const sheet: fc.Arbitrary<Sheet> = fc.record({
  name: fc.constantFrom('Sheet1', '3.2-3.8', '2026年'),
  rows: fc
    .array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 })
    .map((rows) => rows.map((cells, index) => ({ number: index + 1, cells }))),
  mergedCells: fc.array(merge, { maxLength: 3 }),
});

/** Rows that hold anything of their own and of which nothing is said. */
function silent({ name, rows }: Sheet, plan: WeeklyPlan): readonly number[] {
  const wholeSheet = plan.faults.some((fault) => fault.sheet === name && fault.row === null);
  const said = new Set([...plan.entries, ...plan.faults, ...plan.skipped].map(({ row }) => row));
  return rows
    .filter(({ cells }) => cells.some((text) => text.trim() !== ''))
    .flatMap(({ number }) => (wholeSheet || said.has(number) ? [] : [number]));
}

describe('any grid', () => {
  it('is read without a throw, and every row that holds anything is an entry, a fault or a stated skip', () => {
    fc.assert(
      fc.property(sheet, fc.constantFrom(null, 2026), (given, year) => {
        const plan = read([given], { year });
        if (plan.marked === null) expect(silent(given, plan)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('is so whatever its columns are said to hold', () => {
    const fields = fc.array(fc.constantFrom(...planFields), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(sheet, fields, (given, assigned) => {
        const { sheets } = read([given]);
        const signature = sheets[0]?.signature ?? '';
        const plan = read([given], { year: 2026, assigned: new Map([[signature, assigned]]) });
        if (plan.marked === null) expect(silent(given, plan)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('gives entries that begin before they end, with a matter', () => {
    fc.assert(
      fc.property(sheet, (given) => {
        for (const { start, end, matter } of read([given], { year: 2026 }).entries) {
          expect(start.until(end).sign).toBe(1);
          expect(matter).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });
});
