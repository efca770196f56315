'use client';

import { type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { PaperSheet } from '#app/_ui/paper-sheet.tsx';
import { measureMarks, type PaperMark, type PlacedMark } from './paper-marks.ts';

interface Props {
  readonly svg: string;
  readonly label: string;
  /** The anchor to light up, e.g. `item:<id>`. */
  readonly lit: string | null;
  readonly onPick: (ref: string) => void;
  /** What changed since an earlier draft, to stand in the margin. */
  readonly marks: readonly PaperMark[];
}

/** A page with what changed since an earlier draft in its margin, as in the editor beside it. */
export function MarkedSheet({ svg, label, lit, onPick, marks }: Props): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const [placed, setPlaced] = useState<readonly PlacedMark[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawing is new when its text is
  useLayoutEffect(() => {
    setPlaced(box.current ? measureMarks(box.current, marks) : []);
  }, [svg, marks]);
  useEffect(() => {
    if (lit === null) return;
    box.current?.querySelector(`[data-ref="${CSS.escape(lit)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [lit]);
  return (
    <div className="marked-sheet" ref={box}>
      <PaperSheet svg={svg} label={label} lit={lit === null ? [] : [lit]} onPick={onPick} />
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
    </div>
  );
}
