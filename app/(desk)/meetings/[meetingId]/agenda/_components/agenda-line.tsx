'use client';

import { type KeyboardEvent, type PointerEvent, type ReactElement, useRef } from 'react';
import { Handle, Minutes, More, Title, Under, Who } from './agenda-cells.tsx';
import { LineFindings } from './line-findings.tsx';
import { RowDetails } from './row-details.tsx';
import type { Change } from './use-agenda.ts';
import type { WordedAgenda, WordedLine } from './word-agenda.ts';

export interface LineProps {
  readonly agenda: WordedAgenda;
  readonly lines: readonly WordedLine[];
  readonly line: WordedLine;
  readonly index: number;
  readonly selected: boolean;
  readonly opened: boolean;
  readonly dragging: boolean;
  readonly drop: 'before' | 'after' | undefined;
  readonly change: (change: Change) => void;
  readonly onSelect: () => void;
  readonly onOpen: (field?: string) => void;
  readonly onClose: () => void;
  /** To a place of the list. */
  readonly onMove: (index: number) => void;
  readonly onHold: (event: PointerEvent) => void;
}

/**
 * Whether the pointer is down. A chosen line shows more and grows: it is chosen when the pointer is let go, or what was
 * pressed would no longer lie under it.
 */
function usePressed() {
  const pressed = useRef(false);
  const onPointerDown = (): void => {
    pressed.current = true;
    const release = (): void => {
      pressed.current = false;
    };
    window.addEventListener('pointerup', release, { once: true, capture: true });
    window.addEventListener('pointercancel', release, { once: true, capture: true });
  };
  return { isDown: () => pressed.current, onPointerDown };
}

/**
 * One line: what is deliberated in full, a step of the sitting in small print; under it what the rules see in it, and
 * its details where they stand open. Alt with the arrows moves it.
 */
export function AgendaLine(props: LineProps): ReactElement {
  const { agenda, line, index, selected, opened, dragging, drop, onSelect, onMove } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(index + (event.key === 'ArrowUp' ? -1 : 1));
  };
  const pressed = usePressed();
  const rows = line.findings.length > 0 ? 2 : 1;
  return (
    <tbody
      id={line.id}
      className={line.substantive ? 'it' : 'st'}
      data-line={line.id}
      data-selected={selected || undefined}
      data-dragging={dragging || undefined}
      data-drop={drop}
      onKeyDown={onKeyDown}
      onFocus={() => pressed.isDown() || onSelect()}
      onPointerDown={pressed.onPointerDown}
      onClick={onSelect}
    >
      <tr>
        <Handle {...props} rows={rows} />
        <td className="t" rowSpan={rows}>
          {line.time ? <time dateTime={line.start ?? undefined}>{line.time}</time> : null}
        </td>
        {line.substantive ? (
          <th scope="row" className="no" rowSpan={rows}>
            {line.no}
          </th>
        ) : (
          <td rowSpan={rows} />
        )}
        <td className="m">
          <Title {...props} />
          {line.substantive ? <Under {...props} /> : null}
        </td>
        <td className="w">{line.substantive ? <Who {...props} /> : <More {...props} />}</td>
        <td className="mi">
          <Minutes {...props} />
        </td>
      </tr>
      {rows > 1 ? (
        <tr className="fxr">
          <td colSpan={3}>
            <LineFindings {...props} />
          </td>
        </tr>
      ) : null}
      {opened && agenda.mayEdit ? <RowDetails {...props} /> : null}
    </tbody>
  );
}
