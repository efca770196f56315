import { describe, expect, it } from 'vitest';
import { decodeText } from '#lib/gateways/decode-text.ts';
import { gb18030 } from '#tests/support/gb18030.ts';
import { utf8, utf16 } from '#tests/support/messy-rosters.ts';

const nul = (bytes: Uint8Array, at: number): Uint8Array =>
  Uint8Array.from([...bytes.slice(0, at), 0, ...bytes.slice(at)]);

describe.each([
  ['the low end first', true],
  ['the high end first', false],
])('UTF-16 without its mark, %s', (_, littleEndian) => {
  it.each<readonly [string, string]>([
    ['every column', '姓名,性别,单位\r\n王凯,男,区人大\r\n'],
    ...['一', '开', '最', '退', '需', '瀀'].map((c) => [c, `姓名,单位\r\n王${c}${c},区${c}局\r\n`] as const),
    ['wide spaces', '姓　　名\r\n王　凯\r\n丁　翀\r\n'],
    ['one name a line', '姓名\n王一\n丁一一\n'],
    ['long cells', `姓名,职务\n${`王凯,${'区人大常委会办公室副主任兼机关党委书记'.repeat(3)}\n`.repeat(40)}`],
    ['letters only', 'Name,Unit\r\nAnna Maria,Office\r\n'],
    ['rare characters', '姓名,单位\r\n王𬍛,区人大\r\n丁㛃,区人大\r\n'],
  ])('is read with %s', (__, text) => {
    expect(decodeText(utf16(text, littleEndian))).toEqual({ text, encoding: 'utf-16' });
  });
});

describe('a zero that slipped into other text', () => {
  const text = 'Name,Unit,Post\r\nAnna Maria,Office of the district,Clerk\r\n';

  it.each([0, 1, 7, 8, 40])('is left out at %d', (at) => {
    expect(decodeText(nul(utf8(text), at))).toEqual({ text, encoding: 'utf-8' });
    expect(decodeText(nul(utf8(`${text} `), at))).toEqual({ text: `${text} `, encoding: 'utf-8' });
  });

  it('is left out however far down', () => {
    const long = text.repeat(100);
    expect(decodeText(nul(utf8(long), 5_001))).toEqual({ text: long, encoding: 'utf-8' });
  });

  it('is left out of Chinese text, whatever its encoding', () => {
    const roster = '姓名,单位\r\n王䶮,区人大常委会办公室\r\n丁翀,区人民医院\r\n';
    for (const at of [2, 3]) {
      expect(decodeText(nul(utf8(roster), at * 9))).toEqual({ text: roster, encoding: 'utf-8' });
      const bytes = gb18030(roster);
      expect(decodeText(nul(bytes, bytes.indexOf(0x0a) + 1))).toEqual({ text: roster, encoding: 'gb18030' });
    }
  });
});

describe('what is no text', () => {
  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]],
    ['a program', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0, 1, 0, 0, 0]],
    ['zeros', Array.from({ length: 64 }, () => 0)],
    ['numbers of four bytes', Array.from({ length: 64 }, (_, n) => (n % 4 === 0 ? n : 0))],
  ])('is refused: %s', (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBeNull();
  });
});
