'use client';

import type { CSSProperties, ReactElement } from 'react';
import { useWords } from '#app/_ui/words.tsx';
import { ClashLines } from '../../_planning/clash-lines.tsx';
import { type Drag, daysBetween } from './use-drag.ts';

/** The list is so wide; it opens on the side where there is room and covers neither chip nor cell. */
const tip = { width: 270, gap: 26 };

/** What is dragged, at the pointer, and beside it what it would clash with. */
export function DragLayer({
  drag,
  fromWord,
}: {
  readonly drag: Drag;
  /** The day it was taken from, as the calendar writes it. */
  readonly fromWord: string;
}): ReactElement | null {
  const w = useWords('calendar');
  const { entry, at, over, from, checked } = drag;
  if (!entry) return null;
  const days = over ? daysBetween(from, over) : 0;
  return (
    <div className="drag">
      <div className="chip" style={{ left: at.x - 60, top: at.y - 20 }}>
        <time>{entry.time}</time>
        {entry.title}
      </div>
      {over && days !== 0 ? (
        <div className="tip" role="status" style={{ ...placeOf(at), width: tip.width }}>
          <h3>
            {heading(w, over, checked?.clashes.length ?? null, checked?.shortDay)}
            <span className="note">{days < 0 ? w('earlier', { n: -days }) : w('later', { n: days })}</span>
          </h3>
          {checked?.outOfTurn ? <p className="w-warn">{checked.outOfTurn}</p> : null}
          {checked ? <ClashLines clashes={checked.clashes} most={4} more={(n) => w('more', { n })} /> : null}
          <footer>
            {w('dropHint')} <kbd>Esc</kbd> {w('escHint', { day: fromWord })}
          </footer>
        </div>
      ) : null}
    </div>
  );
}

/**
 * Beside the pointer; where the window is too narrow for that, above or below it. In the lower half it stands on its foot,
 * however long the list is.
 */
function placeOf({ x, y }: Drag['at']): CSSProperties {
  const { innerWidth: width, innerHeight: height } = window;
  const isLow = y > height / 2;
  if (x - tip.gap - tip.width < 8 && x + tip.gap * 4 + tip.width > width) {
    const left = Math.max(8, Math.min(x - tip.width / 2, width - tip.width - 8));
    return isLow ? { left, bottom: height - y + tip.gap * 2 } : { left, top: y + tip.gap * 3 };
  }
  const left = x + tip.gap + tip.width > width ? x - tip.gap - tip.width : x + tip.gap * 4;
  return isLow ? { left, bottom: Math.max(8, height - y - 110) } : { left, top: Math.max(8, y - 110) };
}

function heading(
  w: ReturnType<typeof useWords<'calendar'>>,
  over: string,
  clashes: number | null,
  day: string | undefined,
): string {
  if (clashes === null) return w('dragChecking', { day: over.slice(5) });
  return clashes === 0
    ? w('dragClear', { day: day ?? over })
    : w('dragClashes', { day: day ?? over, n: clashes });
}
