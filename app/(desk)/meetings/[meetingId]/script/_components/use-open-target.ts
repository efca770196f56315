'use client';

import { useEffect, useRef } from 'react';
import { hashTarget } from '#app/_ui/hash-target.ts';
import type { WordedScene } from './word-script.ts';

/** On what a link led to. */
const LED_TO = 'data-led-to';

/**
 * What the address's hash names (a passage, an item, a doubt) is opened if it is folded, brought into view and marked: of
 * a link inside the product the browser itself marks nothing, and beside what is meant others stand.
 */
export function useOpenTarget(scenes: readonly WordedScene[], open: (keys: readonly string[]) => void): void {
  const latest = useRef({ scenes, open });
  latest.current = { scenes, open };
  useEffect(() => {
    const follow = (): void => {
      const id = hashTarget();
      if (id === '') return;
      const scene = latest.current.scenes.find(
        ({ anchor, key, passages }) => anchor === id || key === id || passages.some((p) => p.key === id),
      );
      if (scene) latest.current.open([scene.key]);
      requestAnimationFrame(() => {
        for (const before of document.querySelectorAll(`[${LED_TO}]`)) before.removeAttribute(LED_TO);
        const target = document.getElementById(id);
        target?.setAttribute(LED_TO, '');
        target?.scrollIntoView({ block: 'center' });
      });
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
}
