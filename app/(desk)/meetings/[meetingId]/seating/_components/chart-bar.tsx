'use client';

import type { ReactElement } from 'react';
import { Segmented } from '#app/_ui/segmented.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { type View, views } from '#lib/domain/seating/view.ts';
import type { WordedSeating } from './word-seating.ts';

interface Props {
  readonly seating: WordedSeating;
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** From whose side, how many people, and what the signs mean. */
export function ChartBar({ seating, view, onView }: Props): ReactElement {
  const w = useWords('seating');
  const { circle, rostrum, hall, nonVoting, observers } = seating.counts;
  return (
    <div className="bar">
      <Segmented
        label={w('view.label')}
        value={view}
        onChange={onView}
        segments={views.map((value) => ({ value, label: w(`view.${value}`) }))}
      />
      <kbd>V</kbd>
      <span className="counts">
        {w('counts', { circle: circle ?? 'none', members: rostrum + hall, rostrum, hall, nonVoting })}
        {observers > 0 ? w('counts.observers', { observers }) : ''}
      </span>
      <Legend />
    </div>
  );
}

function Legend(): ReactElement {
  const w = useWords('seating');
  return (
    <ul className="key" aria-label={w('legend.label')}>
      <li>
        <svg width={22} height={14} aria-hidden="true">
          <rect x={2} y={1} width={18} height={12} fill="none" stroke="var(--ink-3)" />
          <text x={11} y={10.5} fontSize={9.5} textAnchor="middle" fill="var(--ink-2)">
            08
          </text>
        </svg>
        {w('legend.unit')}
      </li>
      <li>
        <svg width={22} height={12} aria-hidden="true">
          <rect
            x={0.5}
            y={0.5}
            width={21}
            height={11}
            fill="none"
            stroke="var(--amber)"
            strokeDasharray="3 2"
          />
          <path d="M3 6h16" stroke="var(--ink-2)" />
        </svg>
        {w('legend.leave')}
      </li>
      <li>
        <svg width={24} height={12} aria-hidden="true">
          <path d="M2 9C8 1 16 1 21 7" fill="none" stroke="var(--amber)" strokeWidth={1.6} />
          <path d="M22.5 10l-4.5-2 3.5-3z" fill="var(--amber)" />
        </svg>
        {w('legend.move')}
      </li>
      <li>
        <svg width={22} height={12} aria-hidden="true">
          <rect
            x={0.5}
            y={0.5}
            width={21}
            height={11}
            fill="none"
            stroke="var(--ink-3)"
            strokeDasharray="3 2"
          />
        </svg>
        {w('legend.spare')}
      </li>
    </ul>
  );
}

/** The keys, and the room's measures. */
export function ChartHint({ seating }: { readonly seating: WordedSeating }): ReactElement {
  const w = useWords('seating');
  const { room, venueName, surveyed } = seating;
  const keys = [
    [w('keys.arrows'), w('keys.walk')],
    [w('keys.space'), w('keys.pick')],
    ['L', w('keys.lock')],
    ['W', w('keys.why')],
  ] as const;
  return (
    <p className="hint">
      {keys.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
      <span className="room">
        {w('room.size', { name: venueName, width: room.width.toFixed(1), depth: room.depth.toFixed(1) })} ·{' '}
        {surveyed}
      </span>
    </p>
  );
}
