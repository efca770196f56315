import { useEffect, useMemo, useState } from 'react';
import { isReadSomewhere, type Readings } from '#lib/domain/people/read-as.ts';
import { spellAction } from './actions.ts';

/** Whether letters spell one of the texts in pinyin (zc or zuoci for 座次); until the readings have come, none. */
export function useSpelled(texts: readonly string[]): (text: string, letters: string) => boolean {
  const [readings, setReadings] = useState<ReadonlyMap<string, Readings>>(new Map());
  const wanted = texts.join('\n');
  useEffect(() => {
    let isLate = false;
    if (wanted === '') return undefined;
    const all = wanted.split('\n');
    // Without readings everything is still found by its characters.
    spellAction({ texts: all }).then(
      (answer) => {
        if (isLate || !answer.ok) return;
        setReadings(new Map(all.map((text, at) => [text, answer.value[at] ?? []])));
      },
      () => undefined,
    );
    return () => {
      isLate = true;
    };
  }, [wanted]);
  return useMemo(
    () => (text, letters) => isReadSomewhere(readings.get(text) ?? [], letters.toLowerCase()),
    [readings],
  );
}
