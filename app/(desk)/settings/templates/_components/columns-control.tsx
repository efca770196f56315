'use client';

import { type ReactElement, type RefObject, useLayoutEffect, useRef } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { OrderedRows } from '#app/_ui/ordered-rows.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { OwnWords } from '#lib/domain/wording/own-words.ts';
import { type ColumnsLine, readColumns, writeColumns } from '#lib/domain/wording/table-columns.ts';
import { columnTitle } from './line-text.ts';

interface Props {
  readonly line: ColumnsLine;
  readonly value: string;
  /** What the headings say now. */
  readonly headings: OwnWords;
  /** Whether the headings are lines of the same template. */
  readonly namedHere: boolean;
  readonly onChange: (text: string) => void;
}

/** The columns of a table from the left: their order, their shares of its width, and those that could be added. */
export function ColumnsControl({ line, value, headings, namedHere, onChange }: Props): ReactElement {
  const w = useWords('templates');
  const rows = readColumns(value);
  const total = rows.reduce((sum, { width }) => sum + (Number(width) || 0), 0);
  const titleOf = (key: string): string => columnTitle(line, key, headings);
  const write = (next: typeof rows): void => onChange(writeColumns(next));
  const put = (key: string, index: number): void => {
    const moved = rows.filter((row) => row.key === key);
    const others = rows.filter((row) => row.key !== key);
    write([...others.slice(0, index), ...moved, ...others.slice(index)]);
  };
  const box = useRef<HTMLDivElement>(null);
  const stayOn = useStayOn(box);
  const leaveOut = (key: string): void => {
    const at = rows.findIndex((row) => row.key === key);
    stayOn((rows[at + 1] ?? rows[at - 1])?.key);
    write(rows.filter((row) => row.key !== key));
  };
  const spare = line.columns.filter(({ key }) => rows.every((row) => row.key !== key));
  return (
    <div className="template-columns" ref={box}>
      <OrderedRows
        rows={rows.map(({ key, width }) => ({ id: key, name: titleOf(key), width }))}
        onPut={put}
        words={(key, { name }) => w(key === 'moveUp' ? 'columnLeft' : 'columnRight', { name })}
        renderRow={({ id, name, width }, index) => (
          <>
            <span className="note">{index + 1}</span>
            <span>{name}</span>
            <label className="share">
              <span className="note">{w('share')}</span>
              <input
                className="field"
                inputMode="numeric"
                aria-label={w('shareOf', { name })}
                value={width}
                onChange={(event) =>
                  write(
                    rows.map((row) => (row.key === id ? { key: id, width: event.target.value.trim() } : row)),
                  )
                }
              />
              <span className="note percent">
                {total > 0 && Number(width) > 0 ? `${Math.round((Number(width) / total) * 100)}%` : ''}
              </span>
            </label>
          </>
        )}
        renderActs={({ id, name }) => (
          <Button
            kind="quiet"
            size="small"
            icon="cross"
            aria-label={w('leaveColumnOut', { name })}
            disabled={line.columns.some(({ key, needed }) => key === id && needed)}
            onClick={() => leaveOut(id)}
          />
        )}
      />
      {spare.length === 0 ? null : (
        <p className="spare-columns">
          <span className="note">{w('spareColumns')}</span>
          {spare.map(({ key, width }) => (
            <Button
              key={key}
              size="small"
              icon="plus"
              onClick={() => {
                stayOn(key);
                write([...rows, { key, width: String(width) }]);
              }}
            >
              {titleOf(key)}
            </Button>
          ))}
        </p>
      )}
      <p className="note">{w(namedHere ? 'headings.here' : 'headings.elsewhere')}</p>
    </div>
  );
}

/** A button that is gone takes the focus with it: it goes to the last act of the column named, once that is drawn. */
function useStayOn(box: RefObject<HTMLElement | null>): (key: string | undefined) => void {
  const wanted = useRef<string>(undefined);
  useLayoutEffect(() => {
    const acts = `[data-line="${wanted.current}"] .acts button:enabled`;
    if (wanted.current) [...(box.current?.querySelectorAll<HTMLElement>(acts) ?? [])].at(-1)?.focus();
    wanted.current = undefined;
  });
  return (key) => {
    wanted.current = key;
  };
}
