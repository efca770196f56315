import { describe, expect, it } from 'vitest';
import type { BodyId } from '#lib/domain/id.ts';
import type { RosterPreview } from '#lib/domain/people/roster-import.ts';
import { findRoster, inOrder } from '#lib/domain/people/roster-import.ts';
import { newDelegations, unknownUnits } from '#lib/domain/people/roster-units.ts';
import type { MergedCells, Sheet } from '#lib/domain/people/sheet.ts';

type Rows = readonly (readonly string[])[];

const sheet = (name: string, rows: Rows, mergedCells: readonly MergedCells[] = []): Sheet => ({
  ...{ name, mergedCells },
  rows: rows.map((cells, at) => ({ number: at + 1, cells })),
});
const read = (...sheets: readonly Sheet[]): RosterPreview => {
  const found = findRoster(sheets);
  if (!found) throw new Error('no roster');
  return found;
};
/** Faults as `sheet row column code`, with what they say of an earlier row. */
const faultsOf = ({ faults }: Pick<RosterPreview, 'faults'>): readonly string[] =>
  faults.map(({ sheet: name, row, column, code, facts }) =>
    [name, row, column?.letter, code, facts.firstSheet, facts.firstRow].filter((part) => part).join(' '),
  );
const down = (firstRow: number, lastRow: number, column: number): MergedCells => ({
  ...{ firstRow, lastRow },
  ...{ firstColumn: column, lastColumn: column },
});

describe('several sheets are one roster', () => {
  const head = ['姓名', '单位'];

  it('in which namesakes are told apart, whatever sheet they stand in', () => {
    const found = read(
      sheet('一团', [head, ['李伟', '甲'], ['丁翀', '甲']]),
      sheet('二团', [[], ['单位', '姓名'], ['乙', '李伟'], ['乙', '李伟']]),
    );
    expect(found.entries.map(({ name, body, sheet: of, row }) => [name, body, of, row])).toEqual([
      ['李伟', '甲', '一团', 2],
      ['丁翀', '甲', '一团', 3],
      ['李伟', '乙', '二团', 3],
    ]);
    expect(faultsOf(found)).toEqual(['二团 3 B namesake 一团 2', '二团 4 B duplicate none 3']);
    expect([found.rowCount, found.refused]).toEqual([4, 1]);
  });

  it('in which who stands on two sheets is named with both places', () => {
    const found = read(sheet('一团', [head, ['李伟', '甲']]), sheet('二团', [head, ['李伟', '甲']]));
    expect(found.entries.length).toBe(1);
    expect(faultsOf(found)).toEqual(['二团 2 A duplicate 一团 2']);
  });

  it('in which one number and name is one person with the posts of both sheets', () => {
    const numbered = ['人员编号', '姓名', '单位', '职务'];
    const found = read(
      sheet('人大', [numbered, ['7', '李伟', '甲', '主任'], ['8', '丁翀', '甲', '委员']]),
      sheet('政协', [numbered, ['7', '李伟', '乙', '委员'], ['8', '李伟', '甲', '委员']]),
    );
    expect(
      found.entries.map(({ number, name, morePosts }) => [number, name, morePosts.map(({ body }) => body)]),
    ).toEqual([
      ['7', '李伟', ['乙']],
      ['8', '丁翀', []],
      ['8', '李伟', []],
    ]);
    expect(faultsOf(found)).toEqual([]);
  });

  it('in which a post named twice under one number is held once, and the row is named', () => {
    const numbered = ['人员编号', '姓名', '单位'];
    const found = read(
      sheet('一团', [numbered, ['7', '李伟', '甲']]),
      sheet('二团', [numbered, ['7', '李伟', '甲']]),
    );
    expect(found.entries.map(({ morePosts }) => morePosts)).toEqual([[]]);
    expect(faultsOf(found)).toEqual(['二团 2 B duplicate 一团 2']);
  });

  it('whose doubts stand sheet by sheet, each in the column of its own sheet', () => {
    const found = read(
      sheet('一团', [
        ['姓名', '单位', '代表团'],
        ['李伟', '甲', '第一代表团'],
        ['王?', '甲', ''],
      ]),
      sheet('二团', [
        ['代表团', '单位', '姓名'],
        ['第二代表团', '乙', '丁翀'],
      ]),
    );
    const all = [
      ...found.faults,
      ...unknownUnits(found, (unit) => (unit === '甲' ? ('a' as BodyId) : undefined)),
      ...newDelegations(found, ['第一代表团']),
    ];
    expect(faultsOf({ faults: inOrder(all, found.sheets) })).toEqual([
      '一团 3 A name-lossy',
      '二团 2 B unit-unknown',
      '二团 2 A delegation-new',
    ]);
  });

  it('and one sheet says no sheet', () => {
    const found = read(sheet('一团', [head, ['李伟', '甲'], ['李伟', '甲']]), sheet('说明', [['填表说明']]));
    expect(found.entries[0]).not.toHaveProperty('sheet');
    expect(faultsOf(found)).toEqual(['3 A duplicate none 2']);
  });
});

describe('one name written over several rows', () => {
  const twice = ['姓名', '单位', '姓名', '单位'];

  it('joins the rows beside it and nobody of the block beside', () => {
    const found = read(
      sheet('名册', [twice, ['李伟', '甲', '丁翀', '丙'], ['', '乙', '丁翀', '丁']], [down(2, 3, 1)]),
    );
    expect(found.entries.map(({ name, morePosts }) => [name, morePosts.length])).toEqual([
      ['李伟', 1],
      ['丁翀', 0],
      ['丁翀', 0],
    ]);
    expect(faultsOf(found)).toEqual(['3 C namesake none 2']);
  });

  it('joins them in the second block too', () => {
    const found = read(
      sheet('名册', [twice, ['李伟', '甲', '丁翀', '丙'], ['王玥', '乙', '', '丁']], [down(2, 3, 3)]),
    );
    expect(found.entries.map(({ name, morePosts }) => [name, morePosts.length])).toEqual([
      ['李伟', 0],
      ['丁翀', 1],
      ['王玥', 0],
    ]);
  });

  it('joins them under a later heading with another order of columns', () => {
    const found = read(
      sheet(
        '名册',
        [
          ['姓名', '单位'],
          ['李伟', '甲'],
          ['单位', '姓名'],
          ['丙', '丁翀'],
          ['丁', ''],
        ],
        [down(4, 5, 2)],
      ),
    );
    expect(found.entries.map(({ name, morePosts }) => [name, morePosts.map(({ body }) => body)])).toEqual([
      ['李伟', []],
      ['丁翀', ['丁']],
    ]);
    expect(found.faults).toEqual([]);
  });

  it('gives a post once that is written over the same rows', () => {
    const rows = [
      ['姓名', '单位', '备注'],
      ['李伟', '甲', '上午'],
      ['', '', '下午'],
    ];
    const found = read(sheet('名册', rows, [down(2, 3, 1), down(2, 3, 2)]));
    expect(found.entries.map(({ name, morePosts }) => [name, morePosts])).toEqual([['李伟', []]]);
    expect(found.faults).toEqual([]);
  });
});
