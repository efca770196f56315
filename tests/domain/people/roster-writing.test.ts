import { describe, expect, it } from 'vitest';
import { readHeldDays } from '#lib/domain/people/held-post.ts';
import type { RosterEntry } from '#lib/domain/people/roster.ts';
import { fieldByEnding, fieldOf } from '#lib/domain/people/roster-headings.ts';
import { findRoster } from '#lib/domain/people/roster-import.ts';

/** Cells as people write them, each read by rule; what cannot be read is said, never guessed. */
const readAs = (heading: string, cells: readonly string[]): readonly RosterEntry[] => {
  const people = cells.map((cell, at) => [`王凯${'甲乙丙丁'[at % 4]}`, cell, `单位${at}`]);
  const rows = [['姓名', heading, '单位'], ...people].map((row, at) => ({ number: at + 1, cells: row }));
  return findRoster([{ name: '名册', rows, mergedCells: [] }])?.entries ?? [];
};
const readNames = (cells: readonly string[]) => {
  const rows = [['姓名', '职务'], ...cells.map((cell) => [cell, '委员'])];
  const sheet = {
    name: '名册',
    rows: rows.map((row, at) => ({ number: at + 1, cells: row })),
    mergedCells: [],
  };
  const found = findRoster([sheet]);
  return {
    entries: found?.entries ?? [],
    faults: found?.faults.map(({ row, code }) => `${cells[row - 2]} ${code}`) ?? [],
  };
};

describe('a day', () => {
  it.each([
    ...[
      '2026年3月1日',
      '2026.3.1',
      '2026/3/1',
      '2026-3-1',
      '20260301',
      '２０２６年３月１日',
      '2026 年 3 月 1 日',
    ],
    ...[
      '2026.03.01',
      '2026-03-01 00:00:00',
      '2026/3/1 0:00',
      '2026-03-01T00:00:00',
      '2026.3. 1',
      '2026.3.1日',
    ],
    ...[
      '二〇二六年三月一日',
      '二○二六年三月一日',
      '二零二六年三月一号',
      '46082',
      '46082.0',
      '2026年3月1日起',
    ],
    ...['自2026年3月1日', '2026年3月1号', '2026。3。1', '2026、3、1', '2026年3月1日（星期日）', '2026．3．1'],
    ...[
      '2026年3月',
      '2026.03',
      '2026-03',
      '2026/03',
      '202603',
      '二〇二六年三月',
      '2026年3月起',
      '2026.03—',
      '2026.3-今',
    ],
  ])('written %s', (text) => {
    expect(readHeldDays(text, '').from).toEqual({ value: '2026-03-01', faults: [] });
  });

  it.each([
    '3/1/2026',
    '1-Mar-26',
    '26.3.1',
    '2026',
    '2026年',
    '2026-02-30',
    '2026.13',
    '202613',
    '不详',
    '十月',
  ])('that may be another, or none: %s', (text) => {
    const { value, faults } = readHeldDays(text, '').from;
    expect([value, faults.map(({ code }) => code)]).toEqual(['', ['day-odd']]);
  });

  it.each([
    ...[
      '2021.12-2026.12',
      '2021年12月至2026年12月',
      '2021.12—2026.12',
      '2021.12～2026.12',
      '2021.12 － 2026.12',
    ],
    ...[
      '二〇二一年十二月至二〇二六年十二月',
      '202112-202612',
      '自2021年12月至2026年12月',
      '2021.12--2026.12',
    ],
    ...[
      '2021.12→2026.12',
      '2021.12——2026.12',
      '20211201-20261231',
      '2021/12/1-2026/12/31',
      '2021-12-01至2026-12-31',
    ],
  ])('and another, of a term: %s', (text) => {
    const { from, to } = readHeldDays(text, '');
    expect([from.value, to.value]).toEqual(['2021-12-01', '2026-12-31']);
  });

  it.each(['2021.12-', '2021.12至今', '2021年12月-至今', '2021.12－', '2021年12月起'])(
    'and none yet: %s',
    (text) => {
      const { from, to } = readHeldDays(text, '');
      expect([from.value, to.value]).toEqual(['2021-12-01', '']);
    },
  );
});

describe('a telephone', () => {
  it.each([
    ...[
      '13800138000',
      '138 0013 8000',
      '138-0013-8000',
      '+8613800138000',
      '86-13800138000',
      '0086 138 0013 8000',
    ],
    ...[
      '13800138000.0',
      '１３８００１３８０００',
      '13800138000(微)',
      '13800138000（微信同号）',
      '手机：13800138000',
    ],
    ...["'13800138000", '+86 (138) 0013-8000', '13800138000\u200b', '1.3800138000E+10', '本人:13800138000'],
  ])('of one person: %s', (text) => {
    expect(readAs('电话', [text])[0]?.phone).toBe('13800138000');
  });

  it.each([
    ['13800138000/13900139000', '13800138000、13900139000'],
    ['13800138000 13900139000', '13800138000、13900139000'],
    ['13800138000\n13900139000', '13800138000、13900139000'],
    ['13800138000；65201234', '13800138000、65201234'],
    ['13800138000 65201234', '13800138000、65201234'],
    ['办：65201234 手机：13800138000', '65201234、13800138000'],
    ['010-65201234', '01065201234'],
    ['(010)65201234', '01065201234'],
    ['电话:010-65201234', '01065201234'],
    ['0755-8888 8888', '075588888888'],
    ['65201234转8012', '65201234转8012'],
    ['65201234-8012', '65201234转8012'],
    ['010-65201234-801', '01065201234转801'],
    ['400-820-8820', '4008208820'],
    ['95598', '95598'],
    ['无', ''],
    ['—', ''],
    ['/', ''],
  ])('or several, or a line: %s', (text, phone) => {
    expect(readAs('电话', [text])[0]?.phone).toBe(phone);
  });
});

describe('a name', () => {
  it.each([
    ...[
      '王　凯',
      '王 凯',
      '王凯（女）',
      '王凯（女，回族）',
      '王凯[女]',
      '王凯【女】',
      '王凯〔女〕',
      '王凯 （女）',
    ],
    ...[
      '王凯﹙女﹚',
      '王凯<女>',
      '王凯＜女＞',
      '王凯｛女｝',
      '王凯（女',
      '王凯，女',
      '王凯,女,回族',
      '王凯 女',
      '王凯　女',
    ],
    ...[
      '王凯、女、回族',
      '王凯/女',
      '1.王凯',
      '（4）王凯',
      '⑤王凯',
      '06 王凯',
      '三、王凯',
      '（三）王凯',
      '王\u3000\u3000凯',
    ],
    ...[
      '王凯同志',
      '王凯先生',
      '王凯\ufe00',
      '\u200b王凯',
      '⺩凯'.replace('⺩', '王'),
      '⽟凯'.replace('⽟', '王'),
    ],
  ])('with what lists put round it: %s', (text) => {
    const { entries } = readNames([text]);
    expect(entries.map(({ name }) => name)).toEqual(['王凯']);
  });

  it('says the sex and the people that stand beside it, in brackets or not', () => {
    const { entries } = readNames([
      '王凯，女，回族',
      '李敏 女',
      '赵强（男、满族）',
      '周洁（女',
      '欧阳　静',
      '司马　相如',
    ]);
    expect(entries.map(({ name, gender, ethnicity }) => [name, gender, ethnicity].join(' '))).toEqual([
      '王凯 female 回族',
      '李敏 female ',
      '赵强 male 满族',
      '周洁 female ',
      '欧阳静 unknown ',
      '司马相如 unknown ',
    ]);
  });

  it.each(
    [...'·•‧∙⋅・･．.●﹒˙⸱⦁◦ꞏ᛫'].flatMap((dot) => [
      `艾力更${dot}依明巴海`,
      `艾力更 ${dot} 依明巴海（维吾尔族）`,
    ]),
  )('has one dot, whichever was typed: %s', (text) => {
    const { entries } = readNames([text]);
    expect(entries.map(({ name }) => name)).toEqual(['艾力更·依明巴海']);
  });

  it('is made of plain characters, though a PDF gave others', () => {
    expect(readNames(['王⽟凯', '⾦明', '羅⼀鸣']).entries.map(({ name }) => name)).toEqual([
      '王玉凯',
      '金明',
      '羅一鸣',
    ]);
  });

  it.each(['待定', '暂缺', '空缺', '（空缺）', '——', '-', '/', '无', '未定'])(
    'stands nowhere yet: %s',
    (text) => {
      const { entries, faults } = readNames([text, '李敏']);
      expect([entries.map(({ name }) => name), faults]).toEqual([['李敏'], [`${text} name-missing`]]);
    },
  );

  it.each([
    ...[
      '合计',
      '小  计',
      '总　计',
      '共 35 人',
      '（共 35 人）',
      '以上共35人',
      '应到35人，实到33人',
      '男20人，女15人',
      '实到：33人',
    ],
    ...[
      '注：均须签到',
      '备注：',
      '制表人：张三',
      '填报日期：2026年1月1日',
      '联系人：赵六 13800138000',
      '—完—',
      '（完）',
      '以下空白',
    ],
  ])('is none: %s', (text) => {
    expect(readNames([text, '李敏']).entries.map(({ name }) => name)).toEqual(['李敏']);
  });
});

describe('what else stands beside a name', () => {
  const of = <Field extends keyof RosterEntry>(heading: string, field: Field, cells: readonly string[]) =>
    readAs(heading, cells).map((entry) => entry[field]);

  it('the people, whole', () => {
    const cells = ['汉', '汉族', '汉 族', '汉族。', ' 汉　族 '];
    expect(of('民族', 'ethnicity', cells)).toEqual(cells.map(() => '汉族'));
    expect(of('民族', 'ethnicity', ['维吾尔', '穿青人', '其他', ''])).toEqual([
      '维吾尔族',
      '穿青人',
      '其他',
      '',
    ]);
  });

  it('the rank', () => {
    expect(of('排名', 'rank', ['1', '02', '3.0', '４', '第5', '第6位', '七', '0', '-1'])).toEqual([
      ...[1, 2, 3, 4, 5, 6],
      ...[null, null, null],
    ]);
  });

  it('the address', () => {
    expect(
      of('邮箱', 'email', ['a@b.cn', 'mailto:a@b.cn', 'ａ＠ｂ.cn', 'a@b.cn；', '无', 'a@b.cn;c@d.cn']),
    ).toEqual([...['a@b.cn', 'a@b.cn', 'a@b.cn', 'a@b.cn'], ...['', '']]);
  });

  it('what they need, and nothing where they need nothing', () => {
    const nothing = [
      '无',
      '无要求',
      '无特殊要求',
      '没有',
      '无忌口',
      '正常',
      '普通',
      '均可',
      '不需要',
      '否',
      '/',
      '—',
    ];
    expect(of('饮食禁忌', 'diet', nothing)).toEqual(nothing.map(() => ''));
    expect(of('饮食', 'diet', ['清真', '无糖', '不吃辣', '素食', '海鲜过敏'])).toEqual([
      ...['清真', '无糖', '不吃辣', '素食', '海鲜过敏'],
    ]);
    expect(of('无障碍需求', 'access', ['轮椅', '无障碍通道', '无'])).toEqual(['轮椅', '无障碍通道', '']);
  });
});

describe('who and what in one cell', () => {
  it.each([
    ['王凯　区发改局局长', '区发改局局长', 'unknown'],
    ['王凯（区发改局局长）', '区发改局局长', 'unknown'],
    ['王凯（女，回族，区发改局局长）', '区发改局局长', 'female'],
    ['王凯（女）（区发改局局长）', '区发改局局长', 'female'],
    ['王凯 区人大常委会副主任、党组成员', '区人大常委会副主任、党组成员', 'unknown'],
    ['王凯，区人大常委会副主任、党组成员', '区人大常委会副主任、党组成员', 'unknown'],
  ])('%s', (cell, post, gender) => {
    const rows = [['姓名及职务'], [cell], ['李敏 委员']].map((cells, at) => ({ number: at + 1, cells }));
    const [entry] = findRoster([{ name: '名册', rows, mergedCells: [] }])?.entries ?? [];
    expect([entry?.name, entry?.post, entry?.gender]).toEqual(['王凯', post, gender]);
  });
});

it('a section may be numbered in brackets', () => {
  const rows = [
    ['姓名', '职务'],
    ['（一）组成人员'],
    ['王凯', '主任'],
    ['（二）列席'],
    ['李敏', '局长'],
    ['(三)旁听'],
    ['周洁', '公民'],
  ];
  const sheet = { name: '名册', rows: rows.map((cells, at) => ({ number: at + 1, cells })), mergedCells: [] };
  expect(findRoster([sheet])?.entries.map(({ name, capacity }) => [name, capacity])).toEqual([
    ['王凯', 'member'],
    ['李敏', 'non-voting'],
    ['周洁', 'observer'],
  ]);
});

describe('a heading', () => {
  it.each([
    [
      'from',
      [
        '任职时间',
        '任期',
        '任职起止时间',
        '任期起止',
        '起止时间',
        '就任时间',
        '到任日期',
        '当选时间',
        '任命时间',
        '任职起始日',
      ],
    ],
    ['to', ['届满时间', '任期届满时间', '离任时间', '免职时间', '卸任日期', '任职结束时间', '任期结束日期']],
    ['name', ['姓  名', '姓\n名', '姓名（签字）', '代表姓名', '与会人员姓名']],
    [
      'post',
      [
        '职务/职称',
        '工作单位及职务',
        '单位、职务',
        '现工作单位及职务',
        '行政职务',
        '社会职务',
        '党内职务',
        '职级',
      ],
    ],
    ['phone', ['手机号', '移动电话', '办公电话', '手机/电话', '联系方式（手机）', '本人手机']],
    ['body', ['所在单位名称', '单位全称', '工作单位']],
    ['diet', ['饮食禁忌', '用餐要求', '饮食需求', '特殊饮食', '食物过敏']],
    ['capacity', ['参会身份', '出席/列席']],
    ['party', ['所属党派', '政治面貌']],
    [
      undefined,
      [
        '序号',
        '出生年月',
        '学历',
        '身份证号',
        '座位号',
        '签到',
        '微信号',
        '房间号',
        '联络员电话',
        '秘书姓名',
        '任免时间',
      ],
    ],
  ] as const)('names %s', (field, headings) => {
    expect(headings.map((heading) => fieldOf(heading) ?? fieldByEnding(heading))).toEqual(
      headings.map(() => field),
    );
  });
});

describe('marks of a list', () => {
  it.each([
    '★王凯',
    '☆ 王凯',
    '• 王凯',
    '- 王凯',
    '——王凯',
    '※王凯',
    '王凯★',
    '王凯①',
    '王凯（女）★',
    'Wáng Kǎi 王凯',
  ])('are no part of a name: %s', (text) => {
    expect(readNames([text]).entries.map(({ name }) => name)).toEqual(['王凯']);
  });

  it.each(['*王凯', '王凯*', '王?', '王□'])('may stand for a lost character: %s', (text) => {
    expect(readNames([text]).faults).toEqual([`${text} name-lossy`]);
  });

  it('a post behind a name is asked about, how somebody is addressed is not', () => {
    const rows = [['姓名'], ['王凯主任'], ['赵强 同志'], ['周洁女士']].map((cells, at) => ({
      number: at + 1,
      cells,
    }));
    const found = findRoster([{ name: '名册', rows, mergedCells: [] }]);
    expect(found?.entries.map(({ name }) => name)).toEqual(['王凯主任', '赵强', '周洁']);
    expect(found?.faults.map(({ row, code }) => [row, code])).toEqual([[2, 'name-doubtful']]);
  });

  it('a note under a star names nobody', () => {
    expect(readNames(['★ 带星号者为新任', '李敏']).entries.map(({ name }) => name)).toEqual(['李敏']);
  });

  it('what a program says of a broken formula is nothing', () => {
    expect(readAs('职务', ['#N/A', '#REF!', '局长']).map(({ post }) => post)).toEqual(['', '', '局长']);
  });
});

describe('rosters of different columns side by side', () => {
  const rosterOf = (rows: readonly (readonly string[])[]) =>
    findRoster([
      { name: '名册', rows: rows.map((cells, at) => ({ number: at + 1, cells })), mergedCells: [] },
    ]);
  const read = (rows: readonly (readonly string[])[]) =>
    rosterOf(rows)?.entries.map(({ name, body, post }) => [name, body, post].join(' '));

  it.each([
    [
      'with a column between',
      ['姓名', '职务', '', '姓名', '单位', '职务'],
      ['王凯', '主任', '', '李敏', '区财政局', '局长'],
    ],
    ['at once', ['姓名', '职务', '姓名', '单位', '职务'], ['王凯', '主任', '李敏', '区财政局', '局长']],
    [
      'numbered',
      ['序号', '姓名', '职务', '序号', '姓名', '单位', '职务'],
      ['1', '王凯', '主任', '1', '李敏', '区财政局', '局长'],
    ],
    ['units first', ['单位', '姓名', '单位', '姓名', '职务'], ['', '王凯', '区财政局', '李敏', '局长']],
  ])('%s lose nobody and mix nothing', (_, heads, cells) => {
    const titles = heads.map((_heading, at) =>
      at === 0 ? '组成人员' : at === heads.length - 2 ? '列席人员' : '',
    );
    const left = heads[0] === '单位' ? '王凯  ' : '王凯  主任';
    expect(read([titles, heads, cells])).toEqual([left, '李敏 区财政局 局长']);
  });

  it('are said to be so, by their title or the column they begin in', () => {
    const notes = (...rows: readonly (readonly string[])[]) =>
      rosterOf(rows)?.faults.flatMap(({ code, row, facts }) =>
        code === 'beside' ? [{ row, ...facts }] : [],
      );
    const heads = ['姓名', '职务', '姓名', '单位', '职务'];
    const cells = ['王凯', '主任', '李敏', '区财政局', '局长'];
    expect(notes(['组成人员', '', '列席人员'], heads, cells)).toEqual([
      { row: 2, title: '列席人员', letter: 'C', people: 1 },
    ]);
    expect(notes(heads, cells)).toEqual([{ row: 1, title: 'none', letter: 'C', people: 1 }]);
  });

  const others = (rows: readonly (readonly string[])[]) => {
    const roster = rosterOf(rows);
    return {
      people: roster?.entries.map(({ name, body, post, phone }) => [name, body, post, phone].join(' ')),
      unread: roster?.header.unknown.map(({ heading }) => heading),
      rowCount: roster?.rowCount,
    };
  };

  it.each([
    [
      'under assistants',
      [
        ['', '', '联络员', ''],
        ['姓名', '职务', '姓名', '电话'],
        ['王凯', '主任', '李敏', '13800138000'],
      ],
      ['联络员姓名', '联络员电话'],
    ],
    [
      'of assistants on a second storey',
      [
        ['姓名', '职务', '联络员', ''],
        ['', '', '姓名', '电话'],
        ['王凯', '主任', '李敏', '13800138000'],
      ],
      ['联络员姓名', '联络员电话'],
    ],
    [
      'of a family',
      [
        ['', '', '家庭主要成员', '', ''],
        ['姓名', '职务', '称谓', '姓名', '工作单位'],
        ['王凯', '主任', '妻子', '李敏', '区财政局'],
      ],
      ['称谓', '家庭主要成员姓名', '家庭主要成员工作单位'],
    ],
    [
      'of a family without a title',
      [
        ['姓名', '职务', '称谓', '姓名', '工作单位', '职务'],
        ['王凯', '主任', '妻子', '李敏', '区财政局', '科员'],
      ],
      ['称谓', '亲属姓名', '亲属工作单位', '亲属职务'],
    ],
    [
      'of a family, the relation behind',
      [
        ['姓名', '职务', '姓名', '与本人关系', '电话'],
        ['王凯', '主任', '李敏', '夫妻', '13800138000'],
        ['姓名', '职务', '姓名', '与本人关系', '电话'],
      ],
      ['亲属姓名', '与本人关系', '亲属电话'],
    ],
  ])('what stands %s is read of nobody and said to be unread', (_, rows, unread) => {
    expect(others(rows)).toEqual({ people: ['王凯  主任 '], unread, rowCount: 1 });
  });

  it('what stands right of assistants is the own again', () => {
    const rows = [
      ['', '', '联络员', '', '本人'],
      ['姓名', '职务', '姓名', '电话', '联系电话'],
      ['王凯', '主任', '李敏', '13800138000', '13900139000'],
    ];
    expect(others(rows).people).toEqual(['王凯  主任 13900139000']);
  });

  it('a title over all of it makes nobody an assistant', () => {
    const rows = [['联络员名单'], ['姓名', '职务', '电话'], ['王凯', '主任', '13800138000']];
    expect(others(rows).people).toEqual(['王凯  主任 13800138000']);
  });
});
