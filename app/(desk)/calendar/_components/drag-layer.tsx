'use client';

import type { ReactElement } from 'react';
import { useWords } from '#app/_ui/words.tsx';
import { ClashLines } from '../../_planning/clash-lines.tsx';
import { type Drag, daysBetween } from './use-drag.ts';

/** The list is so wide and about so high; it opens on the side where there is room and covers neither chip nor cell. */
const tip = { width: 270, height: 260, gap: 26 };

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
  const { left, top } = placeOf(at);
  const days = over ? daysBetween(from, over) : 0;
  return (
    <div className="drag">
      <div className="chip" style={{ left: at.x - 60, top: at.y - 20 }}>
        <time>{entry.time}</time>
        {entry.title}
      </div>
      {over && days !== 0 ? (
        <div className="tip" role="status" style={{ left, top, width: tip.width }}>
          <h3>
            {heading(w, over, checked?.clashes.length ?? null, checked?.shortDay)}
            <span className="note">{days < 0 ? w('earlier', { n: -days }) : w('later', { n: days })}</span>
          </h3>
          {checked ? <ClashLines clashes={checked.clashes} most={4} more={(n) => w('more', { n })} /> : null}
          <footer>
            {w('dropHint')} <kbd>Esc</kbd> {w('escHint', { day: fromWord })}
          </footer>
        </div>
      ) : null}
    </div>
  );
}

/** Beside the pointer; where the window is too narrow for that, above or below it. */
function placeOf({ x, y }: Drag['at']): { readonly left: number; readonly top: number } {
  const { innerWidth: width, innerHeight: height } = window;
  const within = (value: number, size: number, all: number): number =>
    Math.max(8, Math.min(value, all - size - 8));
  if (x - tip.gap - tip.width < 8 && x + tip.gap * 4 + tip.width > width) {
    const top = y > height / 2 ? y - tip.gap * 2 - tip.height : y + tip.gap * 3;
    return { left: within(x - tip.width / 2, tip.width, width), top: within(top, tip.height, height) };
  }
  const left = x + tip.gap + tip.width > width ? x - tip.gap - tip.width : x + tip.gap * 4;
  return { left, top: within(y - 110, tip.height, height) };
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
