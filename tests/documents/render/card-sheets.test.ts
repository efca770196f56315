import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cardFormat } from '#lib/documents/compose/name-cards.ts';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import type { Document } from '#lib/documents/page.ts';
import type { Card, CardFormat } from '#lib/documents/page-drawing.ts';
import { sheet } from '#lib/documents/page-setup.ts';
import { renderDocx } from '#lib/documents/render/docx.ts';
import { renderPdf } from '#lib/documents/render/pdf.ts';
import { cardSizeOf, cardSizes } from '#lib/domain/cards/name-card.ts';
import { labelSizes } from '#lib/domain/cards/seat-label.ts';
import { hasOffice, printByOffice } from '../libre-office.ts';
import { type Band, hasPoppler, inkOf, pagesIn } from '../page-ink.ts';
import { book, textsOf } from '../paper-samples.ts';

const A4 = { width: 210, height: 297 };

function cards(format: CardFormat, names: readonly string[]): Document {
  return {
    ...{ title: '席卡', language: 'zh-CN', setup: sheet(A4, 10, { style: 'none' }) },
    blocks: [
      {
        ...{ kind: 'cards', format },
        cards: names.map((name) => cardOf([name])),
      },
    ],
  };
}

function cardOf(texts: readonly string[]): Card {
  return {
    lines: texts.map((text) => ({ text, role: 'xiaobiaosong', name: true, share: 0.7 / texts.length })),
  };
}

function pdfOf(document: Document): Uint8Array {
  return renderPdf(layOut(document, book), book, { title: '席卡', language: 'zh-CN', createdAt: 0 });
}

/** Where marks lie in a strip of the page, in half millimetres from its top. */
const levels = (bands: readonly Band[]): readonly number[] =>
  bands.map(({ top, bottom }) => Math.round(top + bottom) / 2);

describe.skipIf(!hasPoppler)('a sheet of cards, measured from the file', () => {
  it('180 x 90: crop marks outside the corners, the fold in the middle', async () => {
    const ink = inkOf(pdfOf(cards(cardFormat(cardSizes['180x90']), ['晏知微'])), 1);
    // (297 - 180) / 2 = 58.5 above; (210 - 180) / 2 = 15 beside.
    const outside = ink.black({ left: 9, right: 14.5 });
    expect(levels(outside)).toEqual([58.5, 238.5]);
    expect(outside[0]?.left).toBeCloseTo(10, 0);
    expect(outside[0]?.right).toBeCloseTo(14, 0);
    // Dots across the card at the fold, and nothing else so near to its left edge.
    expect(levels(ink.black({ left: 15.3, right: 20 }))).toEqual([148.5]);
  });

  it('180 x 90: the name stands once on each side of the fold, as far from it', async () => {
    const ink = inkOf(pdfOf(cards(cardFormat(cardSizes['180x90']), ['王王王'])), 1);
    const [back, , front] = ink.black({ left: 30, right: 180, top: 60, bottom: 237 });
    expect(148.5 - (back?.bottom ?? 0)).toBeCloseTo((front?.top ?? 0) - 148.5, 0);
  });

  it('200 x 100: marks a printer cannot reach lie on the edge that is cut', async () => {
    const ink = inkOf(pdfOf(cards(cardFormat(cardSizes['200x100']), ['晏知微'])), 1);
    expect(ink.black({ left: 0, right: 4.8 })).toEqual([]);
    expect(levels(ink.black({ left: 5.3, right: 9 }))).toEqual([48.5, 148.5, 248.5]);
  });

  it('A4 in three: both faces and the foot fill the sheet, folded at 99 and 198 mm, nothing to cut', async () => {
    const ink = inkOf(pdfOf(cards(cardFormat(cardSizes['a4-fold']), ['晏知微'])), 1);
    expect(levels(ink.black({ left: 0.5, right: 9 }))).toEqual([99, 198]);
  });

  it('another size in millimetres is as large as it was typed', async () => {
    const size = cardSizeOf('150x80');
    if (size === null) throw new Error('no such size');
    const ink = inkOf(pdfOf(cards(cardFormat(size), ['晏知微'])), 1);
    const [upper, lower] = ink.black({ left: 24, right: 29.5 });
    expect(
      ((lower?.top ?? 0) + (lower?.bottom ?? 0) - (upper?.top ?? 0) - (upper?.bottom ?? 0)) / 2,
    ).toBeCloseTo(160, 0);
  });

  it('a printed ground reaches 2 mm over the edge and leaves the marks free', async () => {
    const ink = inkOf(pdfOf(cards(cardFormat(cardSizes['180x90'], 'red'), ['晏知微'])), 1);
    const ground = ink.red;
    expect(ground[0]?.top).toBeCloseTo(56.5, 0);
    expect(ground.at(-1)?.bottom).toBeCloseTo(240.5, 0);
    expect(Math.min(...ground.map(({ left }) => left))).toBeCloseTo(13, 0);
    const [mark] = ink.black({ left: 5, right: 12.5, top: 50, bottom: 70 });
    expect(mark?.right).toBeCloseTo(12, 0);
  });

  it('coloured paper gets the name alone', async () => {
    const ink = inkOf(pdfOf(cards(cardFormat(cardSizes['180x90']), ['晏知微'])), 1);
    expect(ink.red).toEqual([]);
  });

  it.each([
    ['60x40', 21],
    ['90x50', 10],
    ['190x90', 3],
  ] as const)('labels of %s: %i to a sheet', async (size, count) => {
    const format = { ...labelSizes[size], faces: 1, marks: true } as const;
    const names = Array.from({ length: count + 1 }, () => '3排5号');
    expect(pagesIn(pdfOf(cards(format, names)))).toBe(2);
    expect(pagesIn(pdfOf(cards(format, names.slice(1))))).toBe(1);
  });
});

describe.skipIf(!(hasPoppler && hasOffice))(
  'folding cards from Word, measured from what LibreOffice prints',
  () => {
    it('have both faces alike about the fold, the upper one on its head', { timeout: 120_000 }, async () => {
      const names = ['申　一', '阿卜杜拉·买买提江'];
      const docx = async (size: keyof typeof cardSizes) =>
        renderDocx(cards(cardFormat(cardSizes[size]), names), { createdAt: 0 });
      const { flat, foot } = printByOffice({ flat: await docx('200x100'), foot: await docx('a4-fold') });
      if (flat === undefined || foot === undefined) throw new Error('not printed');
      expect([pagesIn(flat), pagesIn(foot)]).toEqual([2, 2]);
      const ink = inkOf(flat, 1);
      // A strip over 申 and one over 一, inside the outline; the fold is the outline's middle line.
      const ends = (left: number, right: number) => {
        const bands = ink
          .black({ left, right, top: 50, bottom: 247 })
          .filter(({ bottom, top }) => bottom - top > 1);
        return {
          from: bands.at(0),
          to: bands.at(-1),
          tall: bands.map(({ bottom, top }) => bottom - top > 30),
        };
      };
      const [left, right] = [ends(25, 90), ends(120, 185)];
      // Upright below: 申 stands left and is tall; on its head above: it stands right.
      expect([left.tall.at(-1), right.tall.at(-1)]).toEqual([true, false]);
      expect([left.tall.at(0), right.tall.at(0)]).toEqual([false, true]);
      // Ink of words and of WordArt, in millimetres from the fold and from the edges: alike but for the air in a cell.
      const mirrored = [
        [148.5 - (right.from?.bottom ?? 0), (left.to?.top ?? 0) - 148.5],
        [148.5 - (right.from?.top ?? 0), (left.to?.bottom ?? 0) - 148.5],
        [210 - (right.from?.right ?? 0), left.to?.left ?? 0],
      ];
      for (const [above = 0, below = 0] of mirrored) expect(Math.abs(above - below)).toBeLessThan(4);
    });
  },
);

it('the Word file has the same ground in its cells', async () => {
  const docx = await renderDocx(cards(cardFormat(cardSizes['180x90'], 'pink'), ['晏知微']), { createdAt: 0 });
  const part = unzipSync(docx)['word/document.xml'];
  expect(part && strFromU8(part).match(/w:fill="f8cdd6"/g)?.length).toBe(2);
});

it('tells every shape of a Word file of folding cards apart, whatever lines each card has', async () => {
  const texts = [['晏知微'], ['申一', '区人大', '主任'], ['丁翀', '医师'], ['王凯']];
  const document = cards(cardFormat(cardSizes['a4-fold']), []);
  const blocks = document.blocks.map((block) =>
    block.kind === 'cards' ? { ...block, cards: texts.map(cardOf) } : block,
  );
  const part = unzipSync(await renderDocx({ ...document, blocks }, { createdAt: 0 }))['word/document.xml'];
  const shapes = [...(part ? strFromU8(part) : '').matchAll(/<v:shape id="([^"]+)"/g)].map(([, id]) => id);
  expect(shapes).toHaveLength(7);
  expect(new Set(shapes).size).toBe(7);
});

it('sets all lines of one title in one size, on our pages and in Word', async () => {
  const lines = ['听取和审议区人民政府关于结合疏解整治促提升', '工作的报告'];
  const document: Document = {
    ...cards({ width: 100, height: 70, faces: 1, marks: true }, []),
    blocks: [
      {
        kind: 'cards',
        format: { width: 100, height: 70, faces: 1, marks: true },
        cards: [{ lines: lines.map((text) => ({ text, role: 'xiaobiaosong', share: 0.13, isPart: true })) }],
      },
    ],
  };
  expect(new Set(textsOf(layOut(document, book)[0]).map(({ size }) => size)).size).toBe(1);
  const part = unzipSync(await renderDocx(document, { createdAt: 0 }))['word/document.xml'];
  const sizes = [...(part ? strFromU8(part) : '').matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => size);
  expect(sizes).toHaveLength(2);
  expect(new Set(sizes).size).toBe(1);
});
