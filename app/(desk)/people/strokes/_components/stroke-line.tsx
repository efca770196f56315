'use client';

import type { ReactElement } from 'react';
import { useWords } from '#app/_ui/words.tsx';

export const strokeDigits = ['1', '2', '3', '4', '5'] as const;

/** `52` as 折竖, with the count. */
export function StrokeLine({ strokes }: { readonly strokes: string }): ReactElement {
  const w = useWords('strokes');
  const named = [...strokes].map((digit) => {
    const known = strokeDigits.find((one) => one === digit);
    return known ? w(known) : '';
  });
  return (
    <span className="stroke-line">
      <span lang="zh-CN">{named.join('')}</span>
      <span className="note num">
        {w('strokes.of', { n: strokes.length })} · {strokes}
      </span>
    </span>
  );
}
