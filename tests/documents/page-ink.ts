import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// What a printed page shows, measured on its picture: where there is ink, of which colour, in millimetres of the paper.

/** Whether pages can be turned into pictures here. */
export const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;

/** A stretch of rows with ink in them, from the paper's upper and left edge. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface PageInk {
  /** Red stretches from top to bottom. */
  readonly red: readonly Band[];
  /** Black ones; only what lies inside the box where one is given. */
  black(box?: Partial<Band>): readonly Band[];
}

/** The picture of a page (1 is the first) of a PDF at so many dots an inch. */
export function inkOf(pdf: Uint8Array, page: number, dpi = 200): PageInk {
  const folder = mkdtempSync(join(tmpdir(), 'huiqian-ink-'));
  writeFileSync(join(folder, 'paper.pdf'), pdf);
  const pages = ['-f', String(page), '-l', String(page), '-r', String(dpi), '-singlefile'];
  spawnSync('pdftoppm', [...pages, join(folder, 'paper.pdf'), join(folder, 'page')]);
  const picture = readPpm(readFileSync(join(folder, 'page.ppm')), 25.4 / dpi);
  return {
    red: bandsOf(picture, (r, g, b) => r > 150 && g < 140 && b < 140),
    black: (box = {}) => bandsOf(picture, (r, g, b) => r < 140 && g < 140 && b < 140, box),
  };
}

/** How many pages a PDF has. */
export function pagesIn(pdf: Uint8Array): number {
  const file = join(mkdtempSync(join(tmpdir(), 'huiqian-ink-')), 'paper.pdf');
  writeFileSync(file, pdf);
  const info = spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout;
  return Number(/Pages: +(\d+)/.exec(info)?.[1]);
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Millimetres of a dot. */
  readonly dot: number;
}

/** A binary PPM: `P6 width height 255` and three bytes a dot. */
function readPpm(file: Buffer, dot: number): Picture {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('not a PPM picture');
  return { width: Number(head[1]), height: Number(head[2]), pixels: file.subarray(head[0].length), dot };
}

function bandsOf(
  { width, height, pixels, dot }: Picture,
  counts: (r: number, g: number, b: number) => boolean,
  box: Partial<Band> = {},
): readonly Band[] {
  const [x0, x1] = [Math.round((box.left ?? 0) / dot), Math.min(width, Math.round((box.right ?? 1e3) / dot))];
  const [y0, y1] = [
    Math.round((box.top ?? 0) / dot),
    Math.min(height, Math.round((box.bottom ?? 1e3) / dot)),
  ];
  const bands: { top: number; bottom: number; left: number; right: number }[] = [];
  let open: (typeof bands)[number] | undefined;
  for (let y = y0; y < y1; y += 1) {
    let left = -1;
    let right = -1;
    for (let x = x0; x < x1; x += 1) {
      const at = (y * width + x) * 3;
      if (!counts(pixels[at] ?? 255, pixels[at + 1] ?? 255, pixels[at + 2] ?? 255)) continue;
      if (left < 0) left = x;
      right = x + 1;
    }
    if (left < 0) {
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { top: y, bottom: y + 1, left, right };
      bands.push(open);
    }
    open.bottom = y + 1;
    open.left = Math.min(open.left, left);
    open.right = Math.max(open.right, right);
  }
  return bands.map(({ top, bottom, left: from, right: to }) => ({
    ...{ top: top * dot, bottom: bottom * dot, left: from * dot, right: to * dot },
  }));
}
