import { describe, expect, it } from 'vitest';
import type { BodyId } from '#lib/domain/id.ts';
import type { RosterPreview } from '#lib/domain/people/roster-import.ts';
import { findRoster } from '#lib/domain/people/roster-import.ts';
import { unknownUnits, withoutUnit } from '#lib/domain/people/roster-units.ts';
import type { MergedCells, Sheet } from '#lib/domain/people/sheet.ts';

const knows = (one: string) => (unit: string) => (unit === one ? (one as BodyId) : undefined);

function sheet(rows: readonly (readonly string[])[], mergedCells: readonly MergedCells[] = []): Sheet {
  const numbered = rows.map((cells, i) => ({ number: i + 1, cells }));
  return { name: '名册', rows: numbered.filter(({ cells }) => cells.length > 0), mergedCells };
}

function preview(
  rows: readonly (readonly string[])[],
  mergedCells: readonly MergedCells[] = [],
): RosterPreview {
  const found = findRoster([sheet(rows, mergedCells)]);
  if (!found) throw new Error('no header found');
  return found;
}

/** Faults as `row field code mend`. */
function faults(rows: readonly (readonly string[])[]): readonly string[] {
  return preview(rows).faults.map((f) => `${f.row} ${f.column?.letter ?? '-'} ${f.code} ${f.mend}`);
}

describe('the header', () => {
  it('is found under a title and a note, whatever spaces and marks its words carry', () => {
    const { header, entries } = preview([
      ['云溪区人大常委会会议参会人员名册'],
      ['制表：办公室', '', '2026年12月'],
      [],
      [
        '序号',
        '姓　名',
        '性 别',
        '民族',
        '单位',
        '职务（全称）',
        '联系电话*',
        '政治面貌',
        '参会身份',
        '排序',
        '饮食习惯',
        '备注',
      ],
      ['1', '祁祎', '女', '回族', '区人大', '副主任', '13800138000', '中共党员', '组成人员', '2', '清真', ''],
    ]);
    expect(header.row).toBe(4);
    expect(header.unknown).toEqual([{ heading: '序号', column: 1 }]);
    expect(entries).toEqual([
      {
        row: 5,
        key: '5',
        ...{ number: '', group: null, from: '', to: '', morePosts: [] },
        name: '祁祎',
        gender: 'female',
        ethnicity: '回族',
        body: '区人大',
        delegation: '',
        post: '副主任',
        phone: '13800138000',
        email: '',
        party: '中共党员',
        capacity: 'member',
        rank: 2,
        diet: '清真',
        access: '',
        reading: '',
        remarks: '',
      },
    ]);
  });

  it('may be English', () => {
    const { header } = preview([
      ['Full name', 'Organisation', 'Position', 'Phone', 'Role', 'Dietary requirements'],
    ]);
    expect(header.columns.map(({ field, column }) => [field, column])).toEqual([
      ['name', 1],
      ['body', 2],
      ['post', 3],
      ['phone', 4],
      ['capacity', 5],
      ['diet', 6],
    ]);
  });

  it('is missing where no row says 姓名', () => {
    expect(
      findRoster([
        sheet([
          ['单位', '电话'],
          ['区人大', '1'],
        ]),
      ]),
    ).toBeNull();
  });

  it('may have a second storey under merged headings', () => {
    const { header, entries } = preview([
      ['2026年代表名册', '', '', ''],
      ['姓名', '单位及职务', '联系方式', ''],
      ['', '', '手机', '邮箱'],
      ['丁翀', '区人大', '13800138000', 'a@huiqian.example'],
    ]);
    expect(header.columns.map(({ field, column }) => [field, column])).toEqual([
      ['name', 1],
      ['post', 2],
      ['phone', 3],
      ['email', 4],
    ]);
    expect(entries.map(({ name, phone, email }) => [name, phone, email])).toEqual([
      ['丁翀', '13800138000', 'a@huiqian.example'],
    ]);
  });

  it('may stand in the second sheet', () => {
    const found = findRoster([sheet([['说明']]), sheet([['姓名'], ['丁翀']])]);
    expect(found?.entries.map(({ name }) => name)).toEqual(['丁翀']);
  });

  it('is skipped where it is repeated at the head of a page', () => {
    const { entries, rowCount } = preview([
      ['姓名', '单位'],
      ['丁翀', '甲'],
      ['姓名', '单位'],
      ['于文澜', '乙'],
    ]);
    expect([entries.map(({ name }) => name), rowCount]).toEqual([['丁翀', '于文澜'], 2]);
  });
});

describe('names', () => {
  it('lose their spaces, with a note, and keep their dots', () => {
    const { entries, faults: found } = preview([['姓名'], ['王　䶮'], ['艾力更•依明巴海'], [' 于文澜 ']]);
    expect(entries.map(({ name }) => name)).toEqual(['王䶮', '艾力更·依明巴海', '于文澜']);
    expect(found.map(({ row, code, severity }) => [row, code, severity])).toEqual([
      [2, 'name-spaced', 'note'],
    ]);
  });

  it('give sex and ethnicity from the brackets behind them', () => {
    const [entry] = preview([
      ['姓名', '单位'],
      ['丁宁（女，回族）', '甲'],
    ]).entries;
    expect(entry).toMatchObject({ name: '丁宁', gender: 'female', ethnicity: '回族' });
  });

  it.each([
    ['王?', 'name-lossy retype'],
    ['王\uFFFD一', 'name-lossy retype'],
    ['=cmd|x', 'name-odd retype'],
    ['王1', 'name-odd retype'],
    ['', 'name-missing complete'],
  ])('%j is refused as %s', (name, fault) => {
    const rows = [
      ['姓名', '单位'],
      [name, '区人大'],
    ];
    expect([preview(rows).entries, faults(rows)]).toEqual([[], [`2 A ${fault}`]]);
  });

  it('without a stroke order are named with the character', () => {
    const { entries, faults: found } = preview([['姓名'], ['王𪚥']]);
    expect(entries.length).toBe(1);
    expect(found).toEqual([
      {
        row: 2,
        column: { letter: 'A', heading: '姓名' },
        field: 'name',
        code: 'name-unsortable',
        severity: 'warn',
        mend: 'enter-strokes',
        facts: { name: '王𪚥', characters: '𪚥' },
      },
    ]);
  });

  it('in other scripts keep their spaces and have no strokes to enter', () => {
    const { entries, faults: found } = preview([['Name'], ['Anna  Maria']]);
    expect([entries[0]?.name, found]).toEqual(['Anna Maria', []]);
  });

  it('of totals and notes under the table are no people', () => {
    expect(faults([['姓名'], ['丁翀'], ['合计'], ['填表人：温玥']])).toEqual([
      '3 A not-a-person nothing',
      '4 A not-a-person nothing',
    ]);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['138 0013 8000', '13800138000'],
    ['+86-13800138000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['13800138000.0', '13800138000'],
    ['010-63456789', '01063456789'],
    ['63456789转12', '63456789转12'],
    ['13800138000/63456789', '13800138000、63456789'],
  ])('%s are read as %s', (text, phone) => {
    const { entries, faults: found } = preview([
      ['姓名', '电话'],
      ['丁翀', text],
    ]);
    expect([entries[0]?.phone, found]).toEqual([phone, []]);
  });

  it('that lost their digits are dropped with a warning, odd ones kept with one', () => {
    const rows = [
      ['姓名', '电话'],
      ['丁翀', '1.38E+10'],
      ['于文澜', '1380013800'],
    ];
    expect(faults(rows)).toEqual(['2 B phone-scientific format-as-text', '3 B phone-odd confirm']);
    expect(preview(rows).entries.map(({ phone }) => phone)).toEqual(['', '1380013800']);
  });
});

describe('units and posts', () => {
  it('that lost a character are pointed out', () => {
    const rows = [
      ['姓名', '单位', '职务'],
      ['丁翀', '区文??局', '局长\uFFFD'],
      ['于文澜', '区文旅局', '局长'],
    ];
    expect(faults(rows)).toEqual(['2 B text-lossy retype', '2 C text-lossy retype']);
  });

  it('name a circle and days in the ways offices write them, and what is neither is pointed out', () => {
    const rows = [
      ['姓名', '范围', '任职起', '任职止'],
      ['丁翀', '常委会 组成人员', '2026年3月1日', '2026.12.31'],
      ['于文澜', '火星', '2026-02-30', ''],
    ];
    expect(preview(rows).entries.map(({ group, from, to }) => [group, from, to])).toEqual([
      ['members', '2026-03-01', '2026-12-31'],
      [null, '', ''],
    ]);
    expect(faults(rows)).toEqual(['3 B group-unknown choose-circle', '3 C day-odd retype']);
  });
});

describe('other cells', () => {
  it.each([
    ['列席人员', 'non-voting'],
    ['区人大代表', 'member'],
    ['常委会委员', 'member'],
    ['旁听', 'observer'],
    ['工作人员', 'staff'],
  ])('%s is %s', (text, capacity) => {
    expect(
      preview([
        ['姓名', '身份'],
        ['丁翀', text],
      ]).entries[0]?.capacity,
    ).toBe(capacity);
  });

  it('that are not understood are named with row and column and do not stop the row', () => {
    const rows = [
      ['性别', '身份', '姓名', '排名', '邮箱', '备注'],
      ['不详', '记者', '丁翀', '一', 'x@', '=HYPERLINK("x")'],
    ];
    expect(preview(rows).entries.length).toBe(1);
    expect(faults(rows)).toEqual([
      '2 A gender-unknown confirm',
      '2 B capacity-unknown choose-circle',
      '2 E email-odd retype',
      '2 D rank-odd retype',
      '2 F formula-like confirm',
    ]);
    expect(preview(rows).entries[0]?.remarks).toBe('=HYPERLINK("x")');
  });

  it.each([
    ['ding.chong@huiqian.example', []],
    ['ding chong@huiqian.example', ['2 B email-odd retype']],
    ['丁翀@huiqian.example', ['2 B email-odd retype']],
    ['ding@@huiqian.example', ['2 B email-odd retype']],
    ['<ding@huiqian.example>', ['2 B email-odd retype']],
    ['ding@huiqian.example;hong@huiqian.example', ['2 B email-odd retype']],
    ['ding@huiqian.1', ['2 B email-odd retype']],
    [`${'d'.repeat(110)}@huiqian.example`, ['2 B email-odd retype']],
  ])('take no address that mail cannot be sent to: %s', (email, expected) => {
    const rows = [
      ['姓名', '邮箱'],
      ['丁翀', email],
    ];
    expect(faults(rows)).toEqual(expected);
    expect(preview(rows).entries[0]?.email).toBe(expected.length === 0 ? email : '');
  });

  it('merged over several rows count in each of them', () => {
    const merge = { firstRow: 2, lastRow: 4, firstColumn: 2, lastColumn: 2 };
    const { entries } = preview(
      [['姓名', '单位'], ['丁翀', '区法院'], ['于文澜'], ['王玥', ''], ['马立春']],
      [merge],
    );
    expect(entries.map(({ body }) => body)).toEqual(['区法院', '区法院', '区法院', '']);
  });
});

describe('people listed more than once', () => {
  it('count once with the same unit, and are namesakes with another', () => {
    const rows = [
      ['姓名', '单位'],
      ['李伟', '甲'],
      ['李　伟', '甲'],
      ['李伟', '乙'],
    ];
    expect(preview(rows).entries.map(({ row }) => row)).toEqual([2, 4]);
    expect(faults(rows)).toEqual([
      '3 A name-spaced nothing',
      '3 A duplicate remove-row',
      '4 A namesake add-unit',
    ]);
  });
});

describe('two people of one name in one unit', () => {
  it.each([
    ['性别', '男', '女', 'gender'],
    ['民族', '汉族', '回族', 'ethnicity'],
    ['手机', '13800138005', '13800138006', 'phone'],
  ])('are told apart by %s', (heading, first, second, difference) => {
    const read = preview([
      ['姓名', heading],
      ['王芳', first],
      ['王芳', second],
      ['王芳', ''],
    ]);
    expect(read.entries.map(({ row }) => row)).toEqual([2, 3]);
    expect(read.faults.map(({ row, code, facts }) => [row, code, facts.difference])).toEqual([
      [3, 'namesake', difference],
      [4, 'duplicate', undefined],
    ]);
  });

  it.each([
    ['13800138000', '13800138000、8080'],
    ['13800138000', '010-65201234'],
  ])('are one where their telephones %s and %s may be one person’s', (first, second) => {
    const rows = [
      ['姓名', '手机'],
      ['王凯', first],
      ['王凯', second],
    ];
    expect(preview(rows).entries.map(({ row }) => row)).toEqual([2]);
  });

  it('are told apart by what is bracketed behind the name', () => {
    const { entries } = preview([['姓名'], ['王芳（汉族）'], ['王芳（回族）']]);
    expect(entries.map(({ ethnicity }) => ethnicity)).toEqual(['汉族', '回族']);
  });
});

it('tells the unit from the post where both stand in one cell, and doubts where it cannot', () => {
  const rows = sheet([
    ['姓名', '工作单位及职务'],
    ['祁祎', '区政府副区长'],
    ['丁翀', '区卫健委主任'],
    ['柯䶮', '退休'],
  ]);
  const found = findRoster([rows], { units: ['区政府'] });
  expect(found?.entries.map(({ body, post }) => [body, post])).toEqual([
    ['区政府', '副区长'],
    ['区卫健委', '区卫健委主任'],
    ['', '退休'],
  ]);
  expect(found?.faults).toMatchObject([
    { row: 4, code: 'unit-unclear', severity: 'note', mend: 'confirm', column: { letter: 'B' } },
  ]);
  expect(found && unknownUnits(found, knows('区政府'))).toMatchObject([
    { row: 3, code: 'unit-unknown', column: { letter: 'B', heading: '工作单位及职务' } },
  ]);
});

it.each([
  [
    'each row without a unit beside rows with one',
    ['区政府', '', ''],
    [
      [3, 'unit-missing'],
      [4, 'unit-missing'],
    ],
  ],
  ['once that none has one', ['', '', ''], [[2, 'units-missing']]],
])('says %s', (_, [first = '', second = '', third = ''], said) => {
  const people = [
    ['祁祎', first, '副区长'],
    ['丁翀', second, '主任'],
    ['柯䶮', third, '委员'],
  ];
  const found = findRoster([sheet([['姓名', '单位', '职务'], ...people])]);
  const faults = found ? withoutUnit(found, { saysCircles: false }) : [];
  expect(faults.map(({ row, code }) => [row, code])).toEqual(said);
});

describe('a column of posts beside one of units and posts', () => {
  const rows = (...heads: readonly string[]) =>
    sheet([
      ['姓名', ...heads],
      ['祁祎', ...heads.map((head) => (head === '职务' ? '委员' : '区卫健委主任'))],
      ['丁翀', ...heads.map((head) => (head === '职务' ? '副主任' : ''))],
      ['柯䶮', ...heads.map(() => '委员')],
    ]);

  it.each([[['职务', '工作单位及职务']], [['现工作单位及职务', '职务']]])(
    'is the post of the list, the other a further unit and post: %j',
    (heads) => {
      const found = findRoster([rows(...heads)], { units: ['区卫健委'] });
      expect(found?.header.unknown).toEqual([]);
      expect(found?.entries.map(({ body, post, morePosts }) => [body, post, morePosts])).toEqual([
        ['', '委员', [{ body: '区卫健委', group: 'other', post: '主任', rank: null, from: '', to: '' }]],
        ['', '副主任', []],
        ['', '委员', []],
      ]);
    },
  );
});

it('says of a row of totals that it is no person, and nothing more', () => {
  const [row] = [['合计', '14人', '3']];
  expect(faults([['姓名', '性别', '手机'], ['丁翀', '男', ''], row])).toEqual(['3 A not-a-person nothing']);
});
