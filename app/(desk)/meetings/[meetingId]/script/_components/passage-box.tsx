'use client';

import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useUnsaved } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';

/** Typing rests this long before the words of a passage that is there are kept. */
const RESTS_MS = 1_200;

interface Props {
  readonly value: string;
  readonly label: string;
  /** Keeps the words; resolves to whether it did, and calls `kept` also where that came later, after a choice. */
  readonly onSave: (text: string, kept: () => void) => Promise<boolean>;
  /** Nothing is left to keep. */
  readonly onClose: () => void;
  /** Keeps the words also while the box stays open: when typing rests, and on Tab to the ways under it. */
  readonly eager?: boolean;
  /** Further ways under the box. */
  readonly children?: ReactNode;
}

/** A passage while it is written: grows with its words, kept on leaving or Ctrl Enter, put back by Esc. What was not kept stays open. */
export function PassageBox({ value, label, onSave, onClose, eager = false, children }: Props): ReactElement {
  const w = useWords('script');
  const area = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(value);
  const latest = useRef(value);
  latest.current = text;
  const saved = useRef(value);
  const underWay = useRef<Promise<boolean>>(Promise.resolve(true));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useUnsaved(() => (latest.current === saved.current ? 'none' : 'draft'));
  useEffect(() => () => clearTimeout(timer.current), []);
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
  const keep = (): Promise<boolean> => {
    clearTimeout(timer.current);
    const [words, before] = [latest.current, saved.current];
    if (words === before) return underWay.current;
    const kept = (): void => {
      saved.current = words;
    };
    kept();
    underWay.current = onSave(words, kept).then((done) => {
      if (!done && saved.current === words) saved.current = before;
      return done;
    });
    return underWay.current;
  };
  const leave = (): void => void keep().then((done) => done && onClose());
  const type = (words: string): void => {
    setText(words);
    clearTimeout(timer.current);
    // Words taken away leave the passage out: that waits until the box is left.
    if (eager && words.trim() !== '') timer.current = setTimeout(() => void keep(), RESTS_MS);
  };
  const putBack = (): void => {
    clearTimeout(timer.current);
    latest.current = saved.current;
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      putBack();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      leave();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the box as a whole saves what is in it
    <div
      className="pbox"
      ref={box}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) leave();
        else if (eager && text.trim() !== '') void keep();
      }}
    >
      <textarea
        ref={area}
        rows={1}
        value={text}
        aria-label={label}
        maxLength={5000}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="pbox-foot">
        <span className="note">{w('keys')}</span>
        {children}
      </p>
    </div>
  );
}
