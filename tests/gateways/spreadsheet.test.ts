import * as xlsx from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet, usualLimits } from '#lib/gateways/spreadsheet.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 姓名,单位 and 王䶮,区人大 in GB18030. */
const gbk = Uint8Array.from([
  0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0x0a, 0xcd, 0xf5, 0xfe, 0x9f, 0x2c, 0xc7, 0xf8, 0xc8,
  0xcb, 0xb4, 0xf3, 0x0a,
]);

function workbook(
  rows: readonly (readonly unknown[])[],
  bookType: 'xlsx' | 'biff8' | 'xls',
  merges: readonly string[] = [],
): Uint8Array {
  const sheet = xlsx.utils.aoa_to_sheet(rows as unknown[][]);
  sheet['!merges'] = merges.map((range) => xlsx.utils.decode_range(range));
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, '名册');
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType }));
}

async function rowsOf(bytes: Uint8Array): Promise<unknown> {
  const read = await readSpreadsheet(bytes, 'x');
  return read.ok ? read.value.sheets[0]?.rows : read.refusal;
}

describe('CSV', () => {
  it.each([
    ['UTF-8', utf8('姓名,单位\n王䶮,区人大\n'), 'utf-8'],
    ['UTF-8 with a BOM', utf8('\uFEFF姓名,单位\n王䶮,区人大\n'), 'utf-8'],
    ['GB18030', gbk, 'gb18030'],
    [
      'UTF-16',
      Uint8Array.from([
        0xff,
        0xfe,
        ...[...'姓名,单位\n王䶮,区人大\n'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
      ]),
      'utf-16',
    ],
  ])('is read as %s', async (_, bytes, encoding) => {
    const read = await readSpreadsheet(bytes, 'roster.csv');
    expect(read).toEqual({
      ok: true,
      value: {
        format: 'csv',
        encoding,
        sheets: [
          {
            name: 'Sheet1',
            rows: [
              { number: 1, cells: ['姓名', '单位'] },
              { number: 2, cells: ['王䶮', '区人大'] },
            ],
            mergedCells: [],
          },
        ],
      },
    });
  });

  it('keeps what looks like a formula, a number or a date as text, and the numbers of rows', async () => {
    expect(await rowsOf(utf8('姓名,电话\n\n=cmd|x,013800000000\n"王,一",2026-01-02\n'))).toEqual([
      { number: 1, cells: ['姓名', '电话'] },
      { number: 3, cells: ['=cmd|x', '013800000000'] },
      { number: 4, cells: ['王,一', '2026-01-02'] },
    ]);
  });
});

describe.each(['xlsx', 'biff8'] as const)('a workbook (%s)', (bookType) => {
  it('gives numbers as typed, dates as ISO dates and merged cells', async () => {
    const bytes = workbook(
      [
        ['会议名册'],
        ['姓名', '电话'],
        ['王䶮', 13800138000],
        ['于文澜', '=1+1'],
        [],
        ['丁翀', new Date(Date.UTC(2026, 0, 2))],
      ],
      bookType,
      ['A1:B1'],
    );
    const read = await readSpreadsheet(bytes, 'roster');
    expect(read).toMatchObject({
      ok: true,
      value: { format: bookType === 'xlsx' ? 'xlsx' : 'xls', encoding: null },
    });
    expect(read.ok && read.value.sheets[0]).toEqual({
      name: '名册',
      rows: [
        { number: 1, cells: ['会议名册'] },
        { number: 2, cells: ['姓名', '电话'] },
        { number: 3, cells: ['王䶮', '13800138000'] },
        { number: 4, cells: ['于文澜', '=1+1'] },
        { number: 6, cells: ['丁翀', '2026-01-02'] },
      ],
      mergedCells: [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 }],
    });
  });
});

describe('what a plan is written in', () => {
  it('gives clock times, days without their guessed year, and weekdays as they are shown', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([[46083, 0.375, 46083.604166666664, 46083, 46083, 46083]]);
    const formats = ['m"月"d"日"', 'h:mm', 'yyyy/m/d h:mm', '[$-804]aaaa', 'dddd', 'yyyy"年"m"月"d"日"'];
    for (const [index, z] of formats.entries()) {
      sheet[xlsx.utils.encode_cell({ r: 0, c: index })].z = z;
    }
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, sheet, '安排');
    const bytes = new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }));
    expect(await rowsOf(bytes)).toEqual([
      { number: 1, cells: ['3月2日', '9:00', '2026-03-02 14:30', '星期一', 'Monday', '2026-03-02'] },
    ]);
  });

  it('counts days from 1904 where its workbook does, as those of old Macs', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([[44621, 0.375, 44621.604166666664, 44621]]);
    for (const [index, z] of ['m"月"d"日"', 'h:mm', 'yyyy/m/d h:mm', 'aaaa'].entries())
      sheet[xlsx.utils.encode_cell({ r: 0, c: index })].z = z;
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, sheet, '安排');
    book.Workbook = { WBProps: { date1904: true } };
    for (const bookType of ['xlsx', 'biff8'] as const) {
      expect(await rowsOf(new Uint8Array(xlsx.write(book, { type: 'array', bookType })))).toEqual([
        { number: 1, cells: ['3月2日', '9:00', '2026-03-02 14:30', '星期一'] },
      ]);
    }
  });

  it('says which cells are struck through', async () => {
    const parts = unzipSync(
      workbook(
        [
          ['日期', '事项'],
          ['3月2日', '甲'],
          ['3月3日', '乙'],
        ],
        'xlsx',
      ),
    );
    const edit = (name: string, change: (text: string) => string): void => {
      parts[name] = strToU8(change(strFromU8(parts[name] as Uint8Array)));
    };
    edit('xl/styles.xml', (text) =>
      text
        .replace('</fonts>', '<font><strike/><sz val="12"/></font></fonts>')
        .replace('</cellXfs>', '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/></cellXfs>'),
    );
    const styles = (
      strFromU8(parts['xl/styles.xml'] as Uint8Array).match(/<cellXfs[\s\S]*<\/cellXfs>/)?.[0] ?? ''
    ).match(/<xf /g);
    edit('xl/worksheets/sheet1.xml', (text) =>
      text.replace('<c r="B2"', `<c r="B2" s="${(styles?.length ?? 1) - 1}"`),
    );
    expect(await rowsOf(zipSync(parts))).toEqual([
      { number: 1, cells: ['日期', '事项'] },
      { number: 2, cells: ['3月2日', '甲'], struck: [2] },
      { number: 3, cells: ['3月3日', '乙'] },
    ]);
  });
});

describe('what cannot be a roster', () => {
  const refused = (reason: string) => ({ ok: false, refusal: { kind: 'unreadable', name: 'x', reason } });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['only empty lines', utf8('\n\n'), 'empty'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'not-a-spreadsheet',
    ],
    ['a cut-off workbook', workbook([['姓名']], 'xlsx').subarray(0, 400), 'damaged'],
  ])('is refused: %s', async (_, bytes, reason) => {
    expect(await readSpreadsheet(bytes, 'x')).toEqual(refused(reason));
  });

  it('is refused for its size before it is unpacked, while it is unpacked, and by rows, cells and sheets', async () => {
    const limited = (bytes: Uint8Array, limits: Partial<typeof usualLimits>) =>
      readSpreadsheet(bytes, 'x', { ...usualLimits, ...limits });
    const table = workbook(
      [
        ['姓名', '单位'],
        ['一', '二'],
        ['三', '四'],
      ],
      'xlsx',
    );
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(3_000_000) });
    expect(await limited(table, { fileBytes: 10 })).toEqual(refused('too-large'));
    expect(bomb.length).toBeLessThan(10_000);
    expect(await limited(bomb, { unpackedBytes: 1_000_000 })).toEqual(refused('unpacks-too-large'));
    expect(await limited(table, { rows: 2 })).toEqual(refused('too-many-rows'));
    expect(await limited(table, { cells: 5 })).toEqual(refused('too-many-cells'));
    expect(await limited(table, { sheets: 0 })).toEqual(refused('too-many-sheets'));
    // Told before the library builds any: cells without a place, which all fall into the first row.
    const parts = unzipSync(table);
    const cells = '<c t="inlineStr"><is><t>a</t></is></c>'.repeat(200);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
    parts['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('</row>', `${cells}</row>`));
    expect(await limited(zipSync(parts), { cells: 100 })).toEqual(refused('too-many-cells'));
    const unclosed = utf8(`姓名,单位\n"${'王䶮,区人大\n'.repeat(20_000)}`);
    expect(await readSpreadsheet(unclosed, 'x')).toEqual(refused('damaged'));
  });

  it.each(['xlsx', 'biff8'] as const)(
    'is refused (%s) where merged cells lie over one another many times, and never where they lie side by side',
    async (bookType) => {
      const rows = Array.from({ length: 1_000 }, (_, n) => (n === 0 ? ['姓名', '单位', ''] : [`王${n}`]));
      const over = Array.from({ length: 300 }, () => 'B2:C1000');
      const beside = rows.map((_, n) => `B${n + 1}:C${n + 1}`);
      expect(await readSpreadsheet(workbook(rows, bookType, over), 'x')).toEqual(refused('too-many-merges'));
      const read = await readSpreadsheet(workbook(rows, bookType, [...beside, 'D1:XFD65536']), 'x');
      expect(read.ok && read.value.sheets[0]?.rows.length).toBe(1_000);
    },
  );

  it('is refused when a ZIP lies about its sizes', async () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(3_000_000) });
    // Uncompressed size in the local header (offset 22) and in the central directory (24 behind its signature).
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    view.setUint32(22, 10, true);
    for (let i = 0; i < bomb.length - 4; i += 1)
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 10, true);
    const read = await readSpreadsheet(bomb, 'x', { ...usualLimits, unpackedBytes: 1_000_000 });
    expect(read).toEqual(refused('unpacks-too-large'));
  });
});
