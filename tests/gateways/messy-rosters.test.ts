import * as xlsx from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { gb18030 } from '#tests/support/gb18030.ts';
import {
  ayi,
  book,
  csv,
  ding,
  everyone,
  file,
  heading,
  peopleOf,
  plain,
  type Rows,
  read,
  utf8,
  utf16,
  wang,
} from '#tests/support/messy-rosters.ts';

describe('the same three people are read', () => {
  const mapped = (column: number, change: (cell: string) => unknown): Rows =>
    plain.map((row, n) => (n === 0 ? row : row.map((cell, at) => (at === column ? change(cell) : cell))));
  const headed = (...words: readonly string[]): Uint8Array => file([words, ...everyone]);

  it.each<readonly [string, Uint8Array]>([
    ['from .xlsx', file(plain)],
    ['from .xls', file(plain, {}, 'biff8')],
    [
      'from an HTML table called .xls',
      utf8(String(xlsx.write(book(plain), { type: 'string', bookType: 'html' }))),
    ],
    ['from XML of Excel 2003', utf8(String(xlsx.write(book(plain), { type: 'string', bookType: 'xlml' })))],
    ['from UTF-8', utf8(csv(plain))],
    ['from UTF-8 with a BOM', utf8(`\uFEFF${csv(plain)}`)],
    ['from GB18030', gb18030(csv(plain))],
    ['from UTF-16 with tabs', utf16(`\uFEFF${csv(plain, '\t')}`, true)],
    ['from UTF-16, the other end first', utf16(`\uFEFF${csv(plain, '\t')}`, false)],
    ['from UTF-16 without its mark', utf16(csv(plain), true)],
    ['with semicolons', utf8(csv(plain, ';'))],
    ['with tabs', utf8(csv(plain, '\t'))],
    ['with a line that names the separator', utf8(`sep=;\r\n${csv(plain, ';')}`)],
    ['with every cell in quotes', utf8(csv(plain.map((row) => row.map((cell) => `"${cell}"`))))],
    ['with line ends of old Macs', utf8(csv(plain).replaceAll('\r\n', '\r'))],
    ['under a merged title', file([['云溪区代表名册'], [], ...plain], { merges: ['A1:F1'] })],
    [
      'under a title, a unit and a date',
      file([['名册'], ['填报单位：区人大', '', '', '2026年11月26日'], ...plain]),
    ],
    ['with serial numbers', file(plain.map((row, n) => [n === 0 ? '序号' : n, ...row]))],
    [
      'with serial numbers that are formulas',
      file(plain.map((row, n) => [n === 0 ? '序号' : { t: 'n', f: 'ROW()-1', v: n }, ...row])),
    ],
    ['under other words', headed('名字', '性 别', '民 族', '工作单位', '现任职务', '联系方式')],
    ['under full-width spaces', headed('姓　　名', '性　别', '民　族', '单　位', '职　务', '手机号码')],
    [
      'under two languages',
      headed('姓名 Name', '性别/Gender', '民族 Ethnicity', '单位 Unit', '职务 Post', '电话 Tel'),
    ],
    [
      'under words told by their ending',
      headed('参会代表姓名', '性别', '民族', '推选单位', '拟任职务', '移动电话'),
    ],
    [
      'under marks',
      headed('*姓名（必填）', '性别：', '民族【选填】', '单位\n（全称）', '职务／职级', '手机号（微信同号）'),
    ],
    [
      'under two rows of headings',
      file(
        [
          ['姓名', '性别', '民族', '单位', '职务', '联系方式', ''],
          ['', '', '', '', '', '手机', '微信'],
          ...everyone,
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:G1'] },
      ),
    ],
    [
      'under a storey of groups',
      file([['基本情况', '', '', '任职', '', '联系'], ...plain], { merges: ['A1:C1', 'D1:E1'] }),
    ],
    ['with the heading on every page', file([heading, ayi, heading, wang, heading, ding])],
    [
      'with another order of columns on the second page',
      file([heading, ayi, [...heading].reverse(), [...wang].reverse(), [...ding].reverse()]),
    ],
    ['side by side', file([[...heading, ...heading], [...ayi, ...wang], [...ding]])],
    [
      'with spaces inside names',
      file(mapped(0, (name) => [...name].join('\u2009').replaceAll('\u2009·\u2009', '·'))),
    ],
    [
      'with full-width spaces inside names',
      file(mapped(0, (name) => (name.length === 2 ? name.split('').join('　') : name))),
    ],
    ...['•', '・', '．', '‧', '∙', '⋅', '･', '˙', '.'].map(
      (dot) => [`with ${dot} in names`, file(mapped(0, (name) => name.replace('·', dot)))] as const,
    ),
    [
      'with sex and people in brackets',
      file(
        plain.map(([name = '', sex, people, ...rest], n) =>
          n === 0 ? [name, ...rest] : [`${name}（${sex}，${people}）`, ...rest],
        ),
      ),
    ],
    ['with +86', file(mapped(5, (phone) => (phone.startsWith('1') ? `+86 ${phone}` : phone)))],
    [
      'with 86 and spaces',
      file(
        mapped(5, (phone) =>
          phone.startsWith('1')
            ? `86 138 0013 8000`.replace('138 0013 8000', phone.replace(/(...)(....)/, '$1 $2 '))
            : phone,
        ),
      ),
    ],
    [
      'with dashes of all kinds',
      file(mapped(5, (phone) => (phone.startsWith('1') ? phone.replace(/(...)(....)/, '$1–$2－') : phone))),
    ],
    ['with numbers for phones', file(mapped(5, (phone) => (phone.startsWith('1') ? Number(phone) : phone)))],
    [
      'with all digits of a scientific notation',
      file(mapped(5, (phone) => (phone.startsWith('1') ? `${phone[0]}.${phone.slice(1)}E+10` : phone))),
    ],
    [
      'with full-width digits',
      file(
        mapped(5, (phone) => phone.replaceAll(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))),
      ),
    ],
    ['with zero-width characters', file(mapped(0, (name) => `\u200B${name}\uFEFF`))],
    ['with a trailing total', file([...plain, ['合计', '', '', '', '', '3人']])],
    ['with a total in a merged cell', file([...plain, ['总计：3人']], { merges: ['A5:F5'] })],
    [
      'with notes under the table',
      file([...plain, ['注：以上人员均已确认'], ['填表人：李四', '', '', '审核人：王五']]),
    ],
    ['with empty rows between', file([heading, ayi, [], wang, ['', ' ', '　'], ding])],
    [
      'with columns nobody sees',
      file(plain, {
        change: (sheet) => {
          sheet['!cols'] = [{}, {}, {}, { hidden: true }];
        },
      }),
    ],
  ])('%s', async (_, bytes) => {
    expect(await peopleOf(bytes)).toEqual(read);
  });
});
