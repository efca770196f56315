'use client';

import {
  type ChangeEvent,
  type InputHTMLAttributes,
  type KeyboardEvent,
  type ReactElement,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Mark } from '#app/_ui/severity.tsx';
import { useUnsaved } from '#app/_ui/use-unsaved.ts';

/** Typing rests this long before it is saved; leaving the field saves at once. */
const RESTS_MS = 1_200;

interface Props {
  readonly value: string;
  readonly onSave: (value: string) => void;
  readonly label: string;
  readonly id?: string;
  readonly className?: string;
  readonly placeholder?: string;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  /** Grows with its text instead of scrolling. */
  readonly lines?: boolean;
  readonly readOnly?: boolean;
  /** What is wrong with what is typed: then it is not saved, and stays as it is to be put right. */
  readonly faultIn?: (value: string) => string | undefined;
  /** What arrow keys do to a number. */
  readonly onStep?: (value: string, by: 1 | -1) => string;
}

const soundAlways = (): undefined => undefined;

/** A field that keeps itself: saved when typing rests and when it is left. Esc puts back what was last saved. */
export function AutosaveText({
  value,
  onSave,
  label,
  lines = false,
  faultIn = soundAlways,
  onStep,
  ...rest
}: Props): ReactElement {
  const [draft, setDraft] = useState(value);
  const [fault, setFault] = useState<string>();
  const faultId = useId();
  const saved = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const area = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(draft);
  latest.current = draft;

  useEffect(() => {
    if (latest.current === saved.current) setDraft(value);
    saved.current = value;
  }, [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const box = area.current;
    if (!box) return;
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight}px`;
  }, [draft]);

  useUnsaved(() => (latest.current === saved.current ? 'none' : 'draft'));

  const flush = (text: string): void => {
    clearTimeout(timer.current);
    const wrong = text === saved.current ? undefined : faultIn(text);
    setFault(wrong);
    if (wrong !== undefined || text === saved.current) return;
    saved.current = text;
    onSave(text);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: leaving the page keeps what was typed
  useEffect(() => () => flush(latest.current), []);

  const type = (text: string): void => {
    setDraft(text);
    if (fault !== undefined) setFault(text === saved.current ? undefined : faultIn(text));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => flush(text), RESTS_MS);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      flush(draft);
    } else if (event.key === 'Escape') {
      clearTimeout(timer.current);
      setDraft(saved.current);
      setFault(undefined);
    } else if (onStep && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      type(onStep(draft, event.key === 'ArrowUp' ? 1 : -1));
    }
  };
  const field = {
    ...rest,
    value: draft,
    'aria-label': label,
    'aria-invalid': fault === undefined ? undefined : (true as const),
    'aria-describedby': fault === undefined ? undefined : faultId,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => type(event.target.value),
    onBlur: () => flush(draft),
    onKeyDown,
  };
  return (
    <>
      {lines ? <textarea rows={1} ref={area} {...field} /> : <input type="text" {...field} />}
      {fault === undefined ? null : (
        <span className="fault" id={faultId} role="alert">
          <Mark kind="block" />
          {fault}
        </span>
      )}
    </>
  );
}
