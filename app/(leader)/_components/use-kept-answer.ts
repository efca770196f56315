'use client';

import { type RefObject, useEffect, useState } from 'react';
import { isStillUnsent, readKept, type WrittenAnswer } from './kept-answer.ts';

interface Form {
  readonly form: RefObject<HTMLFormElement | null>;
  /** Whose answer to what: under this it is kept, in this tab and no longer than it is open. */
  readonly name: string;
  /** What the office has. */
  readonly stored: WrittenAnswer;
  /** The form was sent back: somebody else wrote meanwhile. */
  readonly cameBack: boolean;
}

/**
 * Keeps what is written until it is sent: a phone reloads a page it has put aside, and asks nobody. `isBack`: what was
 * not sent the last time stands on the form again.
 */
export function useKeptAnswer({ form, name, stored, cameBack }: Form) {
  const [isBack, setBack] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form comes up
  useEffect(() => {
    const kept = readKept(inTab((tab) => tab.getItem(name)));
    if (!form.current || !kept) return;
    if (!isStillUnsent(kept, stored, cameBack)) {
      inTab((tab) => tab.removeItem(name));
      return;
    }
    for (const field of form.current.elements) {
      if (field instanceof HTMLInputElement && field.type === 'radio')
        field.checked = field.value === kept.answer;
      if (field instanceof HTMLTextAreaElement) field.value = kept.words;
    }
    setBack(true);
  }, []);
  const keep = (sent: boolean): void => {
    if (!form.current) return;
    const { answer = null, words } = Object.fromEntries(new FormData(form.current));
    inTab((tab) => tab.setItem(name, JSON.stringify({ answer, words, sent })));
  };
  return { isBack, keep };
}

/** Some browsers keep nothing in a private window, and say so by throwing: then nothing is kept. */
function inTab<T>(use: (tab: Storage) => T): T | null {
  try {
    return use(window.sessionStorage);
  } catch {
    return null;
  }
}
