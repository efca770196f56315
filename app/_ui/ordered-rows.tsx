'use client';

import { type KeyboardEvent, type ReactElement, useLayoutEffect, useRef } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Icon } from '#app/_ui/icon.tsx';
import { useRowDrag } from '#app/_ui/use-row-drag.ts';
import './styles/ordered-rows.css';

/** One line of an order. */
export interface OrderedRow {
  readonly id: string;
  readonly name: string;
  /** Of the same rank as the line above. */
  readonly tied?: boolean;
}

interface Props<R extends OrderedRow> {
  readonly rows: readonly R[];
  /** The line is to stand at this place, counted in the result; never called for a place there is not. */
  readonly onPut: (id: string, index: number) => void;
  /** What the buttons are called. */
  readonly words: (key: 'moveUp' | 'moveDown', values: { readonly name: string }) => string;
  /** What stands in a line: its number, its name and what more is said of it. */
  readonly renderRow: (row: R, index: number) => ReactElement;
  /** What else can be done with a line. */
  readonly renderActs?: (row: R) => ReactElement;
}

/**
 * An ordered list: lines are dragged by the grip, moved by the arrows beside a name or by Alt with the arrow keys. Whoever
 * moves a line stays on it.
 */
export function OrderedRows<R extends OrderedRow>({
  rows,
  onPut,
  words: w,
  renderRow,
  renderActs,
}: Props<R>): ReactElement {
  const list = useRef<HTMLUListElement>(null);
  const focused = useRef<HTMLElement | null>(null);
  // A line that is put elsewhere in the page loses its focus on the way.
  useLayoutEffect(() => {
    if (focused.current?.isConnected) focused.current.focus();
    focused.current = null;
  });
  const put = (id: string, index: number): void => {
    if (index < 0 || index >= rows.length || rows[index]?.id === id) return;
    const active = document.activeElement;
    focused.current = active instanceof HTMLElement && list.current?.contains(active) ? active : null;
    onPut(id, index);
  };
  const { held, onPointerDown } = useRowDrag(list, put);
  const onKeyDown = (event: KeyboardEvent): void => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-line]')?.dataset.line;
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    // Alt+↓ opens a list of choices.
    if (id === undefined || by === undefined || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    put(id, rows.findIndex((row) => row.id === id) + by);
  };
  return (
    <ul ref={list} className="ordered-rows" onKeyDown={onKeyDown}>
      {rows.map((row, index) => (
        <li
          key={row.id}
          data-line={row.id}
          data-tied={row.tied || undefined}
          data-dragging={held?.id === row.id || undefined}
          data-before={held?.before === row.id || undefined}
        >
          <span className="grip" aria-hidden="true" onPointerDown={(event) => onPointerDown(row.id, event)}>
            <Icon name="grip" />
          </span>
          {renderRow(row, index)}
          <span className="acts">
            {(['up', 'down'] as const).map((way) => (
              <Button
                key={way}
                kind="quiet"
                size="small"
                icon={way}
                aria-label={w(way === 'up' ? 'moveUp' : 'moveDown', { name: row.name })}
                onClick={() => put(row.id, way === 'up' ? index - 1 : index + 1)}
              />
            ))}
            {renderActs?.(row)}
          </span>
        </li>
      ))}
    </ul>
  );
}
