'use client';

import { type MouseEvent, type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { measureMarks, type PaperMark, type PlacedMark } from './paper-marks.ts';

interface Props {
  /** SVG drawings of the very marks of the print, page by page (lib/documents/render/svg.ts). */
  readonly pages: readonly string[];
  /** The anchor to light up, e.g. `item:<id>`. */
  readonly lit: string | null;
  /** A line was clicked. */
  readonly onPick: (ref: string) => void;
  /** What changed since an earlier draft, in the margin. */
  readonly marks: readonly PaperMark[];
  /** 第{n}页, read to those who cannot see the page. */
  readonly pageName: (n: number) => string;
}

/** The page as it will print, redrawn as one types. Lines lead to their source; changes stand in the margin. */
export function PaperSheets({ pages, lit, onPick, marks, pageName }: Props): ReactElement {
  return (
    <div className="sheets">
      {pages.map((svg, index) => (
        <Sheet
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          key={index}
          svg={svg}
          lit={lit}
          onPick={onPick}
          marks={marks}
          name={pageName(index + 1)}
        />
      ))}
    </div>
  );
}

interface SheetProps extends Pick<Props, 'lit' | 'onPick' | 'marks'> {
  readonly svg: string;
  readonly name: string;
}

function Sheet({ svg, lit, onPick, marks, name }: SheetProps): ReactElement {
  const drawing = useRef<HTMLDivElement>(null);
  const [placed, setPlaced] = useState<readonly PlacedMark[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawing is new when its text is
  useLayoutEffect(() => {
    setPlaced(drawing.current ? measureMarks(drawing.current, marks) : []);
  }, [svg, marks]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawing is new when its text is
  useEffect(() => {
    for (const group of drawing.current?.querySelectorAll('[data-ref]') ?? []) {
      group.toggleAttribute('data-lit', lit !== null && group.getAttribute('data-ref') === lit);
    }
    if (lit !== null) drawing.current?.querySelector('[data-lit]')?.scrollIntoView({ block: 'nearest' });
  }, [svg, lit]);
  const onClick = (event: MouseEvent): void => {
    const ref =
      event.target instanceof Element && event.target.closest('[data-ref]')?.getAttribute('data-ref');
    if (ref) onPick(ref);
  };
  return (
    <article className="sheet paper-sheet" aria-label={name}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard goes by the editor's own lines */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div
        ref={drawing}
        onClick={onClick}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, every text escaped by renderSvg
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      {placed.map((mark) => (
        <span key={`${mark.ref}:${mark.top}`}>
          <span className="paper-change" style={{ top: `${mark.top}%`, height: `${mark.height}%` }}>
            {mark.word}
          </span>
          {mark.underlines.map((line) => (
            <i
              key={`${line.left}:${line.top}`}
              className="paper-underline"
              style={{ left: `${line.left}%`, top: `${line.top}%`, width: `${line.width}%` }}
            />
          ))}
        </span>
      ))}
    </article>
  );
}
