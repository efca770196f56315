import type { Span } from './read-text.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where the words of a text begin and end, by the dictionary of ICU; names are no words and fall into characters. */
export interface WordBounds {
  /** Begins and ends where words do: 往宁 in 前往宁夏 does not. */
  readonly isWhole: (span: Span) => boolean;
  /** Is one word of the dictionary: 高峰 may be a name and may be none. */
  readonly isWord: (span: Span) => boolean;
}

/** The words of a text, looked up when first asked for. */
export function wordBounds(text: string): WordBounds {
  let ends: ReadonlyMap<number, number> | undefined;
  let all: ReadonlySet<number> | undefined;
  const words = (): ReadonlyMap<number, number> => {
    ends ??= new Map(
      [...segmenter.segment(text)].map(({ index, segment }) => [index, index + segment.length]),
    );
    return ends;
  };
  return {
    isWhole: ({ start, end }) => {
      all ??= new Set([...words().keys(), ...words().values()]);
      return all.has(start) && all.has(end);
    },
    isWord: ({ start, end }) => [...text.slice(start, end)].length > 1 && words().get(start) === end,
  };
}
