import { likenessOf } from '#lib/domain/people/alike.ts';
import readings from '#lib/domain/people/reading-table.json' with { type: 'json' };
import strokes from '#lib/domain/people/stroke-table.json' with { type: 'json' };

/** One fault put into a clean text. */
export interface Seed {
  readonly kind: string;
  readonly paragraphs: readonly string[];
  /** The paragraph it is in, from 1, and where in it. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** What the mend must say; empty where the mend is to put something back or to leave it open. */
  readonly right: string;
}

/** A whole number below `n`, the same for the same seed. */
export type Dice = (n: number) => number;

/** Puts a text in the place of some words. */
export function put(
  paragraphs: readonly string[],
  at: number,
  start: number,
  end: number,
  words: string,
  kind: string,
  right: string,
): Seed {
  const old = paragraphs[at] as string;
  return {
    ...{ kind, right, paragraph: at + 1, start, end: start + words.length },
    paragraphs: paragraphs.with(at, old.slice(0, start) + words + old.slice(end)),
  };
}

export interface Found {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function places(paragraphs: readonly string[], pattern: RegExp): readonly Found[] {
  return paragraphs.flatMap((text, at) =>
    [...text.matchAll(pattern)].map((m) => ({ at, start: m.index, end: m.index + m[0].length, text: m[0] })),
  );
}

/** A text as a pattern that stands for itself. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A name with or without spaces between its characters. */
export const gapped = (name: string): RegExp => new RegExp([...name].map(escaped).join('[ \\u3000]?'), 'gu');
const common = [...strokes.characters].slice(0, 3500);

export function soundsLike(character: string, dice: Dice): string {
  const all = Object.values(readings.readings)
    .filter((cs) => cs.includes(character))
    .join('');
  const others = [...all].filter((c) => c !== character && common.includes(c));
  return others[dice(others.length)] ?? '某';
}

export function looksLike(character: string, dice: Dice): string {
  const from = dice(common.length);
  const turned = [...common.slice(from), ...common.slice(0, from)];
  return turned.find((c) => c !== character && likenessOf(c, character) === 'shape') ?? '某';
}
