import { strFromU8, unzipSync } from 'fflate';

/** Cells struck through as a whole, by the sheet's place in the book: `row,column`, counted from 1. */
export type StruckCells = readonly ReadonlySet<string>[];

/** All parts together, unpacked; larger books have nothing struck. */
const most = 60 * 1024 * 1024;
const wanted = /^xl\/(?:workbook\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;

/**
 * What a person sees struck through in a .xlsx: the spreadsheet library reads fonts but does not say which cell has
 * which. Nothing of older formats, where only the library could tell. Never fails: what cannot be read is not struck.
 */
export function readStruckCells(bytes: Uint8Array): StruckCells {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted.test(name) && originalSize < most,
    });
    const text = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
    const struck = struckStyles(text('xl/styles.xml'));
    if (struck.size === 0) return [];
    return sheetParts(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels')).map((name) =>
      struckIn(text(name), struck),
    );
  } catch {
    return [];
  }
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/** Numbers of the cell styles whose font is struck through. */
function struckStyles(styles: string): ReadonlySet<number> {
  const fonts = [
    ...(/<fonts[\s\S]*?<\/fonts>/.exec(styles)?.[0] ?? '').matchAll(
      /<font\s*\/>|<font[\s>][\s\S]*?<\/font>/g,
    ),
  ];
  const struck = new Set(
    fonts.flatMap(([font], index) => (/<strike(?:\s*\/>|\s+val="(?:1|true)"|>)/.test(font) ? [index] : [])),
  );
  if (struck.size === 0) return struck;
  const styled = [...(/<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf\s[^>]*>/g)];
  return new Set(
    styled.flatMap(([xf], index) => (struck.has(Number(attribute(xf, 'fontId'))) ? [index] : [])),
  );
}

/** Where each sheet's part is, in the order of the book. */
function sheetParts(workbook: string, relations: string): readonly string[] {
  const targets = new Map(
    [...relations.matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  return [...workbook.matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => targets.get(attribute(tag, 'r:id')) ?? '');
}

function struckIn(sheet: string, styles: ReadonlySet<number>): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const [tag] of sheet.matchAll(/<c\s[^>]*>/g)) {
    const place = /^([A-Z]+)(\d+)$/.exec(attribute(tag, 'r'));
    const style = attribute(tag, 's');
    if (place && style !== '' && styles.has(Number(style)))
      cells.add(`${place[2]},${columnOf(place[1] ?? '')}`);
  }
  return cells;
}

/** AB → 28. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
