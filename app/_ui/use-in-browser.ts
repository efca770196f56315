'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False while the page is drawn on the server and first shown, true from then on: for what is long and needs the browser anyway. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
