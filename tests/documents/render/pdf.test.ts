import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import type { Document } from '#lib/documents/page.ts';
import { sheet } from '#lib/documents/page-setup.ts';
import { points } from '#lib/documents/points.ts';
import { renderPdf } from '#lib/documents/render/pdf.ts';
import { book, official } from '../paper-samples.ts';

const RARE = '堃喆彧祎玥䶮㛃𫖮𬱖𬀩㑇犇龑翀钘';
const NOON = Date.UTC(2026, 8, 11, 4);

function pdfOf(document: Document): Uint8Array {
  const options = { title: document.title, language: document.language, createdAt: NOON };
  return renderPdf(layOut(document, book), book, options);
}

const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
if (!hasPdftotext) console.info('skipped: measuring the PDF itself needs pdftotext (poppler-utils)');

function extract(pdf: Uint8Array, ...flags: readonly string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'huiqian-pdf-')), 'paper.pdf');
  writeFileSync(file, pdf);
  return spawnSync('pdftotext', [...flags, file, '-'], { encoding: 'utf8' }).stdout;
}

describe('the PDF', () => {
  it('is the same bytes for the same document', async () => {
    const document = official([{ kind: 'paragraph', text: `云溪区${RARE}` }]);
    expect(pdfOf(document)).toEqual(pdfOf(document));
  });

  it('embeds the glyphs in use and no more', async () => {
    const pdf = pdfOf(official([{ kind: 'paragraph', text: '云溪区人大常委会' }]));
    expect(pdf.byteLength).toBeLessThan(20_000);
  });
});

describe.skipIf(!hasPdftotext)('measured from the file', () => {
  it('is 22 lines of 28 characters between margins of 37, 35, 28 and 26 mm', async () => {
    const text = Array.from({ length: 22 }, () => '国'.repeat(28)).join('');
    const html = extract(pdfOf(official([{ kind: 'paragraph', text, indent: 0 }])), '-bbox');
    const words = [
      ...html.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(国+)</g),
    ].map(([, left, top, right, bottom, word]) => ({
      left: Number(left),
      right: Number(right),
      middle: (Number(top) + Number(bottom)) / 2,
      count: word?.length ?? 0,
    }));
    const lines = Map.groupBy(words, (word) => Math.round(word.middle));
    expect(lines.size).toBe(22);
    for (const line of lines.values()) {
      expect(line.reduce((sum, word) => sum + word.count, 0)).toBe(28);
      expect(Math.abs(Math.min(...line.map((word) => word.left)) - points(28))).toBeLessThan(0.1);
      expect(Math.abs(Math.max(...line.map((word) => word.right)) - points(184))).toBeLessThan(0.5);
    }
    const middles = [...lines.values()].map((line) => line[0]?.middle ?? 0).sort((one, other) => one - other);
    const pitch = points(225) / 22;
    expect(((middles.at(-1) ?? 0) - (middles[0] ?? 0)) / 21).toBeCloseTo(pitch, 2);
    const above = (middles[0] ?? 0) - points(37);
    const below = points(297 - 35) - (middles.at(-1) ?? 0);
    expect(Math.abs(above + below - pitch)).toBeLessThan(0.1);
  });

  it('reads back every rare character', async () => {
    expect(extract(pdfOf(official([{ kind: 'paragraph', text: RARE }])))).toContain(RARE);
  });

  it('says its title', async () => {
    const pdf = pdfOf({ ...official([]), title: '议程（草案）' });
    const file = join(mkdtempSync(join(tmpdir(), 'huiqian-pdf-')), 'paper.pdf');
    writeFileSync(file, pdf);
    expect(spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout).toMatch(/Title: +议程（草案）/);
  });

  it('prints every name of a card run twice, the second turned', async () => {
    const names = ['刘　英', '晏知微', '王喆'];
    const pdf = pdfOf({
      ...official([]),
      setup: sheet({ width: 210, height: 297 }, 10, { style: 'none' }),
      blocks: [
        {
          kind: 'cards',
          format: { width: 200, height: 100, faces: 2, marks: true },
          cards: names.map((text) => ({ lines: [{ text, role: 'xiaobiaosong', name: true, share: 0.7 }] })),
        },
      ],
    });
    const text = extract(pdf).replaceAll(/[\s　]/g, '');
    for (const name of ['晏知微', '王喆']) expect(text.split(name).length - 1).toBeGreaterThanOrEqual(1);
    expect([...text.matchAll(/喆/g)].length).toBe(2);
  });
});
