'use client';

import {
  createContext,
  type ReactElement,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Answer, attempt } from './attempt.ts';
import { Button } from './button.tsx';
import { Mark } from './severity.tsx';
import { useWords } from './words.tsx';

export interface ToastMessage {
  readonly text: string;
  readonly kind?: 'done' | 'failed';
  /** Puts back what was just done; also on Ctrl/⌘-Z while the toast stands. An answer that refuses is said. */
  readonly undo?: () => Promise<Answer<unknown>> | undefined;
  /** What it is about: a newer word on the same takes the place of the one before. */
  readonly about?: string;
}

interface Standing extends ToastMessage {
  readonly id: number;
}

const Say = createContext<(message: ToastMessage) => void>(() => {});

/** Says that something was done, with the way back: `say({ text: '已删除第四项', undo })`. */
export function useToast(): (message: ToastMessage) => void {
  return useContext(Say);
}

const STANDS_MS = 8_000;

/** Around the desk: the one place where what was done is said, read aloud and undone. */
export function ToastProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [toasts, setToasts] = useState<readonly Standing[]>([]);
  const next = useRef(1);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const say = useCallback((message: ToastMessage) => {
    const id = next.current++;
    setToasts((all) => {
      const others = all.filter(({ about }) => about === undefined || about !== message.about);
      return [...others.slice(-2), { ...message, id }];
    });
  }, []);
  const w = useWords('common');
  const undo = useCallback(
    async ({ id, undo: back }: Standing): Promise<void> => {
      drop(id);
      const answer = back?.();
      if (answer === undefined) return;
      const undone = await attempt(() => answer, w);
      if (!undone.ok) say({ text: undone.message, kind: 'failed' });
    },
    [drop, say, w],
  );
  const newest = useMemo(() => toasts.findLast((toast) => toast.undo), [toasts]);
  useUndoKey(newest, undo);
  return (
    <Say value={say}>
      {children}
      <div className="toasts" role="status">
        {toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} onDrop={drop} onUndo={undo} />
        ))}
      </div>
    </Say>
  );
}

function Toast({
  toast,
  onDrop,
  onUndo,
}: {
  readonly toast: Standing;
  readonly onDrop: (id: number) => void;
  readonly onUndo: (toast: Standing) => Promise<void>;
}): ReactElement {
  const w = useWords('common');
  const [held, setHeld] = useState(false);
  const { id, text, kind = 'done', undo } = toast;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onDrop(id), STANDS_MS);
    return () => clearTimeout(timer);
  }, [held, id, onDrop]);
  const hold = {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
  return (
    <div className="toast" {...hold}>
      <Mark kind={kind === 'done' ? 'ok' : 'block'} />
      <span>{text}</span>
      {undo ? (
        <Button kind="link" onClick={() => void onUndo(toast)}>
          {w('undo')} <kbd>Ctrl Z</kbd>
        </Button>
      ) : null}
      <Button kind="quiet" size="small" icon="cross" aria-label={w('close')} onClick={() => onDrop(id)} />
    </div>
  );
}

/** Ctrl/⌘-Z undoes the newest thing said, except while typing, where it belongs to the field. */
function useUndoKey(newest: Standing | undefined, undo: (toast: Standing) => Promise<void>): void {
  useEffect(() => {
    if (!newest?.undo) return;
    const onKey = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
      if (typing || event.key.toLowerCase() !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey))
        return;
      event.preventDefault();
      void undo(newest);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [newest, undo]);
}
