import { describe, expect, it } from 'vitest';
import { gb18030 } from '#tests/support/gb18030.ts';
import { csv, file, type Made, previewOf, type Rows, utf8 } from '#tests/support/messy-rosters.ts';

/** Rosters by hand as district offices write them: who is read, with what, and which rows are named. */
const readOf = async (bytes: Uint8Array) => {
  const { entries, faults } = await previewOf(bytes);
  return {
    people: entries.map((entry) => {
      const { name, gender, ethnicity, body, post, phone, capacity, delegation, doubtful, from } = entry;
      const sex = gender === 'unknown' ? '' : gender;
      const all = [
        name,
        sex,
        ethnicity,
        body,
        post,
        from,
        phone,
        capacity,
        delegation,
        doubtful && 'doubtful',
      ];
      return all.filter(Boolean).join(' ');
    }),
    errors: faults.filter(({ severity }) => severity === 'error').map(({ row, code }) => `${row} ${code}`),
    codes: faults.map(({ row, code }) => `${row} ${code}`),
  };
};
const head = ['序号', '姓名', '单位', '职务', '备注'];
const one = [1, '王凯', '区教育局', '局长', ''];
const two = [2, '丁翀', '区医院', '院长', ''];
const both = ['王凯 区教育局 局长', '丁翀 区医院 院长'];

describe('what stands under, between and above the people is nobody', () => {
  it.each<readonly [string, Rows, Made]>([
    ['合计35人 under the names', [head, one, two, ['', '合计35人']], {}],
    ['合　计 with figures beside it', [head, one, two, ['合　计', 35, '男20', '女15']], {}],
    ['formal figures', [head, one, two, ['', '共计叁拾伍人']], {}],
    ['总人数 and a figure', [head, one, two, ['', '总人数', 35]], {}],
    ['代表总数', [head, one, two, ['', '代表总数35名']], {}],
    ['共有代表', [head, one, two, ['', '共有代表35名，其中女代表12名']], {}],
    ['应到 in words', [head, one, two, ['', '应到代表 35 名，实到 33 名']], {}],
    ['a vacancy', [head, one, two, ['', '缺额1名']], {}],
    ['a vacancy with why', [head, one, two, ['', '出缺1名（李敏调离）']], {}],
    ['（续表）', [head, one, ['', '（续表）'], two], {}],
    ['a continued title', [head, one, ['云溪区代表名册（续）'], head, two], { merges: ['A3:E3'] }],
    ['the end of a text', [head, one, two, ['', '——以下无正文——']], {}],
    ['此页无正文', [head, one, two, ['', '（此页无正文）']], {}],
    ['who it is sent to', [head, one, two, ['抄送：区委办公室、区政府办公室']], {}],
    ['who issued it', [head, one, two, ['区人大常委会办公室', '', '', '2026年9月11日印发']], {}],
    ['a signature', [head, one, two, ['', '', '审核人（签字）：', '李敏']], {}],
    ['a contact', [head, one, two, ['联系人：李敏', '', '', '电话：13800138000']], {}],
    ['a note above the heading', [['注：请按姓氏笔画填报姓名、单位'], head, one, two], {}],
    ['a title with 姓名 in it', [['（按姓名笔画为序）'], head, one, two], { merges: ['A1:E1'] }],
    ['a figure for each page', [head, one, ['', '', '第1页 共2页'], two], {}],
    ['a form number above', [['表一'], ['', '', '', '', '单位：人'], head, one, two], {}],
    ['empty rows with numbers', [head, one, two, [3], [4], [5]], {}],
    [
      'another table beneath',
      [
        head,
        one,
        two,
        [],
        ['车辆安排表'],
        ['序号', '车牌号', '座位数', '驾驶员'],
        [1, '云A12345', 19, '李师傅'],
        [2, '考斯特', 19, '张师傅'],
      ],
      {},
    ],
    [
      'another table of rooms',
      [
        head,
        one,
        two,
        [],
        ['会场安排'],
        ['序号', '会议室', '地点', '时间'],
        [1, '第一会议室', '二楼', '上午'],
        [2, '文华厅', '三楼', '下午'],
      ],
      {},
    ],
  ])('%s', async (_, rows, made) => {
    const { people, errors } = await readOf(file(rows, made));
    expect(people).toEqual(both);
    expect(errors).toEqual([]);
  });

  it('people under another table are read again from their heading on', async () => {
    const rows = [head, one, ['序号', '车牌号', '座位数', '驾驶员'], [1, '考斯特', 19, '李师傅'], head, two];
    expect((await readOf(file(rows))).people).toEqual(both);
  });
});

describe('one cell says more than its heading', () => {
  const named = async (cell: string) => readOf(file([head, [1, cell, '区教育局', '局长']]));

  it.each([
    ['two people on two lines', '王凯\n丁翀'],
    ['two people beside each other', '王凯　丁翀'],
    ['three people set wide', '王　凯　丁　翀　李　敏'],
    ['a stroke between two', '王凯/丁翀'],
    ['a rare character told by its parts', '李（吉吉）明'],
    ['parts in square brackets', '李[左金右凯]明'],
  ])('%s: nobody is made of it', async (_, cell) => {
    expect(await named(cell)).toEqual({ people: [], errors: ['2 name-odd'], codes: ['2 name-odd'] });
  });

  it.each([
    ['欧　阳　静', '欧阳静'],
    ['司马　相如', '司马相如'],
    ['司 马 相 如', '司马相如'],
    ['古丽努尔·\n阿不都热依木（女，维吾尔族）', '古丽努尔·阿不都热依木 female 维吾尔族'],
    ['次仁　措旦', '次仁措旦'],
    ['赵〇一', '赵〇一'],
    ['王䶮', '王䶮'],
    ['李𬍛', '李𬍛'],
    ['（请假）王凯', '王凯'],
    ['王凯（代）', '王凯'],
    ['团长：王凯', '王凯'],
    ['副组长 王凯', '王凯'],
    ['召集人：王　凯', '王凯'],
  ])('%s is one', async (cell, name) => {
    const { people, errors } = await named(cell);
    expect(people).toEqual([`${name} 区教育局 局长`]);
    expect(errors).toEqual([]);
  });

  it('a rare character at the end told by its parts is asked about', async () => {
    const { people, codes } = await named('王（吉吉）');
    expect(people).toEqual(['王 区教育局 局长']);
    expect(codes).toEqual(['2 name-doubtful', '2 note-kept']);
  });

  it('what 团长 before a name says is named as left', async () => {
    expect((await named('团长：王凯')).codes).toEqual(['2 note-left']);
  });
});

describe('sections', () => {
  it.each<readonly [string, string, string]>([
    ['with how many of them are who', '第一代表团（12名，含常委会组成人员2名）', '第一代表团'],
    ['with who leads it', '城关镇代表团（团长：王凯　副团长：丁翀）', '城关镇代表团'],
    ['with a colon', '城关镇代表团：', '城关镇代表团'],
    ['counted without brackets', '城关镇代表团　共12人', '城关镇代表团'],
    ['numbered', '（一）城关镇代表团（12人）', '城关镇代表团'],
  ])('%s', async (_, title, delegation) => {
    for (const merges of [[], ['A2:C2']]) {
      const { people } = await readOf(
        file([['序号', '姓名', '职务'], [title], [1, '李敏', '教师'], [2, '祁祎', '医生']], { merges }),
      );
      expect(people).toEqual(
        ['李敏', '祁祎'].map((name, at) => `${name} ${delegation} ${['教师', '医生'][at]} ${delegation}`),
      );
    }
  });

  it('出席, 列席 and 请假 each end with the next', async () => {
    const { people } = await readOf(
      file([
        ['姓名', '职务'],
        ['一、出席（1人）'],
        ['王凯', '局长'],
        ['二、列席（1人）'],
        ['丁翀', '院长'],
        ['三、请假（1人）'],
        ['李敏', '委员'],
      ]),
    );
    expect(people).toEqual(['王凯 局长 member', '丁翀 院长 non-voting', '李敏 委员']);
  });
});

describe('cells as programs leave them', () => {
  const columns = ['姓名', '单位', '任职时间', '手机'];
  const day = { t: 'n', v: 46_082, z: 'yyyy"年"m"月"d"日"' };
  it.each<readonly [string, Uint8Array]>([
    ['days and telephones as numbers', file([columns, ['王凯', '区人大', day, 13_800_138_000]])],
    [
      'telephones with places behind the point',
      file([columns, ['王凯', '区人大', day, { t: 'n', v: 13_800_138_000, z: '0.00' }]]),
    ],
    [
      'telephones in thousands',
      file([columns, ['王凯', '区人大', day, { t: 'n', v: 13_800_138_000, z: '#,##0' }]]),
    ],
    [
      'telephones in powers of ten',
      file([columns, ['王凯', '区人大', day, { t: 'n', v: 13_800_138_000, z: '0.00E+00' }]]),
    ],
    [
      'a formula with its last value',
      file([columns, [{ t: 's', f: 'Sheet2!A1', v: '王凯' }, '区人大', day, 13_800_138_000]]),
    ],
    [
      'text kept by = and quotes',
      utf8(csv([columns, ['="王凯"', '="区人大"', '="2026-03-01"', '="13800138000"']])),
    ],
    ['text kept by a tab', utf8(csv([columns, ['王凯\t', '区人大', '2026-3-1\t', '\t13800138000']]))],
    ['text kept by an apostrophe', utf8(csv([columns, ["'王凯", "'区人大", "'2026-03-01", "'13800138000"]]))],
    [
      'GB18030 under a title',
      gb18030(
        csv([
          ['云溪区代表名册', '', '', ''],
          columns,
          ['王　凯', '区人大', '2026年3月1日', '１３８００１３８０００'],
        ]),
      ),
    ],
    [
      'a comma in quotes',
      utf8('姓名,单位,备注,任职时间,手机\r\n王凯,区人大,"新任，待补",2026.3.1,13800138000'),
    ],
  ])('%s', async (_, bytes) => {
    expect((await readOf(bytes)).people).toEqual(['王凯 区人大 2026-03-01 13800138000']);
  });

  it.each(['同上', '〃', '″', '同 上'])('%s is what stands above', async (same) => {
    const rows = [
      head,
      [1, '王凯', '区教育局', '副局长'],
      [2, '丁翀', same, same],
      [3, '李敏', same, '科长'],
    ];
    expect((await readOf(file(rows))).people).toEqual([
      ...['王凯 区教育局 副局长', '丁翀 区教育局 副局长', '李敏 区教育局 科长'],
    ]);
  });

  it('a post on several lines is one text', async () => {
    const { people } = await readOf(
      file([
        ['姓名', '职务'],
        ['王凯', '区人大常委会委员\n区教育局局长'],
      ]),
    );
    expect(people).toEqual(['王凯 区人大常委会委员 区教育局局长']);
  });

  it('a mobile telephone goes before the one of the office', async () => {
    const rows = [
      ['姓名', '办公电话', '手机'],
      ['王凯', '65201234', '13800138000'],
    ];
    expect((await readOf(file(rows))).people).toEqual(['王凯 13800138000']);
  });
});

describe('a form for each person', () => {
  const form = (name: string): Rows => [
    ['代表登记表'],
    ['姓名', name, '性别', '女', '民族', '回族'],
    ['工作单位', '区医院', '', '职务', '院长', ''],
    ['手机', '13800138000', '', '备注', '', ''],
  ];
  it('is one person, with merged cells or without', async () => {
    for (const merges of [[], ['A1:F1', 'B3:C3', 'E3:F3', 'B4:C4', 'E4:F4']])
      expect((await readOf(file(form('丁翀'), { merges }))).people).toEqual([
        '丁翀 female 回族 区医院 院长 13800138000',
      ]);
  });

  it('not filled in is nobody', async () => {
    const { people } = await readOf(
      file(form('').map((row) => row.map((cell) => (String(cell).startsWith('1') ? '' : cell)))),
    );
    expect(people).toEqual([]);
  });
});
