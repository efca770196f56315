import * as xlsx from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '#lib/gateways/spreadsheet.ts';
import { gb18030 } from '#tests/support/gb18030.ts';
import {
  csv,
  ding,
  faultsOf,
  file,
  heading,
  type Made,
  plain,
  previewOf,
  type Rows,
  utf8,
  wang,
} from '#tests/support/messy-rosters.ts';

describe('what is doubtful is named by its row', () => {
  it.each<readonly [string, Rows, Made, readonly string[], readonly string[]]>([
    ['a character lost to ?', [heading, ['王?', ...wang.slice(1)], ding], {}, ['丁翀'], ['2 name-lossy']],
    [
      'a character lost to U+FFFD',
      [heading, ['王\uFFFD', ...wang.slice(1)], ding],
      {},
      ['丁翀'],
      ['2 name-lossy'],
    ],
    [
      'a character of a private font',
      [heading, ['王\uE863', ...wang.slice(1)], ding],
      {},
      ['丁翀'],
      ['2 name-lossy'],
    ],
    [
      'a name read in the wrong encoding',
      [heading, ['å¼ ä¸‰', ...wang.slice(1)], ding],
      {},
      ['丁翀'],
      ['2 name-odd'],
    ],
    [
      'two people in one cell',
      [heading, ['张三、李四', ...wang.slice(1)], ding],
      {},
      ['丁翀'],
      ['2 name-odd'],
    ],
    [
      'two people in one cell with a blank between them',
      [heading, ['张三 李四', ...wang.slice(1)], ding],
      {},
      ['丁翀'],
      ['2 name-odd'],
    ],
    [
      'one in two words, by their people',
      [heading, ['古丽 艾山', '女', '维吾尔族', '区教育局', '局长', '13800138000'], ding],
      {},
      ['古丽·艾山', '丁翀'],
      ['2 name-parted'],
    ],
    [
      'one in two words, by the note behind them',
      [heading, ['艾山　居马（维吾尔族）', '男', '', '区教育局', '局长', '13800138000'], ding],
      {},
      ['艾山·居马', '丁翀'],
      ['2 name-parted'],
    ],
    [
      'one in two words, in all likelihood',
      [heading, ['古丽 艾山', '女', '', '区教育局', '局长', '13800138000'], ding],
      {},
      ['古丽·艾山', '丁翀'],
      ['2 name-parted'],
    ],
    [
      'one in two words that are written in one',
      [heading, ['扎西 平措', '男', '藏族', '区教育局', '局长', '13800138000'], ding],
      {},
      ['扎西平措', '丁翀'],
      ['2 name-spaced'],
    ],
    [
      'a unit in the place of a name',
      [heading, ['区人大常委会办公室', '', '', '区人大', '主任', ''], ding],
      {},
      ['丁翀'],
      ['2 name-odd'],
    ],
    ['a row without a name', [heading, wang.with(0, ''), ding], {}, ['丁翀'], ['2 name-missing']],
    ['digits a program dropped', [heading, ding.with(5, '1.39E+10')], {}, ['丁翀'], ['2 phone-scientific']],
    ['a note behind the name', [heading, ding.with(0, '丁翀（请假）')], {}, ['丁翀'], ['2 note-left']],
    ['the same person twice', [heading, ding, ding], {}, ['丁翀'], ['3 duplicate']],
    [
      'a namesake of another unit',
      [heading, ding, ding.with(3, '区法院')],
      {},
      ['丁翀', '丁翀'],
      ['3 namesake'],
    ],
    [
      'a hidden row',
      [heading, wang, ding],
      {
        change: (sheet) => {
          sheet['!rows'] = [{}, { hidden: true }];
        },
      },
      ['王凯', '丁翀'],
      ['2 row-hidden'],
    ],
    ['a line kept for somebody', [['序号', ...heading], [1, ...ding], [2]], {}, ['丁翀'], ['3 not-a-person']],
  ])('%s', async (_, rows, made, names, faults) => {
    const bytes = file(rows, made);
    expect((await previewOf(bytes)).entries.map(({ name }) => name)).toEqual(names);
    expect(await faultsOf(bytes)).toEqual(faults);
  });
});

describe('rows that head those below them', () => {
  const short = ['姓名', '职务'];
  it.each<readonly [string, Rows, Made, Readonly<Record<string, string>>]>([
    [
      'a delegation with its size',
      [short, ['第一代表团（32人）'], ['王凯', '局长'], ['第二代表团（1人）'], ['丁翀', '医师']],
      {},
      { 王凯: '第一代表团', 丁翀: '第二代表团' },
    ],
    [
      'a delegation over all columns',
      [short, ['第一代表团'], ['王凯', '局长']],
      { merges: ['A2:B2'] },
      { 王凯: '第一代表团' },
    ],
    [
      'a numbered unit',
      [short, ['一、区教育局'], ['王凯', '局长'], ['二、区法院（共1人）'], ['丁翀', '院长']],
      {},
      { 王凯: '区教育局', 丁翀: '区法院' },
    ],
    [
      'beside the names',
      [['序号', ...short], ['一、区教育局'], [1, '王凯', '局长']],
      {},
      { 王凯: '区教育局' },
    ],
    ['no more than a word', [short, ['三、其他人员'], ['王凯', '局长']], {}, { 王凯: '' }],
  ])('%s', async (_, rows, made, bodies) => {
    const { entries } = await previewOf(file(rows, made));
    expect(Object.fromEntries(entries.map(({ name, body }) => [name, body]))).toEqual(bodies);
  });

  it('say in what capacity they come, and never what a row says itself', async () => {
    const { entries, faults } = await previewOf(
      file([
        [...short, '单位'],
        ['列席人员（2人）'],
        ['王凯', '局长', '区人大'],
        ['区医院：'],
        ['丁翀', '医师', ''],
      ]),
    );
    expect(entries.map(({ capacity, body }) => [capacity, body])).toEqual([
      ['non-voting', '区人大'],
      [null, '区医院'],
    ]);
    expect(faults.map(({ row, code }) => `${row} ${code}`)).toEqual(['2 section-beside', '4 section']);
  });
});

describe('a file', () => {
  it('of several rosters gives the people of all of them, its rows told apart', async () => {
    const bytes = file(plain.slice(0, 2), {
      change: (_, made) =>
        xlsx.utils.book_append_sheet(made, xlsx.utils.aoa_to_sheet([heading, wang, ['?', '男']]), '二团'),
    });
    const { entries, faults, rowCount } = await previewOf(bytes);
    expect(entries.map(({ name, row }) => [name, row])).toEqual([
      ['阿依古丽·买买提', 2],
      ['王凯', 2],
    ]);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(2);
    expect(faults).toMatchObject([{ sheet: '二团', row: 3, code: 'name-lossy' }]);
    expect(rowCount).toBe(3);
  });

  it('names a hidden roster and leaves it out', async () => {
    const bytes = file(plain, {
      change: (_, made) => {
        xlsx.utils.book_append_sheet(made, xlsx.utils.aoa_to_sheet([heading, wang.with(0, '旧人')]), '去年');
        made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
      },
    });
    const { entries, faults } = await previewOf(bytes);
    expect(entries.length).toBe(3);
    expect(faults).toMatchObject([{ code: 'sheet-hidden', facts: { sheet: '去年', people: 1 } }]);
  });

  it('names one person beside several rows once, with all their posts', async () => {
    const rows = [heading, ding, ['', '', '', '区政协', '委员', '']];
    const { entries, faults } = await previewOf(file(rows, { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'F2:F3'] }));
    expect(
      entries.map(({ name, body, morePosts }) => [name, body, morePosts.map((post) => post.body)]),
    ).toEqual([['丁翀', '区医院', ['区政协']]]);
    expect(faults).toEqual([]);
  });

  it('with a few broken bytes is read, and the cells they stood in are named', async () => {
    const bytes = utf8(csv(plain));
    const at = bytes.findIndex((byte, i) => byte === 0xe5 && bytes[i + 1] === 0x87 && bytes[i + 2] === 0xaf);
    bytes[at + 1] = 0x41;
    expect(await faultsOf(bytes)).toEqual(['3 name-lossy']);
  });

  it('keeps characters of four bytes', async () => {
    const rows = [heading, ding.with(0, '丁㛃𬍛')];
    expect((await previewOf(gb18030(csv(rows)))).entries[0]?.name).toBe('丁㛃𬍛');
  });

  it('gives days of every kind', async () => {
    const { entries } = await previewOf(
      file([
        ['姓名', '单位', '任职起'],
        ['王凯', '一', 46_082],
        ['丁翀', '二', '20260301'],
        ['祁祎', '三', '2026年3月1日'],
      ]),
    );
    expect(entries.map(({ from }) => from)).toEqual(['2026-03-01', '2026-03-01', '2026-03-01']);
  });

  it('of 3,000 is read whole', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => wang.with(3, `单位${n}`));
    expect((await previewOf(file([heading, ...rows]))).entries.length).toBe(3_000);
  });

  const locked = (): Uint8Array => {
    const made = xlsx.CFB.utils.cfb_new();
    for (const part of ['/EncryptionInfo', '/EncryptedPackage'])
      xlsx.CFB.utils.cfb_add(made, part, new Uint8Array(64));
    return new Uint8Array(xlsx.CFB.write(made, { type: 'array' }) as ArrayBuffer);
  };
  it.each<readonly [string, Uint8Array, string]>([
    ['locked by a password', locked(), 'encrypted'],
    ['cut off, .xlsx', file(plain).subarray(0, 3_000), 'damaged'],
    ['cut off, .xls', file(plain, {}, 'biff8').subarray(0, 1_500), 'damaged'],
    ['that is a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 0, 0, 2]), 'not-a-spreadsheet'],
  ])('%s is refused with why', async (_, bytes, reason) => {
    expect(await readSpreadsheet(bytes, 'x')).toMatchObject({ ok: false, refusal: { reason } });
  });
});
