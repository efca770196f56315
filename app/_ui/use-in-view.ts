'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** For a row of tabs that is wider than its screen: whenever `here` changes, the open tab is brought into view. */
export function useInView<T extends HTMLElement>(here: string): RefObject<T | null> {
  const row = useRef<T>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page marks another tab
  useEffect(() => {
    const open = row.current?.querySelector('[aria-current]');
    if (!row.current || !open) return;
    const [frame, tab] = [row.current.getBoundingClientRect(), open.getBoundingClientRect()];
    row.current.scrollLeft += tab.left + tab.width / 2 - (frame.left + frame.width / 2);
  }, [here]);
  return row;
}
