'use client';

import { type ReactElement, useId, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import {
  bindUnits,
  changeKind,
  duplicate,
  labelRows,
  mark,
  type Numbering,
  numberings,
  remove,
  renumber,
  shift,
} from '#lib/domain/seating/edit-room.ts';
import { allSeats, type SeatKind, seatKinds, seatMarks } from '#lib/domain/seating/room.ts';
import { MmField } from './mm-field.tsx';
import type { RoomInHand } from './use-room.ts';
import { isMarked } from './use-room-keys.ts';

/** What is picked: how many seats, where they stand, what they are, and what can be done to them all at once. */
export function PickedPanel({ hand }: { readonly hand: RoomInHand }): ReactElement {
  const w = useWords('rooms');
  const { room, picked, change } = hand;
  const seats = allSeats(room).filter(({ id }) => picked.has(id));
  const [left, top] = [Math.min(...seats.map(({ x }) => x)), Math.min(...seats.map(({ y }) => y))];
  const kinds = new Set(seats.map(({ kind }) => kind));
  return (
    <section>
      <h2>
        {w('picked.title')}
        <span className="note">{w('picked.count', { n: seats.length })}</span>
      </h2>
      {seats.length > 0 ? (
        <>
          <div className="pieces">
            <MmField
              label={w('picked.x')}
              metres={left}
              onEnter={(x) => change(shift(room, picked, { x: x - left, y: 0 }))}
            />
            <MmField
              label={w('picked.y')}
              metres={top}
              onEnter={(y) => change(shift(room, picked, { x: 0, y: y - top }))}
            />
            <SelectField
              label={w('seats.kind')}
              value={kinds.size === 1 ? [...kinds][0] : ''}
              choices={[
                ...(kinds.size === 1 ? [] : [{ value: '', label: w('kind.mixed') }]),
                ...seatKinds.map((value) => ({ value, label: w(`kind.${value}`) })),
              ]}
              onChange={(event) => {
                if (event.target.value !== '')
                  change(changeKind(room, picked, event.target.value as SeatKind));
              }}
            />
          </div>
          <div className="acts">
            {seatMarks.map((as) => {
              const on = isMarked(room, picked, as);
              return (
                <button
                  key={as}
                  type="button"
                  className="btn small"
                  aria-pressed={on}
                  onClick={() => change(mark(room, picked, as, !on))}
                >
                  {w(`mark.${as}`)}
                </button>
              );
            })}
          </div>
          <Numbers hand={hand} />
        </>
      ) : null}
      <div className="acts">
        {seats.length > 0 ? (
          <Button
            size="small"
            onClick={() => {
              const copy = duplicate(room, picked, { x: 0.5, y: 0.5 });
              change(copy.room, copy.picked);
            }}
          >
            {w('picked.copy')}
          </Button>
        ) : null}
        <Button size="small" icon="bin" onClick={() => change(remove(room, picked), new Set())}>
          {w('picked.remove')}
        </Button>
      </div>
    </section>
  );
}

/** Row labels, seat numbers and voting units of what is picked, each from a number on. */
function Numbers({ hand: { room, picked, change } }: { readonly hand: RoomInHand }): ReactElement {
  const w = useWords('rooms');
  const id = useId();
  const [from, setFrom] = useState('1');
  const [by, setBy] = useState<Numbering>('through');
  const first = Number(from.normalize('NFKC'));
  const sound = from.trim() !== '' && Number.isInteger(first) && first >= 0;
  return (
    <details className="numbers">
      <summary id={id}>{w('number.title')}</summary>
      <div className="pieces">
        <TextField
          label={w('number.from')}
          value={from}
          inputMode="numeric"
          onChange={(event) => setFrom(event.target.value)}
        />
        <SelectField
          label={w('number.by')}
          value={by}
          choices={numberings.map((value) => ({ value, label: w(`numbering.${value}`) }))}
          onChange={(event) => setBy(event.target.value as Numbering)}
        />
      </div>
      <div className="acts">
        <Button size="small" disabled={!sound} onClick={() => change(renumber(room, picked, first, by))}>
          {w('number.seats')}
        </Button>
        <Button size="small" disabled={!sound} onClick={() => change(labelRows(room, picked, first))}>
          {w('number.rows')}
        </Button>
        <Button size="small" disabled={!sound} onClick={() => change(bindUnits(room, picked, first))}>
          {w('number.units')}
        </Button>
        <Button size="small" kind="quiet" onClick={() => change(bindUnits(room, picked, null))}>
          {w('number.noUnits')}
        </Button>
      </div>
    </details>
  );
}
