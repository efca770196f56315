'use client';

import dynamic from 'next/dynamic';
import { type ReactElement, useEffect, useState } from 'react';
import { Icon } from '#app/_ui/icon.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { Shell } from '#lib/usecases/session/shell.ts';
import type { Place } from './places.ts';

// Loaded when first asked for: most pages are left without it.
const GoToSheet = dynamic(() => import('./go-to-sheet.tsx').then((module) => module.GoToSheet), {
  ssr: false,
});
const KeysSheet = dynamic(() => import('./keys-sheet.tsx').then((module) => module.KeysSheet), {
  ssr: false,
});

interface Props {
  readonly shell: Shell;
  readonly places: readonly Place[];
}

type Sheet = 'go-to' | 'keys' | null;

/** The button 去哪里、做什么, and the keys that work everywhere: Ctrl/⌘-K and `?`. */
export function GoTo({ shell, places }: Props): ReactElement {
  const w = useWords('shell');
  const [sheet, setSheet] = useState<Sheet>(null);
  const [asked, setAsked] = useState<{ readonly [S in NonNullable<Sheet>]?: true }>({});
  const show = (next: NonNullable<Sheet>): void => {
    setAsked((before) => ({ ...before, [next]: true }));
    setSheet(next);
  };
  useSheetKeys(show);
  const close = (): void => setSheet(null);
  return (
    <>
      <button
        className="goto"
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => show('go-to')}
      >
        <Icon name="find" />
        {w('goto')}
        <kbd>Ctrl K</kbd>
      </button>
      {asked['go-to'] ? (
        <GoToSheet isOpen={sheet === 'go-to'} onClose={close} shell={shell} places={places} />
      ) : null}
      {asked.keys ? <KeysSheet isOpen={sheet === 'keys'} onClose={close} /> : null}
    </>
  );
}

function useSheetKeys(show: (sheet: NonNullable<Sheet>) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        show('go-to');
      } else if (event.key === '?' && !isTyping(event.target)) show('keys');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
