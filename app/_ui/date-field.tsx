'use client';

import { type FocusEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { dayBounds } from '#lib/domain/time/entered-day.ts';
import { boundsOf, enteredFault, enteredIn } from './entered-day.ts';
import { FieldFrame, type Frame, useFrame } from './field.tsx';
import { useWords } from './words.tsx';

interface Props extends Frame {
  readonly value: string;
  /** Everything that stands in the field, also what is empty, incomplete or out of bounds: what is seen is what is sent. */
  readonly onChange: (entered: string) => void;
  readonly onBlur?: () => void;
  /** May be left empty. */
  readonly optional?: boolean;
  /** A day and a time. */
  readonly withTime?: boolean;
  /** The latest that can be chosen, where it is earlier than the bounds. */
  readonly latest?: string;
}

/**
 * A day, typed or picked. The browser's field holds what is typed and is written only when the value changes from
 * outside: put back while a part of it is still missing, it would take the next key for the wrong part.
 */
export function DateField({
  value,
  onChange,
  onBlur,
  optional = false,
  withTime = false,
  latest,
  ...frame
}: Props): ReactElement {
  const w = useWords('faults');
  const input = useRef<HTMLInputElement>(null);
  const given = useRef(value);
  const [own, setOwn] = useState<ReturnType<typeof enteredFault>>(null);
  useEffect(() => {
    if (!input.current || value === given.current) return;
    given.current = value;
    input.current.value = value;
    setOwn(null);
  }, [value]);
  const give = (entered: string): void => {
    if (entered === given.current) return;
    given.current = entered;
    onChange(entered);
  };
  const bounds = boundsOf(withTime);
  const fault = own ? w(own, dayBounds) : frame.fault;
  const described = useFrame({ ...frame, fault });
  return (
    <FieldFrame {...frame} fault={fault} id={described.id}>
      <input
        className="field"
        type={withTime ? 'datetime-local' : 'date'}
        ref={input}
        defaultValue={value}
        min={bounds.min}
        max={latest ?? bounds.max}
        onInput={({ currentTarget }) => {
          const entered = enteredIn(currentTarget);
          if (enteredFault(entered, optional) === null) setOwn(null);
          give(entered);
        }}
        onBlur={({ currentTarget }: FocusEvent<HTMLInputElement>) => {
          const entered = enteredIn(currentTarget);
          setOwn(enteredFault(entered, optional));
          give(entered);
          onBlur?.();
        }}
        {...described}
      />
    </FieldFrame>
  );
}
