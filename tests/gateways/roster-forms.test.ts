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
      ['姓名', '王凯', '性别', '男'],
      ['单位', '区人大', '职务', '副主任'],
    ]);
    expect(await namesOf(bytes)).toEqual([]);
    expect(await faultsOf(bytes)).toContain('2 not-a-person');
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
