import { describe, expect, it } from 'vitest';
import { findRoster } from '#lib/domain/people/roster-import.ts';
import type { MergedCells } from '#lib/domain/people/sheet.ts';

const rosterOf = (rows: readonly (readonly string[])[], mergedCells: readonly MergedCells[] = []) =>
  findRoster([{ name: '名册', rows: rows.map((cells, at) => ({ number: at + 1, cells })), mergedCells }]);
const codesOf = (roster: ReturnType<typeof rosterOf>): readonly string[] =>
  roster?.faults.map(({ row, code }) => `${row} ${code}`) ?? [];

describe('a term under two rows of headings', () => {
  const over = (firstRow: number, firstColumn: number): MergedCells => ({
    ...{ firstRow, lastRow: firstRow, firstColumn, lastColumn: firstColumn + 1 },
  });
  it.each([
    ['任职时间', '起', '止'],
    ['任职时间', '起始', '截止'],
    ['任期', '自', '至'],
    ['任 期', '开 始', '结 束'],
    ['任职起止时间', '开始时间', '结束时间'],
    ['任现职时间', '起始时间', '终止时间'],
    ['任职时间', '从', '到'],
    ['任职时间', '起（年月）', '止（年月）'],
  ])('%s over %s and %s', (title, begin, end) => {
    const rows = [
      ['姓名', '职务', title, '', '电话'],
      ['', '', begin, end, ''],
      ['王凯', '主任', '2021.12', '2026.11', '13800138000'],
      ['丁翀', '委员', '2021年12月', '至今', ''],
    ];
    for (const merges of [[], [over(1, 3)]]) {
      const roster = rosterOf(rows, merges);
      expect(roster?.entries.map(({ name, from, to, phone }) => [name, from, to, phone])).toEqual([
        ['王凯', '2021-12-01', '2026-11-30', '13800138000'],
        ['丁翀', '2021-12-01', '', ''],
      ]);
      expect(codesOf(roster)).toEqual([]);
    }
  });

  it('merged over two columns without a second row is from and to', () => {
    const rows = [
      ['姓名', '任职时间', '', '职务'],
      ['王凯', '2021.12', '2026.11', '主任'],
    ];
    expect(rosterOf(rows, [over(1, 2)])?.entries).toMatchObject([
      { from: '2021-12-01', to: '2026-11-30', post: '主任' },
    ]);
  });

  it('is none where 起 and 止 stand under something else', () => {
    const rows = [
      ['姓名', '职务', '住宿时间', ''],
      ['', '', '起', '止'],
      ['王凯', '主任', '2026.9.10', '2026.9.12'],
    ];
    const roster = rosterOf(rows);
    expect(roster?.entries).toMatchObject([{ name: '王凯', from: '', to: '' }]);
    expect(roster?.header.unknown.map(({ heading }) => heading)).toEqual(['住宿时间', '起', '止']);
  });
});

describe('people of one name, told apart behind it', () => {
  it.each([
    ['王凯（大）', '王凯（小）'],
    ['王凯(大)', '王凯(小)'],
    ['王　凯（大）', '王　凯（小）'],
    ['王凯（女）', '王凯'],
    ['王凯', '王凯（女，回族）'],
    ['王凯（财政局）', '王凯（教育局）'],
    ['王凯1', '王凯2'],
    ['王凯１', '王凯２'],
    ['王凯（1）', '王凯（2）'],
    ['王凯A', '王凯B'],
    ['王凯', '王凯（小）'],
    ['王凯（大）', '王凯（小，女）'],
  ])('%s and %s', (one, other) => {
    const roster = rosterOf([
      ['姓名', '单位'],
      [one, '区人大'],
      [other, '区人大'],
    ]);
    expect(roster?.entries.map(({ name }) => name)).toEqual(['王凯', '王凯']);
    expect(codesOf(roster)).toContain('3 namesake');
    expect(codesOf(roster)).not.toContain('3 duplicate');
  });

  it.each([
    ['王凯（请假）', '王凯'],
    ['王凯', '王凯（列席）'],
    ['王凯（请假）', '王凯（列席）'],
    ['王凯（大）', '王凯（大）'],
    ['王凯', '王凯'],
  ])('%s and %s are one', (one, other) => {
    const roster = rosterOf([
      ['姓名', '单位'],
      [one, '区人大'],
      [other, '区人大'],
    ]);
    expect(roster?.entries.map(({ name }) => name)).toEqual(['王凯']);
    expect(codesOf(roster)).toContain('3 duplicate');
  });

  it('a figure behind a name that nobody else has is said', () => {
    expect(
      codesOf(
        rosterOf([
          ['姓名', '单位'],
          ['王凯1', '区人大'],
        ]),
      ),
    ).toEqual(['2 note-kept']);
  });
});

describe('two columns under one heading 联络员', () => {
  it.each([
    [
      'named below',
      [
        ['姓名', '职务', '联络员', ''],
        ['', '', '姓名', '电话'],
      ],
    ],
    [
      'named below by other words',
      [
        ['姓名', '职务', '联络员', ''],
        ['', '', '姓  名', '手机号码'],
      ],
    ],
    ['not named', [['姓名', '职务', '联络员', '']]],
    ['as one heading', [['姓名', '职务', '联络员及联系电话', '']]],
    ['each by its own', [['姓名', '职务', '联络员', '联络员电话']]],
  ])('%s give their name and telephone to nobody', (_, heads) => {
    const at = heads[0]?.indexOf('') ?? -1;
    const merges = at < 0 ? [] : [{ firstRow: 1, lastRow: 1, firstColumn: at, lastColumn: at + 1 }];
    const roster = rosterOf([...heads, ['王凯', '主任', '李敏', '13800138000']], merges);
    expect(roster?.entries.map(({ name, post, phone, from, to }) => [name, post, phone, from, to])).toEqual([
      ['王凯', '主任', '', '', ''],
    ]);
  });
});

describe('needs in free text', () => {
  const needsOf = (rows: readonly (readonly string[])[]) => {
    const roster = rosterOf(rows);
    return {
      needs: roster?.entries.map(({ name, diet, access }) => [name, diet, access].join(' ').trim()),
      codes: codesOf(roster),
    };
  };

  it.each([
    ['清真', '清真', ''],
    ['回族，清真餐', '清真餐', ''],
    ['素食', '素食', ''],
    ['吃素；与李敏同住', '吃素', ''],
    ['海鲜过敏', '海鲜过敏', ''],
    ['不吃牛羊肉、海鲜', '不吃牛羊肉、海鲜', ''],
    ['糖尿病，需低糖饮食', '低糖饮食', ''],
    ['忌辛辣', '忌辛辣', ''],
    ['乘轮椅', '', '乘轮椅'],
    ['行动不便，清真', '清真', '行动不便'],
    ['新任', '', ''],
    ['清真寺阿訇', '', ''],
    ['花粉过敏', '', ''],
    ['青霉素过敏', '', ''],
    ['无忌口', '', ''],
    ['不用清真餐', '', ''],
    ['不忌口', '', ''],
    ['清真不需要', '', ''],
    ['视力正常，无糖尿病', '', ''],
    ['低糖，视力不便', '低糖', '视力不便'],
    ['市清真食品协会会长', '', ''],
    ['联系无障碍环境建设', '', ''],
    ['工作调动，不再担任', '', ''],
  ])('of the row: %s', (remark, diet, access) => {
    const { needs, codes } = needsOf([
      ['姓名', '单位', '备注'],
      ['王凯', '区人大', remark],
    ]);
    expect(needs).toEqual([['王凯', diet, access].join(' ').trim()]);
    expect(codes).toEqual([diet, access].filter(Boolean).map(() => '2 need-noted'));
  });

  it('come besides what their own column says, once', () => {
    const rows = [
      ['姓名', '饮食', '备注'],
      ['王凯', '清真', '海鲜过敏'],
      ['丁翀', '清真', '清真'],
      ['李敏', '无', '素食'],
    ];
    expect(needsOf(rows)).toEqual({
      needs: ['王凯 清真、海鲜过敏', '丁翀 清真', '李敏 素食'],
      codes: ['2 need-noted', '4 need-noted'],
    });
    expect(rosterOf(rows)?.entries[2]?.notNeeded).toBeUndefined();
  });

  it.each([
    ['注：王凯清真，丁翀海鲜过敏。', ['王凯 清真', '丁翀 海鲜过敏', '李敏']],
    ['备注：王凯、丁翀同志需清真餐；李敏同志行动不便', ['王凯 清真餐', '丁翀 清真餐', '李敏  行动不便']],
    ['说明：1.王凯、丁翀为清真；2.李敏吃素', ['王凯 清真', '丁翀 清真', '李敏 吃素']],
    ['注：王　凯同志（回族），清真', ['王凯 清真', '丁翀', '李敏']],
    ['注：清真：王凯、丁翀；素食：李敏', ['王凯 清真', '丁翀 清真', '李敏 素食']],
  ])('under the table: %s', (note, expected) => {
    const { needs, codes } = needsOf([
      ['姓名', '单位'],
      ['王凯', '一'],
      ['丁翀', '二'],
      ['李敏', '三'],
      [note],
    ]);
    expect(needs).toEqual(expected);
    expect(codes.filter((code) => code === '5 need-noted').length).toBe(
      expected.filter((text) => text.includes(' ')).length,
    );
  });

  it('of nobody, or of one of two, are said and given to nobody', () => {
    const rows = [
      ['姓名', '单位'],
      ['王凯', '一'],
      ['王凯', '二'],
      ['注：少数民族代表用清真餐'],
      ['注：王凯吃素'],
    ];
    expect(needsOf(rows)).toEqual({
      needs: ['王凯', '王凯'],
      codes: ['3 namesake', '4 not-a-person', '4 need-untied', '5 not-a-person', '5 need-untied'],
    });
  });

  it('of somebody else in a remark are theirs', () => {
    const rows = [
      ['姓名', '单位', '备注'],
      ['王凯', '一', '随行丁翀清真'],
      ['丁翀', '二', ''],
    ];
    expect(needsOf(rows)).toEqual({ needs: ['王凯', '丁翀 清真'], codes: ['2 need-noted'] });
  });
});

describe('同上', () => {
  const head = ['姓名', '工作单位', '职务'];
  const held = (between: readonly (readonly string[])[], merges: readonly MergedCells[] = []) =>
    rosterOf([head, ['王凯', '财政局', '局长'], ...between, ['丁翀', '同上', '副局长']], merges)?.entries.at(
      -1,
    );

  it.each([
    ['headings again', head],
    ['the end of a page', ['第 1 页', '', '']],
    ['an empty row', ['', '', '']],
    ['a title', ['二、列席人员', '', '']],
  ])('is the unit of the person above, behind %s', (_, row) => {
    expect(held([row])).toMatchObject({ name: '丁翀', body: '财政局', post: '副局长' });
  });

  it('is what a merged cell above says', () => {
    const merged = { firstRow: 2, lastRow: 3, firstColumn: 2, lastColumn: 2 };
    expect(held([['李敏', '', '副局长']], [merged])?.body).toBe('财政局');
  });
});

it('ticks count beside a remark that begins as a note under a table does', () => {
  const rows = [
    ['姓名', '男', '女', '是否清真', '备注'],
    ['王凯', '√', '', '是', '说明：住宿'],
    ['李敏', '', '√', '否', ''],
    ['注：', '', '', '', ''],
  ];
  expect(rosterOf(rows)?.entries.map(({ name, gender, diet }) => [name, gender, diet])).toEqual([
    ['王凯', 'male', '清真'],
    ['李敏', 'female', ''],
  ]);
});

it.each(['联系人', '单位', '填表人', '审 核 人', '经办人：', '单位负责人（签字）', '分管领导'])(
  'who signs or may be asked is nobody of the table: %s',
  (label) => {
    const people = [
      ['王凯', '财政局', '局长'],
      ['李敏', '教育局', '负责人'],
    ];
    const signed = [label, '丁翀', '电话', '13800138000'];
    const plain = rosterOf([['姓名', '单位', '职务', '备注'], ...people, signed]);
    const numbered = rosterOf([
      ['序号', '姓名', '单位', '职务'],
      ...people.map((row, at) => [`${at + 1}`, ...row]),
      signed,
    ]);
    for (const roster of [plain, numbered]) {
      expect(roster?.entries.map(({ name }) => name)).toEqual(['王凯', '李敏']);
      expect(codesOf(roster)).toEqual(['4 not-a-person']);
    }
    expect(
      rosterOf([
        ['职责', '姓名'],
        [label, '丁翀'],
      ])?.entries.map(({ name }) => name),
    ).toEqual(['丁翀']);
  },
);

describe('a table with who filled it in above or under it is no form of one person', () => {
  const filled = ['填报单位', '区教育局', '联系电话', '8888888'];
  const people = [
    ['王凯', '', '局长', ''],
    ['李敏', '', '科长', ''],
  ];
  it.each([['签名'], ['签到'], ['车牌']])('姓名 %s', (beside) => {
    const head = ['姓名', beside, '职务', '签字'];
    for (const rows of [
      [filled, head, ...people],
      [head, ...people, filled],
    ])
      expect(rosterOf(rows)?.entries.map(({ name, post }) => [name, post])).toEqual([
        ['王凯', '局长'],
        ['李敏', '科长'],
      ]);
  });

  it('but what one person fills in is, though labels in it are not known', () => {
    const form = [
      ['姓名', '王凯', '性别', '男'],
      ['籍贯', '云南', '学历', '大学'],
      ['单位', '区人大', '职务', '主任'],
    ];
    expect(rosterOf(form)?.entries).toMatchObject([{ name: '王凯', body: '区人大', post: '主任' }]);
  });
});

it('ticks under 出席 and 列席 say as what somebody comes, and one under 出席 alone nothing', () => {
  const rows = [
    ['姓名', '出席', '列 席', '单位'],
    ['王凯', '√', '', '区人大'],
    ['丁翀', '', '√', '财政局'],
    ['合计', '1', '1', ''],
  ];
  expect(rosterOf(rows)?.entries.map(({ capacity }) => capacity)).toEqual(['member', 'non-voting']);
  expect(codesOf(rosterOf(rows))).toContain('3 capacity-beside');
  const alone = rows.map((row) => row.toSpliced(2, 1));
  expect(rosterOf(alone)?.entries.map(({ capacity }) => capacity)).toEqual([null, null]);
});
