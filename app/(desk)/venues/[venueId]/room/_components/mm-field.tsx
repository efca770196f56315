'use client';

import { type ReactElement, useEffect, useState } from 'react';
import { TextField } from '#app/_ui/field.tsx';

interface Props {
  readonly label: string;
  readonly metres: number;
  readonly disabled?: boolean;
  readonly onEnter: (metres: number) => void;
}

/** A length in millimetres; taken over when the field is left or Enter is pressed. */
export function MmField({ label, metres, disabled = false, onEnter }: Props): ReactElement {
  const shown = String(Math.round(metres * 1000));
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const enter = (): void => {
    const mm = Number(text.normalize('NFKC'));
    if (text.trim() === '' || !Number.isFinite(mm)) setText(shown);
    else if (String(mm) !== shown) {
      // What is out of bounds is brought within: the field shows what was taken.
      setText(shown);
      onEnter(Math.round(mm) / 1000);
    }
  };
  return (
    <TextField
      {...{ label, disabled }}
      inputMode="numeric"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={enter}
      onKeyDown={(event) => {
        if (event.key === 'Enter') enter();
      }}
    />
  );
}
