/** A change to show beside a line of a paper: its anchor, the word in the margin, and the stretch that is new. */
export interface PaperMark {
  readonly ref: string;
  readonly word: string;
  /** The last characters of the line are `text`; offsets count in it. Null: the whole line. */
  readonly span: { readonly text: string; readonly from: number; readonly to: number } | null;
}

/** Where a mark stands, in hundredths of the page. */
export interface PlacedMark {
  readonly ref: string;
  readonly word: string;
  readonly top: number;
  readonly height: number;
  readonly underlines: readonly { readonly left: number; readonly top: number; readonly width: number }[];
}

interface Glyph {
  readonly char: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** Finds the marked lines in a drawing and measures where their marks belong. */
export function measureMarks(drawing: HTMLElement, marks: readonly PaperMark[]): readonly PlacedMark[] {
  const svg = drawing.querySelector('svg');
  const page = svg?.viewBox.baseVal;
  if (!svg || !page || page.height === 0) return [];
  return marks.flatMap((mark): readonly PlacedMark[] => {
    const glyphs = glyphsOf(svg, mark.ref);
    const [first] = glyphs;
    if (!first) return [];
    const top = Math.min(...glyphs.map((g) => g.base - g.size));
    const bottom = Math.max(...glyphs.map((g) => g.base + g.size * 0.3));
    return [
      {
        ref: mark.ref,
        word: mark.word,
        top: (top / page.height) * 100,
        height: ((bottom - top) / page.height) * 100,
        underlines: mark.span ? underlinesOf(glyphs, mark.span, page) : [],
      },
    ];
  });
}

/** Every character of the lines with an anchor, in reading order. */
function glyphsOf(svg: SVGSVGElement, ref: string): readonly Glyph[] {
  const texts = svg.querySelectorAll<SVGTextElement>(`[data-ref="${CSS.escape(ref)}"] text`);
  return [...texts].flatMap((text) => {
    const size = Number(text.getAttribute('font-size') ?? 0);
    return glyphsOfText(text, text.textContent ?? '', size);
  });
}

function glyphsOfText(text: SVGTextElement, content: string, size: number): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  let at = 0;
  for (const char of content) {
    if (at >= text.getNumberOfChars()) break;
    const start = text.getStartPositionOfChar(at);
    glyphs.push({ char, left: start.x, right: text.getEndPositionOfChar(at).x, base: start.y, size });
    at += char.length;
  }
  return glyphs;
}

function underlinesOf(
  glyphs: readonly Glyph[],
  span: NonNullable<PaperMark['span']>,
  page: { readonly width: number; readonly height: number },
): PlacedMark['underlines'] {
  const line = glyphs.map((g) => g.char).join('');
  if (!line.endsWith(span.text)) return [];
  const before = line.length - span.text.length;
  const rows = new Map<number, { left: number; right: number; size: number }>();
  let offset = 0;
  for (const glyph of glyphs) {
    const inside = offset >= before + span.from && offset < before + span.to;
    offset += glyph.char.length;
    if (!inside) continue;
    const row = rows.get(glyph.base) ?? { left: glyph.left, right: glyph.right, size: glyph.size };
    rows.set(glyph.base, {
      ...row,
      left: Math.min(row.left, glyph.left),
      right: Math.max(row.right, glyph.right),
    });
  }
  return [...rows].map(([base, row]) => ({
    left: (row.left / page.width) * 100,
    top: ((base + row.size * 0.2) / page.height) * 100,
    width: ((row.right - row.left) / page.width) * 100,
  }));
}
