'use client';

import { type ReactElement, useDeferredValue, useMemo } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { checkRoom } from '#lib/domain/seating/check-room.ts';
import { resize } from '#lib/domain/seating/edit-room.ts';
import { countSeats, seatKinds } from '#lib/domain/seating/room.ts';
import { MmField } from './mm-field.tsx';
import type { RoomInHand } from './use-room.ts';

interface Props {
  readonly hand: RoomInHand;
  readonly mayEdit: boolean;
}

/** More than these are not read one by one. */
const shown = 6;

/** The room's size, how many seats it has, and what does not add up in the drawing. */
export function RoomPanel({ hand, mayEdit }: Props): ReactElement {
  const w = useWords('rooms');
  const venues = useWords('venues');
  const { room, change } = hand;
  const seats = useMemo(() => countSeats(room), [room]);
  // The drawing comes first: a hall of 3,000 is checked once the seats have come to rest.
  const settled = useDeferredValue(room);
  const faults = useMemo(() => checkRoom(settled), [settled]);
  return (
    <section>
      <h2>{w('room.title')}</h2>
      <div className="pieces">
        <MmField
          label={w('room.width')}
          metres={room.width}
          disabled={!mayEdit}
          onEnter={(width) =>
            change(resize(room, { width: Math.max(2, Math.min(400, width)), depth: room.depth }))
          }
        />
        <MmField
          label={w('room.depth')}
          metres={room.depth}
          disabled={!mayEdit}
          onEnter={(depth) =>
            change(resize(room, { width: room.width, depth: Math.max(2, Math.min(400, depth)) }))
          }
        />
      </div>
      <p className="note">
        {seatKinds
          .filter((kind) => seats[kind] > 0)
          .map((kind) => venues(`seats.${kind}`, { n: seats[kind] }))
          .join(' · ') || w('room.empty')}
      </p>
      {faults.length === 0 ? null : (
        <ul className="room-faults">
          {faults.slice(0, shown).map((fault) => (
            <li key={`${fault.code} ${fault.seatIds.join(' ')}`}>
              <Mark kind="warn" />
              <Button kind="link" onClick={() => hand.pick(new Set(fault.seatIds))}>
                {w(`fault.${fault.code}`, {
                  row: venues('row', { row: fault.row }),
                  number: fault.number,
                  n: fault.seatIds.length,
                })}
              </Button>
            </li>
          ))}
          {faults.length > shown ? (
            <li className="note">{w('fault.more', { n: faults.length - shown })}</li>
          ) : null}
        </ul>
      )}
    </section>
  );
}
