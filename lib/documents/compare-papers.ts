import { alignParagraphs } from '#lib/domain/papers/align-paragraphs.ts';
import { type Stretch, stretchesOf } from '#lib/domain/scripts/script-versions.ts';
import type { Document } from './page.ts';
import { type ReadParagraph, wordsOf } from './words-of.ts';

/** A paragraph of two versions of a paper as one: the words they share, and those that only one of them has. */
export interface ComparedParagraph {
  readonly kind: ReadParagraph['kind'];
  readonly stretches: readonly Stretch[];
  readonly isChanged: boolean;
}

/** Two versions of a paper read as one, all of it, in the order of the newer; what only the older says stands where it stood. */
export function comparePapers(
  before: Pick<Document, 'blocks'>,
  after: Pick<Document, 'blocks'>,
): readonly ComparedParagraph[] {
  const [former, now] = [wordsOf(before), wordsOf(after)];
  return alignParagraphs(former.map(textOf), now.map(textOf)).map((pair) => {
    const one = pair.before === null ? undefined : former[pair.before];
    const other = pair.after === null ? undefined : now[pair.after];
    const stretches = stretchesOf(one?.text ?? '', other?.text ?? '');
    return {
      kind: (other ?? one)?.kind ?? 'plain',
      stretches,
      isChanged: stretches.some((stretch) => stretch.in !== 'both'),
    };
  });
}

const textOf = ({ text }: ReadParagraph): string => text;
