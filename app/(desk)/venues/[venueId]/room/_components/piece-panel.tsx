'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { addArea, addFixture, freeId, resize } from '#lib/domain/seating/edit-room.ts';
import { type PieceDraft, pieceDrafts, pieceKinds, pieceOf } from '#lib/domain/seating/piece-drafts.ts';
import {
  type RoomLayout,
  type SeatArea,
  type SeatKind,
  seatKinds,
  toMillimetre,
} from '#lib/domain/seating/room.ts';
import { buildPiece } from '#lib/domain/seating/room-pieces.ts';
import type { RoomInHand } from './use-room.ts';

/** What can be put into the room: rows, tables, and what stands on the floor. */
export function PiecePanel({ hand }: { readonly hand: RoomInHand }): ReactElement {
  const w = useWords('rooms');
  const venues = useWords('venues');
  const [draft, setDraft] = useState<PieceDraft>(pieceDrafts.theatre);
  const piece = pieceOf(draft);
  const add = (): void => {
    if (!piece) return;
    const area = buildPiece(piece, freeId(hand.room, draft.kind));
    const ids = area.rows.flatMap((row) => row.seats.map((seat) => seat.id));
    hand.change(below(hand.room, area), new Set(ids));
  };
  return (
    <section>
      <h2>{w('add.title')}</h2>
      <div className="pieces">
        <SelectField
          label={w('add.what')}
          value={draft.kind}
          choices={pieceKinds.map((value) => ({ value, label: w(`piece.${value}`) }))}
          onChange={(event) => setDraft(pieceDrafts[event.target.value as PieceDraft['kind']])}
        />
        <SelectField
          label={w('seats.kind')}
          value={draft.seats}
          choices={seatKinds.map((value) => ({ value, label: w(`kind.${value}`) }))}
          onChange={(event) => setDraft({ ...draft, seats: event.target.value as SeatKind })}
        />
        {Object.entries(draft.counts).map(([name, value]) => (
          <TextField
            key={name}
            label={w(`count.${name as keyof PieceDraft['counts']}`)}
            value={value}
            inputMode={name === 'blocks' ? 'text' : 'numeric'}
            onChange={(event) =>
              setDraft({ ...draft, counts: { ...draft.counts, [name]: event.target.value } })
            }
          />
        ))}
      </div>
      {piece ? null : <p className="note w-warn">{w('add.wrong')}</p>}
      <div className="acts">
        <Button size="small" icon="plus" disabled={!piece} onClick={add}>
          {w('add.do')}
        </Button>
      </div>
      <p className="note">{w('add.fixtures')}</p>
      <div className="acts">
        {(['stage', 'lectern', 'aisle', 'door'] as const).map((what) => (
          <Button
            key={what}
            size="small"
            disabled={(what === 'stage' || what === 'lectern') && hand.room[what] !== null}
            onClick={() => hand.change(addFixture(hand.room, what))}
          >
            {what === 'lectern' ? venues('lectern') : w(`fixture.${what}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** Metres between what stands already and what is added, and from there to the walls. */
const clear = 1.5;

/** Puts an area below everything that stands in the room; the room grows where it must. */
function below(room: RoomLayout, area: SeatArea): RoomLayout {
  const ys = room.areas.flatMap((each) => each.rows.flatMap((row) => row.seats.map(({ y }) => y)));
  const placed = addArea(room, area, { x: clear, y: toMillimetre(Math.max(0, ...ys) + clear) });
  const seats = placed.areas.at(-1)?.rows.flatMap((row) => row.seats) ?? [];
  return resize(placed, {
    width: Math.max(room.width, toMillimetre(Math.max(...seats.map(({ x }) => x)) + clear)),
    depth: Math.max(room.depth, toMillimetre(Math.max(...seats.map(({ y }) => y)) + clear)),
  });
}
