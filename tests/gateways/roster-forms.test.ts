import { describe, expect, it } from 'vitest';
import {
  ayi,
  csv,
  ding,
  everyone,
  faultsOf,
  file,
  heading,
  peopleOf,
  previewOf,
  type Rows,
  read,
  utf8,
  wang,
} from '#tests/support/messy-rosters.ts';

const turn = (rows: Rows): Rows => (rows[0] ?? []).map((_, at) => rows.map((row) => row[at]));
const lines = (...all: readonly string[]): Uint8Array => utf8(all.join('\r\n'));
const namesOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await previewOf(bytes)).entries.map(({ name }) => name);

describe('other forms of the same roster', () => {
  it.each<readonly [string, Uint8Array]>([
    ['turned, with headings one below another', file(turn([heading, ...everyone]))],
    [
      'turned, under a title and beside an empty column',
      file([['名册'], ...turn([heading, ...everyone]).map((row) => ['', ...row])]),
    ],
    ['turned, as CSV', utf8(csv(turn([heading, ...everyone]) as readonly (readonly string[])[]))],
    [
      'pasted from a page, parted by single spaces',
      lines(...[heading, ...everyone].map((row) => row.join(' '))),
    ],
    [
      'pasted from a page, parted by several, with names set wide',
      lines(
        ...[heading, ...everyone].map((row) =>
          row.map((cell) => (/^..$/u.test(cell) ? [...cell].join('　') : cell)).join('   '),
        ),
      ),
    ],
    [
      'with surname and given name apart',
      file([
        ['姓', '名', ...heading.slice(1)],
        ...everyone.map(([name = '', ...rest]) => [name.slice(0, 1), name.slice(1), ...rest]),
      ]),
    ],
    [
      'with numbers before names',
      file([heading, ...everyone.map(([name, ...rest], at) => [`${at + 1}.${name}`, ...rest])]),
    ],
    [
      'with numbers in brackets',
      file([heading, ...everyone.map(([name, ...rest], at) => [`（${at + 1}）${name}`, ...rest])]),
    ],
    [
      'with 同志 behind names',
      file([heading, ...everyone.map(([name, ...rest]) => [`${name}同志`, ...rest])]),
    ],
    [
      'with a reading behind names',
      file([
        heading,
        ...everyone.map(([name, ...rest], at) => [
          `${name} ${['Āyī', 'Wáng Kǎi', 'Ding Chong'][at]}`,
          ...rest,
        ]),
      ]),
    ],
  ])('%s', async (_, bytes) => expect(await peopleOf(bytes)).toEqual(read));

  it('says that rows are columns where a sheet was turned', async () => {
    expect(await faultsOf(file(turn([heading, ...everyone])))).toEqual(['1 sheet-turned']);
  });

  it.each<readonly [string, Rows]>([
    [
      '名 职务',
      [['姓名及职务'], ['王凯 区人大副主任'], ['丁翀（区医院医师）'], ['阿依古丽·买买提，区教育局局长']],
    ],
    [
      '职务 名',
      [['单位职务、姓名'], ['区人大副主任 王凯'], ['区医院医师　丁翀'], ['区教育局局长 阿依古丽·买买提']],
    ],
  ])('name and post in one cell: %s', async (_, rows) => {
    const { entries } = await previewOf(file(rows));
    expect(entries.map(({ name, body }) => [name, body])).toEqual([
      ['王凯', '区人大'],
      ['丁翀', '区医院'],
      ['阿依古丽·买买提', '区教育局'],
    ]);
  });

  it('name and unit in one cell, and brackets that say no post', async () => {
    const { entries } = await previewOf(
      file([
        ['姓名/单位', '电话'],
        ['王凯/区人大', wang[5]],
        ['丁翀／区医院', ding[5]],
        ['李强（女，回族）', ayi[5]],
      ]),
    );
    expect(entries.map(({ name, body, post, gender }) => [name, body, post, gender])).toEqual([
      ['王凯', '区人大', '', 'unknown'],
      ['丁翀', '区医院', '', 'unknown'],
      ['李强', '', '', 'female'],
    ]);
  });
});

describe('names and nothing else', () => {
  it.each<readonly [string, Uint8Array]>([
    ['one below another', lines('王凯', '丁翀', '阿依古丽·买买提')],
    ['numbered', lines('1.王凯', '2、丁翀', '(3)阿依古丽·买买提')],
    ['side by side', file([['王凯', '丁翀'], ['阿依古丽·买买提']])],
    ['in one paragraph', lines('王凯、丁翀（女，回族）、阿依古丽·买买提（女，维吾尔族）')],
    ['as they are printed', lines('王　凯　丁　翀（女，回族）　阿依古丽·买买提')],
  ])('%s', async (_, bytes) => {
    expect(await namesOf(bytes)).toEqual(['王凯', '丁翀', '阿依古丽·买买提']);
  });

  it('stand under the delegations that head them', async () => {
    const { entries } = await previewOf(
      lines('第一代表团（3人）', '王　凯　丁　翀', '才让太（藏族）', '第二代表团（1人）', '欧阳青'),
    );
    expect(entries.map(({ name, delegation }) => [name, delegation])).toEqual([
      ['王凯', '第一代表团'],
      ['丁翀', '第一代表团'],
      ['才让太', '第一代表团'],
      ['欧阳青', '第二代表团'],
    ]);
  });

  it('are not seen in a list of units, or of one word', async () => {
    for (const rows of [[['区教育局'], ['区卫健委']], [['王凯']], [['会议室'], ['茶水']]])
      await expect(previewOf(file(rows))).rejects.toThrow('no roster');
  });
});

describe('what cannot be told is named', () => {
  it('a pasted line with a place too few', async () => {
    const bytes = lines(
      '姓名 性别 单位 职务',
      '王凯 男 区人大 副主任',
      '丁翀 女 区医院',
      '李强 男 区局 局长',
    );
    expect(await namesOf(bytes)).toEqual(['王凯', '李强']);
    expect(await faultsOf(bytes)).toEqual(['3 name-odd']);
  });

  it('a word of a heading where a name should stand', async () => {
    const bytes = file([
      ['姓名', '职务'],
      ['单位', '区人大'],
      ['王凯', '副主任'],
    ]);
    expect(await namesOf(bytes)).toEqual(['王凯']);
    expect(await faultsOf(bytes)).toEqual(['2 not-a-person']);
  });

  it('a section of a numbered list is none where it is somebody', async () => {
    const { entries } = await previewOf(
      file([
        ['姓名', '职务'],
        ['1.李文科', ''],
        ['2.王凯', '局长'],
        ['一、文化科', ''],
        ['3.丁翀', ''],
      ]),
    );
    expect(entries.map(({ name, body }) => [name, body])).toEqual([
      ['李文科', ''],
      ['王凯', ''],
      ['丁翀', '文化科'],
    ]);
  });

  it('a note in brackets says in what part those below it come', async () => {
    const { entries } = await previewOf(file([heading, ayi, ['（以下为列席人员）'], wang]));
    expect(entries.map(({ name, capacity }) => [name, capacity])).toEqual([
      [ayi[0], null],
      ['王凯', 'non-voting'],
    ]);
  });
});

describe('name and post in one cell, and which is which', () => {
  const people = async (heading: string, ...cells: readonly string[]): Promise<readonly unknown[]> => {
    const { entries } = await previewOf(file([[heading], ...cells.map((cell) => [cell])]));
    return entries.map(({ name, post, doubtful = false }) => [name, post, doubtful]);
  };

  it.each<readonly [string, string, readonly unknown[]]>([
    ['单位职务姓名', '信丰县 副县长 李强', ['李强', '信丰县 副县长', false]],
    ['单位及职务、姓名', '经开区 主任 丁翀', ['丁翀', '经开区 主任', false]],
    ['姓名及职务', '安远县 县长 丁翀', ['丁翀', '安远县 县长', false]],
    ['姓名及职务', '丁翀 安远县 县长', ['丁翀', '安远县 县长', false]],
    ['职务姓名', '常务 丁翀', ['丁翀', '常务', false]],
    ['单位职务姓名', '区医院　医师　丁　翀', ['丁翀', '区医院 医师', false]],
    ['单位职务姓名', '高明 区长 丁翀', ['丁翀', '高明 区长', true]],
    ['姓名及职务', '丁翀 高明 区长', ['丁翀', '高明 区长', true]],
    ['单位职务姓名', '高明 区长 次仁措旦', ['次仁措旦', '高明 区长', true]],
    ['姓名及职务', '次仁措旦 区长', ['次仁措旦', '区长', true]],
    ['单位职务姓名', '章贡区 区长', ['区长', '章贡区', true]],
    ['姓名及职务', '宁都县（县长）', ['宁都县', '县长', true]],
  ])('%s: %s', async (heading, cell, expected) => {
    expect(await people(heading, cell)).toEqual([expected]);
    const codes = await faultsOf(file([[heading], [cell]]));
    expect(codes.includes('2 name-doubtful')).toBe(expected[2]);
  });

  it('brackets behind the post stay with the name, and are named', async () => {
    for (const cell of [
      '丁翀（区政协主席）（列席）',
      '丁翀（列席）（区政协主席）',
      '丁翀（区政协主席）(请假)',
    ]) {
      const { entries } = await previewOf(file([['姓名及职务'], [cell]]));
      expect(entries.map(({ name, post }) => [name, post])).toEqual([['丁翀', '区政协主席']]);
      expect(await faultsOf(file([['姓名及职务'], [cell]]))).toEqual(['2 note-left']);
    }
    const { entries } = await previewOf(
      file([['姓名及职务'], ['丁翀（女，回族）（院长（兼））'], ['祁祎，女，局长'], ['王凯，男']]),
    );
    expect(entries.map(({ name, gender, post }) => [name, gender, post])).toEqual([
      ['丁翀', 'female', '院长（兼）'],
      ['祁祎', 'female', '局长'],
      ['王凯', 'male', ''],
    ]);
  });
});

describe('what stands among names', () => {
  const doubtsOf = async (...all: readonly string[]): Promise<readonly unknown[]> => {
    const { entries } = await previewOf(lines(...all));
    return entries.map(({ name, body, doubtful = false }) => [name, body, doubtful]);
  };

  it('is a unit over those below it, whatever it begins with', async () => {
    expect(
      await doubtsOf(
        '名单',
        '安远县',
        '王凯',
        '丁翀',
        '章贡区',
        '李强',
        '农业局',
        '张三丰',
        '市委办',
        '祁祎',
      ),
    ).toEqual([
      ['王凯', '安远县', false],
      ['丁翀', '安远县', false],
      ['李强', '章贡区', false],
      ['张三丰', '农业局', false],
      ['祁祎', '市委办', false],
    ]);
  });

  it('is asked about where it is no name for certain', async () => {
    expect(await doubtsOf('通知', '会议日程', '王凯', '丁翀', '李文科', '次仁措旦', '祁祎')).toEqual([
      ['通知', '', true],
      ['会议日程', '', true],
      ['王凯', '', false],
      ['丁翀', '', false],
      ['李文科', '', true],
      ['次仁措旦', '', true],
      ['祁祎', '', false],
    ]);
    for (const title of ['通知', '县委书记'])
      expect(await faultsOf(lines(title, '王凯', '丁翀'))).toEqual(['1 name-doubtful']);
  });

  it('is named by its row and leaves the others read', async () => {
    const bytes = lines('王凯', '丁翀', '2026年9月11日', '李强');
    expect(await namesOf(bytes)).toEqual(['王凯', '丁翀', '李强']);
    expect(await faultsOf(bytes)).toEqual(['3 name-odd']);
  });
});

it('a pasted name set wide that takes the place of a unit is named, not guessed at', async () => {
  for (const [head, line] of [
    ['姓名 单位 职务', '丁 翀 医师'],
    ['单位 职务 姓名', '医师 丁 翀'],
    ['单位 姓名 职务', '医院 丁 翀'],
    ['序号 姓名 单位 职务', '1 丁 翀 医师'],
  ] as const) {
    const whole = head.includes('序号') ? '2 王凯 区人大 主任' : '王凯 王凯 王凯';
    const bytes = lines(head, line, whole);
    expect(await namesOf(bytes)).toEqual(['王凯']);
    expect(await faultsOf(bytes)).toContain('2 name-odd');
  }
  expect(await namesOf(lines('姓名 单位 职务', '丁 翀 区医院 医师'))).toEqual(['丁翀']);
});
