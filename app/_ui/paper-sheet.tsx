'use client';

import { type ReactElement, useEffect, useRef } from 'react';
import { bringPaperFaces } from './paper-faces.ts';
import './styles/paper.css';

interface Props {
  /** A page drawn by lib/documents/render/svg.ts. */
  readonly svg: string;
  /** What it is, read to those who cannot see it: 议程 第 1 页 / 共 2 页. */
  readonly label: string;
  /** Anchors to be lit, e.g. `item:…`, `passage:…`. */
  readonly lit?: readonly string[];
  /** Somebody clicked words that know where they come from. */
  readonly onPick?: (ref: string) => void;
}

/** One real page as it will print. Clicking its words leads to where they come from. */
export function PaperSheet({ svg, label, lit = [], onPick }: Props): ReactElement {
  const sheet = useRef<HTMLElement>(null);
  const wanted = lit.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a redrawn page may have new characters
  useEffect(() => {
    if (sheet.current) bringPaperFaces(sheet.current);
  }, [svg]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a redrawn page is lit anew
  useEffect(() => {
    const refs = new Set(wanted.split('\n'));
    for (const group of sheet.current?.querySelectorAll('[data-ref]') ?? []) {
      group.classList.toggle('lit', refs.has(group.getAttribute('data-ref') ?? ''));
    }
  }, [wanted, svg]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the mouse; every source is reached by keyboard on its own
    <article
      ref={sheet}
      className={onPick ? 'sheet paper-sheet pickable' : 'sheet paper-sheet'}
      aria-label={label}
      onClick={(event) => {
        const ref =
          event.target instanceof Element && event.target.closest('[data-ref]')?.getAttribute('data-ref');
        if (ref) onPick?.(ref);
      }}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own renderer, which escapes every text
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
