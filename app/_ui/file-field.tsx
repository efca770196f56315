'use client';

import { type InputHTMLAttributes, type ReactElement, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { FieldFrame, type Frame, useFrame } from './field.tsx';
import { useWords } from './words.tsx';

interface Props extends Frame, Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'type'> {}

/** A file to choose, in the words of the interface: the browser's own button speaks the browser's language. */
export function FileField({ label, hint, fault, onChange, onClick, ...control }: Props): ReactElement {
  const w = useWords('common');
  const frame = { label, hint, fault };
  const described = useFrame(frame);
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const show = (field: HTMLInputElement): void => setName(field.files?.[0]?.name ?? '');
  return (
    <FieldFrame label={label} hint={hint} fault={fault} id={described.id}>
      <div className="file-field">
        <input
          type="file"
          className="sr"
          ref={input}
          {...control}
          {...described}
          onClick={(event) => {
            onClick?.(event);
            show(event.currentTarget);
          }}
          onChange={(event) => {
            onChange?.(event);
            show(event.currentTarget);
          }}
        />
        <Button size="small" tabIndex={-1} aria-hidden="true" onClick={() => input.current?.click()}>
          {w('chooseFile')}
        </Button>
        <span className="note">{name || w('noFile')}</span>
      </div>
    </FieldFrame>
  );
}
