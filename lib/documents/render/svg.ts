import type { FaceId } from '../fonts/font-set.ts';
import type { Mark, Page, RectMark, TextMark } from '../layout/mark.ts';
import { BASELINE } from '../layout/place-line.ts';

/** The CSS font family of a face: a stack whose first name is the very font the PDF embeds. */
export type FontStack = (face: FaceId) => string;

/**
 * Pages as SVG drawn from the marks of the PDF, every character where the PDF has it. Words with an anchor are
 * groups with `data-ref` over a transparent ground, so that a line can be clicked and lit.
 */
export function renderSvg(pages: readonly Page[], stack: FontStack): readonly string[] {
  return pages.map((page) => {
    const size = `viewBox="0 0 ${num(page.width)} ${num(page.height)}"`;
    const body = page.marks.map((mark) => markSvg(mark, stack)).join('');
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} class="paper">${body}</svg>`;
  });
}

function markSvg(mark: Mark, stack: FontStack): string {
  switch (mark.kind) {
    case 'text':
      return textSvg(mark, stack);
    case 'rect':
      return rectSvg(mark);
    case 'line': {
      const ends = `x1="${num(mark.x1)}" y1="${num(mark.y1)}" x2="${num(mark.x2)}" y2="${num(mark.y2)}"`;
      return `<line ${ends} stroke="${mark.colour}" stroke-width="${num(mark.width)}"${dash(mark.dash)}/>`;
    }
    case 'turn': {
      const turn = `rotate(${mark.angle} ${num(mark.x)} ${num(mark.y)})`;
      return `<g transform="${turn}">${mark.marks.map((inner) => markSvg(inner, stack)).join('')}</g>`;
    }
  }
}

function textSvg(mark: TextMark, stack: FontStack): string {
  const font = `font-family="${escapeXml(stack(mark.face))}" font-size="${num(mark.size)}"`;
  const colour = mark.colour === '#000000' ? '' : ` fill="${mark.colour}"`;
  const words = spans(mark)
    .map(
      ({ text, xs }) =>
        `<text y="${num(mark.y)}" x="${xs.map(num).join(' ')}" ${font}${colour}>${escapeXml(text)}</text>`,
    )
    .join('');
  if (mark.ref === undefined) return words;
  return `<g data-ref="${escapeXml(mark.ref)}">${ground(mark)}${words}</g>`;
}

/** Half a line's height around the words, in ems of the type. */
const GROUND = 0.3;

function ground(mark: TextMark): string {
  const x = mark.xs[0] ?? 0;
  const y = mark.y - (BASELINE + GROUND / 2) * mark.size;
  const box = `x="${num(x)}" y="${num(y)}" width="${num(mark.right - x)}" height="${num(mark.size * (1 + GROUND))}"`;
  return `<rect class="ground" ${box} fill="transparent"/>`;
}

/** Browsers disagree on how many positions a character beyond the first plane takes: each stands alone. */
function spans(mark: TextMark): readonly { text: string; xs: readonly number[] }[] {
  const out: { text: string; xs: number[] }[] = [];
  let joined = false;
  [...mark.text].forEach((char, at) => {
    const x = mark.xs[at] ?? 0;
    const last = out.at(-1);
    const plain = char.length === 1;
    if (last !== undefined && joined && plain) {
      last.text += char;
      last.xs.push(x);
    } else out.push({ text: char, xs: [x] });
    joined = plain;
  });
  return out;
}

function rectSvg(mark: RectMark): string {
  const box = `x="${num(mark.x)}" y="${num(mark.y)}" width="${num(mark.width)}" height="${num(mark.height)}"`;
  const radius = mark.radius === undefined ? '' : ` rx="${num(mark.radius)}"`;
  const pen =
    mark.stroke === undefined
      ? ''
      : ` stroke="${mark.stroke}" stroke-width="${num(mark.strokeWidth ?? 0.5)}"${dash(mark.dash)}`;
  const ref = mark.ref === undefined ? '' : ` data-ref="${escapeXml(mark.ref)}"`;
  return `<rect ${box}${radius} fill="${mark.fill ?? 'none'}"${pen}${ref}/>`;
}

function dash(lengths: readonly number[] | undefined): string {
  return lengths === undefined ? '' : ` stroke-dasharray="${lengths.map(num).join(' ')}"`;
}

function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
