'use client';

import { type RefObject, useEffect, useState } from 'react';

/** Which page of several is before one's eyes in a scrolled pane, and the way to another. Pages carry `data-page`, from 1. */
export function usePageInView(
  pane: RefObject<HTMLElement | null>,
  pages: number,
): readonly [number, (page: number) => void] {
  const [page, setPage] = useState(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pages are watched anew
  useEffect(() => {
    const root = pane.current;
    if (!root) return;
    const seen = new Map<number, number>();
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, intersectionRatio } of entries)
          seen.set(Number((target as HTMLElement).dataset.page), intersectionRatio);
        const [most] = [...seen].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
        if (most) setPage(most[0]);
      },
      { root, threshold: [0, 0.25, 0.5, 0.75, 1] },
    );
    for (const leaf of root.querySelectorAll('[data-page]')) watch.observe(leaf);
    return () => watch.disconnect();
  }, [pages]);
  const go = (to: number): void =>
    pane.current?.querySelector(`[data-page="${to}"]`)?.scrollIntoView({ block: 'start' });
  return [page, go];
}
