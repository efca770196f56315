import type { OwnWords } from './own-words.ts';
import type { TemplateLine } from './template-line.ts';

/** Faces of a paper by what they are for; the same words as `TypeRole` of the documents. */
export const typeFaces = ['xiaobiaosong', 'fangsong', 'heiti', 'kaiti', 'songti'] as const;
export type TypeFace = (typeof typeFaces)[number];

/** How an office dresses its papers where it departs from GB/T 9704-2012; millimetres and points. */
export interface HouseStyle {
  readonly title: TypeFace;
  readonly titleSize: number;
  readonly heading1: TypeFace;
  readonly heading2: TypeFace;
  readonly heading3: TypeFace;
  readonly body: TypeFace;
  readonly bodySize: number;
  readonly cue: TypeFace;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly lines: number;
  readonly chars: number;
}

/** As delivered: the lengths and faces of GB/T 9704-2012 (5.1-5.3, 6, 7.3). */
export const officialStyle: HouseStyle = {
  title: 'xiaobiaosong',
  titleSize: 22,
  heading1: 'heiti',
  heading2: 'kaiti',
  heading3: 'fangsong',
  body: 'fangsong',
  bodySize: 16,
  cue: 'kaiti',
  top: 37,
  bottom: 35,
  left: 28,
  right: 26,
  lines: 22,
  chars: 28,
};

const ranges: Readonly<Partial<Record<keyof HouseStyle, readonly [number, number]>>> = {
  titleSize: [16, 30],
  bodySize: [12, 18],
  top: [15, 50],
  bottom: [15, 50],
  left: [15, 45],
  right: [15, 45],
  lines: [18, 32],
  chars: [22, 40],
};

/** The styles as lines of a template. */
export const styleLines: readonly TemplateLine[] = (Object.keys(officialStyle) as (keyof HouseStyle)[]).map(
  (key) => {
    const delivered = String(officialStyle[key]);
    const range = ranges[key];
    if (range === undefined) return { key, kind: 'choice', delivered, choices: typeFaces };
    return { key, kind: 'number', delivered, least: range[0], most: range[1] };
  },
);

/** How an office dresses its papers; what no longer fits is as delivered. */
export function houseStyleOf(own: OwnWords): HouseStyle {
  const changed = styleLines.flatMap((line) => {
    const text = own[line.key];
    if (text === undefined) return [];
    if (line.kind === 'choice') return line.choices.includes(text) ? [[line.key, text]] : [];
    const value = Number(text);
    return line.kind === 'number' && value >= line.least && value <= line.most ? [[line.key, value]] : [];
  });
  return changed.length === 0 ? officialStyle : { ...officialStyle, ...Object.fromEntries(changed) };
}
