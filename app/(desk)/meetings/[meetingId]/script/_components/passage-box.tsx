'use client';

import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useWords } from '#app/_ui/words.tsx';

interface Props {
  readonly value: string;
  readonly label: string;
  /** Keeps the words; called once, when the box is left or on Ctrl Enter. */
  readonly onSave: (text: string) => void;
  /** Esc: nothing was changed. */
  readonly onCancel: () => void;
  /** Further ways under the box. They act on pressing, before leaving the box would save it. */
  readonly children?: ReactNode;
}

/** A passage while it is written: grows with its words, saved on leaving or Ctrl Enter, put back by Esc. */
export function PassageBox({ value, label, onSave, onCancel, children }: Props): ReactElement {
  const w = useWords('script');
  const area = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const over = useRef(false);
  const [text, setText] = useState(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the words
  useLayoutEffect(() => {
    const field = area.current;
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }, [text]);
  useLayoutEffect(() => {
    const field = area.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const end = (save: boolean): void => {
    if (over.current) return;
    over.current = true;
    if (save && text !== value) onSave(text);
    else onCancel();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      end(false);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      end(true);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the box as a whole saves what is in it
    <div
      className="pbox"
      ref={box}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) end(true);
      }}
    >
      <textarea
        ref={area}
        rows={1}
        value={text}
        aria-label={label}
        maxLength={5000}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="pbox-foot">
        <span className="note">{w('keys')}</span>
        {children}
      </p>
    </div>
  );
}
