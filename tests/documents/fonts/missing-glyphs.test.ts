import { describe, expect, it } from 'vitest';
import { missingGlyphs } from '#lib/documents/fonts/missing-glyphs.ts';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import type { TypeRole } from '#lib/documents/page-text.ts';
import { book, official, textsOf } from '../paper-samples.ts';

const RARE = '堃喆彧祎玥䶮㛃𫖮𬱖𬀩㑇犇龑翀钘';
const ROLES: readonly TypeRole[] = ['xiaobiaosong', 'fangsong', 'heiti', 'kaiti', 'songti'];

describe('rare characters', () => {
  it.each(ROLES)('are all drawn as %s', (role) => {
    const document = official([{ kind: 'paragraph', text: [{ kind: 'text', text: RARE, role }] }]);
    expect(missingGlyphs(document, book)).toEqual([]);
    const drawn = textsOf(layOut(document, book)[0]).map((mark) => mark.text);
    expect(drawn.join('')).toContain(RARE);
  });

  it('are set in one face with the rest of a name', () => {
    const name = { kind: 'text', text: '王喆', name: true } as const;
    const [page] = layOut(official([{ kind: 'paragraph', text: ['请', name, '报告'] }]), book);
    expect(textsOf(page).find((mark) => mark.text === '王喆')?.face).toBe('kai');
  });

  it('fall back one by one in running text', () => {
    const [page] = layOut(official([{ kind: 'paragraph', text: '王喆' }]), book);
    const faces = textsOf(page).slice(0, 2);
    expect(faces.map((mark) => [mark.text, mark.face])).toEqual([
      ['王', 'fang'],
      ['喆', 'kai-light-rare'],
    ]);
  });
});

describe('a character no font has', () => {
  const unknown = '𰻝';

  it('is reported with the words it stands in', () => {
    const document = official([
      { kind: 'paragraph', text: [`请${unknown}同志报告`], ref: 'agenda-item:1' },
      { kind: 'cards', format: CARD, cards: [{ lines: [{ text: unknown, role: 'kaiti', share: 1 }] }] },
    ]);
    expect(missingGlyphs(document, book)).toEqual([
      { char: unknown, text: `请${unknown}同志报告`, ref: 'agenda-item:1' },
    ]);
  });

  it('is shown as 〓, never as an empty box', () => {
    const [page] = layOut(official([{ kind: 'paragraph', text: `请${unknown}` }]), book);
    expect(textsOf(page)[0]?.text).toBe('请〓');
  });

  it('is not looked for where there is nothing to draw', () => {
    const document = official([{ kind: 'paragraph', text: '祎\u{e0101}\u200b\ufeff ⼀' }]);
    expect(missingGlyphs(document, book)).toEqual([]);
  });
});

const CARD = { width: 200, height: 100, faces: 2, marks: true } as const;
