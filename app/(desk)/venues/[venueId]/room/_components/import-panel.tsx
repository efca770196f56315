'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { FileField } from '#app/_ui/file-field.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { seatKinds } from '#lib/domain/seating/room.ts';
import { roomOfList } from '#lib/domain/seating/room-of-list.ts';
import type { SeatList } from '#lib/domain/seating/seat-list.ts';
import { previewSeatListAction } from '../../../actions.ts';
import type { RoomInHand } from './use-room.ts';

/** Faults read one by one; the rest is counted. */
const shown = 12;

/** A list of rows and seats from a file: looked at first, then drawn in place of the seats there are. */
export function ImportPanel({ hand }: { readonly hand: RoomInHand }): ReactElement {
  const w = useWords('rooms');
  const venues = useWords('venues');
  const [list, setList] = useState<SeatList | null>(null);
  const { run, busy, refused } = useAction(previewSeatListAction);
  const read = async (file: File | undefined): Promise<void> => {
    setList(null);
    if (!file) return;
    const form = new FormData();
    form.set('file', file);
    const answer = await run(form);
    if (answer.ok) setList(answer.value);
  };
  const rows = new Set(list?.seats.map(({ kind, row }) => `${kind} ${row}`)).size;
  return (
    <section>
      <h2>{w('import.title')}</h2>
      <FileField
        label={w('import.file')}
        hint={w('import.hint')}
        accept=".xlsx,.xls,.csv,.txt"
        onClick={(event) => {
          // The same file, mended, is chosen again: only another value is a change.
          event.currentTarget.value = '';
        }}
        onChange={(event) => void read(event.target.files?.[0])}
      />
      {busy ? (
        <p className="note" role="status">
          {w('import.reading')}
        </p>
      ) : null}
      {refused ? <ErrorNote refused={refused} /> : null}
      {list ? (
        <>
          <p role="status">
            {w('import.found', { sheet: list.sheet, rows, n: list.seats.length })}
            <span className="note">
              {seatKinds
                .map((kind) => ({ kind, n: list.seats.filter((seat) => seat.kind === kind).length }))
                .filter(({ n }) => n > 0)
                .map(({ kind, n }) => venues(`seats.${kind}`, { n }))
                .join(' · ')}
            </span>
          </p>
          {list.faults.length > 0 ? (
            <ul className="room-faults">
              {list.faults.slice(0, shown).map(({ line, code, text }) => (
                <li key={`${line} ${code} ${text}`}>
                  <Mark kind="warn" />
                  {w('import.line', { line })} {w(`list.${code}`, { text })}
                </li>
              ))}
              {list.faults.length > shown ? (
                <li className="note">{w('fault.more', { n: list.faults.length - shown })}</li>
              ) : null}
            </ul>
          ) : null}
          <div className="acts">
            <Button
              size="small"
              disabled={list.seats.length === 0}
              onClick={() => {
                hand.change(roomOfList(hand.room, list.seats), new Set());
                setList(null);
              }}
            >
              {w('import.do', { n: list.seats.length })}
            </Button>
          </div>
          <p className="note">{w('import.replaces')}</p>
        </>
      ) : null}
    </section>
  );
}
