import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Whether pages can be drawn here: poppler's pdftoppm is installed. */
export const canDrawPages = spawnSync('pdftoppm', ['-v']).error === undefined;

/** Dots an inch: enough to tell every character from every other. */
const RESOLUTION = '60';

/** The pages of a PDF as images (PGM), drawn by a program that is not ours. */
export function pageImages(pdf: Uint8Array): readonly string[] {
  return drawPages(pdf, ['-gray', '-r', RESOLUTION], '.pgm').map((page) => page.toString('base64'));
}

/** Dots an inch of a picture that is kept: lines and words are seen, and it stays small. */
const KEPT_RESOLUTION = '20';

/** The pages of a PDF as small grey PNG pictures, to be kept and looked at. */
export function pagePictures(pdf: Uint8Array): readonly Buffer[] {
  return drawPages(pdf, ['-gray', '-png', '-r', KEPT_RESOLUTION], '.png');
}

function drawPages(pdf: Uint8Array, options: readonly string[], extension: string): readonly Buffer[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
  try {
    const file = path.join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const drawn = spawnSync('pdftoppm', [...options, file, path.join(folder, 'page')]);
    if (drawn.status !== 0) throw new Error(`pdftoppm: ${drawn.stderr}`);
    const pages = readdirSync(folder).filter((name) => name.endsWith(extension));
    return pages.sort().map((name) => readFileSync(path.join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The numbers of the pages in the name of a file of replaced pages; null: the file is the whole paper. */
export function pagesInName(name: string): readonly number[] | null {
  const pages = /第 ([\d、]+) 页/.exec(name)?.[1];
  return pages === undefined ? null : pages.split('、').map(Number);
}
