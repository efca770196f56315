import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeLetter } from '#lib/documents/compose/letter.ts';
import { composeNotice } from '#lib/documents/compose/notice.ts';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import type { Document } from '#lib/documents/page.ts';
import { renderDocx } from '#lib/documents/render/docx.ts';
import { renderPdf } from '#lib/documents/render/pdf.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { aDispatch, aDossier, asking } from './compose/a-dossier.ts';
import { hasOffice, printByOffice } from './libre-office.ts';
import { type Band, hasPoppler, inkOf, pagesIn } from './page-ink.ts';
import { book } from './paper-samples.ts';

// GB/T 9704-2012 measured on what is printed, in millimetres. Ink of a character begins up to a twelfth of its size
// inside its square, so that edges of type are held to a millimetre and rules to a fifth of one.

const ON = Temporal.PlainDate.from('2026-09-11');
const NOON = Date.UTC(2026, 8, 11, 4);
/** The type area: 156 x 225 mm, 37 mm from the upper and 28 mm from the left edge. */
const AREA = { left: 28, right: 184, top: 37, bottom: 262 };
/** Widths of a character of 3号 on the grid and of 4号. */
const CELL = 156 / 28;
const SMALL = (14 * 25.4) / 72;

let dossier: Dossier;
let notice: Document;
let unsealed: Document;
let letter: Document;

beforeAll(async () => {
  dossier = asking(await aDossier());
  const number = { headed: true, code: '云人办发', sequence: 12, copies: '区委办公室，区政协办公室' };
  const going = (change: Parameters<typeof aDispatch>[0]): Dossier => ({
    ...dossier,
    dispatches: [aDispatch({ ...number, ...change })],
  });
  notice = composeNotice(going({ artefact: 'notice' }), 'zh-CN', ON);
  unsealed = composeNotice(going({ artefact: 'notice', sealed: false }), 'zh-CN', ON);
  letter = composeLetter(going({ artefact: 'letter' }), 'zh-CN', ON);
});

function pdfOf(document: Document): Uint8Array {
  const { title, language } = document;
  return renderPdf(layOut(document, book), book, { title, language, createdAt: NOON });
}

const near = (value: number | undefined, wanted: number, within: number): void => {
  expect(value).toBeGreaterThan(wanted - within);
  expect(value).toBeLessThan(wanted + within);
};

/** Rules as long as the type area is wide. */
function rulesIn(bands: readonly Band[]): readonly Band[] {
  return bands.filter(({ top, bottom, left, right }) => bottom - top < 0.7 && right - left > 150);
}

/** The lines of type of a page, without its number. */
function linesIn(pdf: Uint8Array, page: number, dpi?: number): readonly Band[] {
  return inkOf(pdf, page, dpi).black({ top: AREA.top - 2, bottom: AREA.bottom + 1 });
}

function checkHead(pdf: Uint8Array, within: number): void {
  const { red, black } = inkOf(pdf, 1);
  expect(red).toHaveLength(2);
  const [mark, line] = red;
  near(mark?.top, AREA.top + 35, within);
  near(((mark?.left ?? 0) + (mark?.right ?? 0)) / 2, 106, within);
  near(line?.left, AREA.left, 0.4);
  near(line?.right, AREA.right, 0.4);
  const number = black({ top: mark?.bottom ?? 0, bottom: line?.top ?? 0 });
  near((line?.top ?? 0) - (number.at(-1)?.bottom ?? 0), 4, within);
  // Two empty lines between mark and number, and between the line and the title.
  near((number[0]?.top ?? 0) - (mark?.bottom ?? 0), 2 * 10.23 + 2.3, 2.5);
  const [title] = black({ top: (line?.bottom ?? 0) + 1 });
  near((title?.top ?? 0) - (line?.bottom ?? 0), 2 * 10.23 + 2.1, 2.5);
}

function checkLetter(pdf: Uint8Array, within: number): void {
  const { red, black } = inkOf(pdf, 1);
  const [mark, ...lines] = red;
  expect(lines).toHaveLength(4);
  near(mark?.top, 30, within);
  near((lines[0]?.top ?? 0) - (mark?.bottom ?? 0), 4, within);
  for (const line of lines) near(line.right - line.left, 170, 0.6);
  near(((lines[0]?.left ?? 0) + (lines[0]?.right ?? 0)) / 2, 105, 0.5);
  const thick = lines.map(({ top, bottom }) => bottom - top);
  expect(thick[0]).toBeGreaterThan(thick[1] ?? 0);
  expect(thick[3]).toBeGreaterThan(thick[2] ?? 0);
  near(lines[3]?.bottom, 297 - 20, within);
  const [number] = black();
  near(number?.right, AREA.right, within);
  near((number?.top ?? 0) - (lines[1]?.bottom ?? 0), (16 * 25.4 * 7) / 8 / 72, within);
  // No page number on the first page.
  expect(black({ top: AREA.bottom + 2, bottom: 275 })).toHaveLength(0);
}

describe.skipIf(!hasPoppler)('measured on the PDF', () => {
  it('a red head stands 35 mm down, its line 4 mm under the number', async () => {
    checkHead(pdfOf(notice), 1);
  });

  it('the page number is 7 mm below the type area, a character in from the outer side', async () => {
    const pdf = pdfOf(notice);
    for (const page of [1, 2]) {
      const [number] = inkOf(pdf, page).black({ top: AREA.bottom + 2 });
      near(((number?.top ?? 0) + (number?.bottom ?? 0)) / 2, AREA.bottom + 7, 0.8);
      if (page === 1) near(number?.right, AREA.right - SMALL, 0.6);
      else near(number?.left, AREA.left + SMALL, 0.6);
    }
  });

  it('the imprint ends on the edge of the type area, its rules 0.35, 0.25 and 0.35 mm', async () => {
    const pdf = pdfOf(notice);
    const rules = rulesIn(linesIn(pdf, pagesIn(pdf), 600));
    expect(rules).toHaveLength(3);
    const widths = [0.35, 0.25, 0.35];
    rules.forEach((rule, at) => {
      near(rule.bottom - rule.top, widths[at] ?? 0, 0.06);
      near(rule.left, AREA.left, 0.1);
      near(rule.right, AREA.right, 0.1);
    });
    near(rules.at(-1)?.bottom, AREA.bottom, 0.1);
  });

  it('with a seal the date stands four characters from the right and the signer is centred over it', async () => {
    const pdf = pdfOf(notice);
    const [signer, date] = signatureOf(pdf);
    // 日 is narrow: its ink ends a fifth of a cell inside.
    near(date?.right, AREA.right - 4.2 * CELL, 1);
    near(middle(signer), middle(date), 1);
  });

  it('without one the signer stands two characters from the right and the date begins two further right', async () => {
    const [signer, date] = signatureOf(pdfOf(unsealed));
    near(signer?.right, AREA.right - 2 * CELL, 1);
    near((date?.left ?? 0) - (signer?.left ?? 0), 2 * CELL, 1);
  });

  it('a letter has its mark 30 mm from the edge, double lines of 170 mm and no number on its first page', async () => {
    checkLetter(pdfOf(letter), 1);
  });
});

/** Signer and date: the two lines above the note in brackets, which stands over the imprint. */
function signatureOf(pdf: Uint8Array): readonly (Band | undefined)[] {
  const page = pagesIn(pdf);
  const ink = inkOf(pdf, page);
  const rules = rulesIn(ink.black());
  const text = ink.black({ top: AREA.top - 2, bottom: (rules[0]?.top ?? AREA.bottom) - 1 });
  return text.slice(-3, -1);
}

function middle(band: Band | undefined): number {
  return ((band?.left ?? 0) + (band?.right ?? 0)) / 2;
}

describe.skipIf(!hasPoppler || !hasOffice)('measured on the DOCX as LibreOffice prints it', () => {
  it('heads, lines and imprint stand where they do in the PDF', { timeout: 240_000 }, async () => {
    const printed = printByOffice({
      notice: await renderDocx(notice, { createdAt: NOON }),
      letter: await renderDocx(letter, { createdAt: NOON }),
    });
    const { notice: paper = new Uint8Array(), letter: sent = new Uint8Array() } = printed;
    checkHead(paper, 1.5);
    checkLetter(sent, 1.5);
    const rules = rulesIn(linesIn(paper, pagesIn(paper), 600));
    expect(rules).toHaveLength(3);
    near(rules.at(-1)?.bottom, AREA.bottom, 0.8);
    for (const rule of rules) near(rule.left, AREA.left, 0.5);
  });
});
