'use client';

import { type RefObject, useEffect, useState } from 'react';

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** What the desk leaves for the chart at 1440 × 900, until the browser has measured. */
const usual: Box = { width: 848, height: 668 };

/** The size of an element, less its margins, followed as the window changes. */
export function useBox(element: RefObject<HTMLElement | null>, margin: number): Box {
  const [box, setBox] = useState<Box>(usual);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      if (width < 40) return;
      setBox({ width: Math.round(width) - margin, height: Math.max(320, Math.round(height) - margin) });
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, margin]);
  return box;
}
