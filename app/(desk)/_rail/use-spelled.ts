import { useEffect, useState } from 'react';
import { isReadSomewhere, type Readings } from '#lib/domain/people/read-as.ts';
import { spellAction } from './actions.ts';

interface Spelled {
  /** The readings have come, or will not. */
  readonly isKnown: boolean;
  /** Whether letters spell one of the texts in pinyin: zc or zuoci for 座次. */
  readonly isSpelled: (text: string, letters: string) => boolean;
}

/** How some texts are spelled, once the server has said it; without it everything is still found by its characters. */
export function useSpelled(texts: readonly string[]): Spelled {
  const [isKnown, setKnown] = useState(false);
  const [readings, setReadings] = useState<ReadonlyMap<string, Readings>>(new Map());
  const wanted = texts.join('\n');
  useEffect(() => {
    let isLate = false;
    if (wanted === '') return undefined;
    const all = wanted.split('\n');
    spellAction({ texts: all })
      .then((answer) => {
        if (!isLate && answer.ok) setReadings(new Map(all.map((text, at) => [text, answer.value[at] ?? []])));
      })
      .catch(() => undefined)
      .finally(() => isLate || setKnown(true));
    return () => {
      isLate = true;
    };
  }, [wanted]);
  const isSpelled = (text: string, letters: string): boolean =>
    isReadSomewhere(readings.get(text) ?? [], letters.toLowerCase());
  return { isKnown, isSpelled };
}
