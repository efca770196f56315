'use client';

import { useSyncExternalStore } from 'react';

let pointed: string | null = null;
const listeners = new Set<() => void>();

/** Says which passage is pointed at in the editor; the paper lights it without drawing the editor again. */
export function pointAt(key: string | null): void {
  if (key === pointed) return;
  pointed = key;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The passage pointed at now. */
export function usePointed(): string | null {
  return useSyncExternalStore(
    subscribe,
    () => pointed,
    () => null,
  );
}
