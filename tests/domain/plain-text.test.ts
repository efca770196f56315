import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '#lib/domain/plain-text.ts';

describe('a plain text', () => {
  it.each([
    ['the end of a cell of Word', '同意\u0007', '同意'],
    ['marks of direction and of places to break', '\u202a柯\u200b䶮\u202c\ufeff', '柯䶮'],
    ['soft hyphens', '丰\u00ad台', '丰台'],
    ['half a character', '甲\ud83d乙', '甲乙'],
    ['noncharacters', '甲\uffff乙\ufdd0', '甲乙'],
  ])('holds no %s', (_, given, plain) => expect(plainText(given)).toBe(plain));

  it.each([
    ['tabs and line ends', '一\t二\n三'],
    ['characters beyond the BMP', '𠅤𬱖'],
    ['the variant of a character', '葛\u{e0100}'],
    ['joiners of words', 'نامه\u200cها'],
    ['full-width spaces', '刘　英'],
  ])('keeps %s', (_, text) => expect(plainText(text)).toBe(text));

  it('ends its lines in one way', () => expect(plainText('一\r\n二\r三\u2028四')).toBe('一\n二\n三\n四'));

  it('can stand in XML, whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (given) => {
        const plain = plainText(given);
        expect(plain).not.toMatch(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
        expect(plainText(plain)).toBe(plain);
      }),
      { seed: 22, numRuns: 300 },
    );
  });
});
