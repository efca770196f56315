'use client';

import { createContext, type ReactElement, type ReactNode, useContext, useState } from 'react';
import { SavedMark, type SavedState } from '#app/_ui/saved-mark.tsx';

const Show = createContext<(state: SavedState) => void>(() => {});
const Shown = createContext<SavedState | null>(null);

/** Around the tabs of a meeting: one place, at the right of the tabs, says whether what was typed is kept. */
export function SavedProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [state, setState] = useState<SavedState | null>(null);
  return (
    <Show value={setState}>
      <Shown value={state}>{children}</Shown>
    </Show>
  );
}

/** Tells the head how saving goes: `showSaved({ kind: 'saving' })`. */
export function useShowSaved(): (state: SavedState) => void {
  return useContext(Show);
}

/** Whether what was changed is on its way to the server. */
export function useIsSaving(): boolean {
  return useContext(Shown)?.kind === 'saving';
}

/** The mark itself; nothing before the first change. */
export function Saved(): ReactElement | null {
  const state = useContext(Shown);
  return state ? <SavedMark state={state} /> : null;
}
