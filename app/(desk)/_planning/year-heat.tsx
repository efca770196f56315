'use client';

import { type KeyboardEvent, type ReactElement, useId, useMemo, useState } from 'react';
import { useLocale, useWords } from '#app/_ui/words.tsx';
import { shortMonth } from '#lib/i18n/calendar-words.ts';
import type { DayCell, SlotView, TimesFound } from '#lib/usecases/planning/find-times.ts';

/** The drawing's measure: one row a month, one cell a day. */
const cell = { left: 52, step: 7.9, width: 6.9, height: 13, row: 17, top: 15 };
const marked = [1, 5, 10, 15, 20, 25, 31];

interface Props {
  readonly months: TimesFound['months'];
  /** Days proposed: drawn with a frame. */
  readonly proposed: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (cell: DayCell) => void;
  readonly onTake: (slot: SlotView) => void;
}

/** A year at a glance. Arrows go by day and week, Enter takes the day; its one reason is a fixed line beneath. */
export function YearHeat({ months, proposed, chosen, onChoose, onTake }: Props): ReactElement {
  const w = useWords('planning');
  const locale = useLocale();
  const id = useId();
  const days = useMemo(() => months.flatMap(({ cells }) => cells), [months]);
  const [at, setAt] = useState(0);
  const index =
    chosen === null
      ? at
      : Math.max(
          0,
          days.findIndex(({ day }) => day === chosen),
        );
  const current = days[index];
  const goTo = (next: number): void => {
    const to = Math.min(Math.max(next, 0), days.length - 1);
    setAt(to);
    const day = days[to];
    if (day) onChoose(day);
  };
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      goTo(index + step);
    } else if (event.key === 'Enter' && current?.slot) onTake(current.slot);
  };
  const height = cell.top + months.length * cell.row + 2;
  return (
    <div className="year">
      <div
        className="year-days"
        role="listbox"
        tabIndex={0}
        aria-label={w('yearView')}
        aria-activedescendant={current ? `${id}-${current.day}` : undefined}
        onKeyDown={onKeyDown}
      >
        <svg width="300" height={height} viewBox={`0 0 300 ${height}`} aria-hidden="true">
          {marked.map((day) => (
            <text key={day} x={cell.left + (day - 1) * cell.step + 3.5} y="9" textAnchor="middle">
              {day}
            </text>
          ))}
          {months.map(({ month, cells }, row) => (
            <g key={month} transform={`translate(0 ${cell.top + row * cell.row})`}>
              <text x="47" y="9.500" textAnchor="end">
                {shortMonth(
                  locale,
                  Number(month.slice(0, 4)),
                  Number(month.slice(5)),
                  row === 0 || month.endsWith('-01'),
                )}
              </text>
              {cells.map((day) => (
                <Cell
                  key={day.day}
                  day={day}
                  proposed={proposed.includes(day.day)}
                  chosen={current?.day === day.day}
                  onChoose={onChoose}
                />
              ))}
            </g>
          ))}
        </svg>
        {current ? (
          <span className="sr" role="option" tabIndex={-1} aria-selected="true" id={`${id}-${current.day}`}>
            {current.dayWord} {w(`grade.${current.grade}`)} {current.why}
          </span>
        ) : null}
      </div>
    </div>
  );
}

interface CellProps {
  readonly day: DayCell;
  readonly proposed: boolean;
  readonly chosen: boolean;
  readonly onChoose: (cell: DayCell) => void;
}

function Cell({ day, proposed, chosen, onChoose }: CellProps): ReactElement {
  const x = cell.left + (Number(day.day.slice(8)) - 1) * cell.step;
  const frame = chosen ? 'chosen' : proposed ? 'proposed' : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer's way; the keyboard's is the list around it
    <g className={`cell ${day.grade}`} transform={`translate(${x} 0)`} onClick={() => onChoose(day)}>
      <rect className="hit" x="-0.500" y="-2" width={cell.step} height={cell.row} />
      {day.grade === 'off' ? (
        <rect className="dot" x="2.400" y="5.400" width="2.200" height="2.200" />
      ) : (
        <rect className="box" width={cell.width} height={cell.height} />
      )}
      {day.grade === 'excluded' ? <path className="slash" d="M1.2 11.500l4.500-10" /> : null}
      {frame ? <rect className={frame} x="-1" y="-1" width="8.900" height="15" /> : null}
    </g>
  );
}

/** What the colours mean, in shapes that can be told apart without them. */
export function HeatLegend(): ReactElement {
  const w = useWords('planning');
  return (
    <div className="lg">
      {(['good', 'fair', 'poor', 'excluded', 'unknown'] as const).map((grade) => (
        <span key={grade}>
          <svg width="9" height="13" aria-hidden="true" className={`cell ${grade}`}>
            <rect className="box" x="0.500" y="0.500" width="7" height="12" />
            {grade === 'excluded' ? <path className="slash" d="M1.500 11.500l5-10" /> : null}
          </svg>
          {w(`grade.${grade}`)}
        </span>
      ))}
    </div>
  );
}
