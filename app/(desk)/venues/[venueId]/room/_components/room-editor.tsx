'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useId, useMemo, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { InlineNote } from '#app/_ui/inline-note.tsx';
import { Segmented } from '#app/_ui/segmented.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useUnsaved } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import { shift } from '#lib/domain/seating/edit-room.ts';
import { type PickUnit, pickUnits } from '#lib/domain/seating/pick-seats.ts';
import { allSeats, type RoomLayout } from '#lib/domain/seating/room.ts';
import type { VenueView } from '#lib/usecases/venues/queries.ts';
import { keepRoomAction } from '../../../actions.ts';
import { createEasel } from './easel.ts';
import { ImportPanel } from './import-panel.tsx';
import { PickedPanel } from './picked-panel.tsx';
import { PiecePanel } from './piece-panel.tsx';
import { RoomCanvas } from './room-canvas.tsx';
import { RoomPanel } from './room-panel.tsx';
import { useRoom } from './use-room.ts';
import { roomKeys } from './use-room-keys.ts';

interface Props {
  readonly venue: VenueView;
  readonly mayEdit: boolean;
}

/** The room of a venue, drawn and changed seat by seat; saved whole with the version it was based on. */
export function RoomEditor({ venue, mayEdit }: Props): ReactElement {
  const w = useWords('rooms');
  const common = useWords('common');
  const venues = useWords('venues');
  const router = useRouter();
  const say = useToast();
  const hand = useRoom(venue.layout);
  const [unit, setUnit] = useState<PickUnit>('seat');
  const [saved, setSaved] = useState<{ readonly version: number; readonly room: RoomLayout }>({
    version: venue.version,
    room: venue.layout,
  });
  const { run, busy, refused } = useAction(keepRoomAction);
  const words = useMemo(() => ({ stage: w('fixture.stage'), lectern: venues('lectern') }), [w, venues]);
  const [easel] = useState(() => createEasel({ room: hand.room, picked: hand.picked, words }));
  const hint = useId();
  const changed = hand.room !== saved.room;
  const givenUp = useRef(false);
  useUnsaved(() => (changed && !givenUp.current ? 'draft' : 'none'));
  const save = async (basedOn: number): Promise<void> => {
    const { room } = hand;
    const answer = await run({ venueId: venue.id, basedOn, room });
    if (!answer.ok) return;
    setSaved({ version: answer.value.version, room });
    say({ text: venues('saved', { name: venue.name }) });
    router.refresh();
  };
  return (
    <main className="room-editor" id="main">
      <div className="room-desk">
        <div className="bar">
          <Segmented
            label={w('unit.label')}
            value={unit}
            onChange={setUnit}
            segments={pickUnits.map((value) => ({ value, label: w(`unit.${value}`) }))}
          />
          <Button kind="quiet" size="small" icon="undo" disabled={!hand.mayUndo} onClick={hand.undo}>
            {w('undo')}
          </Button>
          <Button kind="quiet" size="small" disabled={!hand.mayRedo} onClick={hand.redo}>
            {w('redo')}
          </Button>
          <span className="zoom">
            <Button
              kind="quiet"
              size="small"
              icon="minus"
              aria-label={w('zoom.out')}
              onClick={() => easel.zoom(1 / 1.4)}
            />
            <Button
              kind="quiet"
              size="small"
              icon="plus"
              aria-label={w('zoom.in')}
              onClick={() => easel.zoom(1.4)}
            />
            <Button kind="quiet" size="small" onClick={() => easel.fit()}>
              {w('zoom.fit')}
            </Button>
          </span>
          {mayEdit ? (
            <Button
              kind="primary"
              size="small"
              busy={busy}
              disabled={!changed}
              onClick={() => void save(saved.version)}
            >
              {common('save')}
            </Button>
          ) : null}
        </div>
        {refused ? (
          <ErrorNote
            refused={refused}
            onTakeTheirs={() => {
              givenUp.current = true;
              location.reload();
            }}
            onKeepMine={(basedOn) => void save(basedOn)}
          />
        ) : null}
        {changed && venue.coming > 0 ? (
          <InlineNote kind="warn">{venues('booked.change', { n: venue.coming })}</InlineNote>
        ) : null}
        <RoomCanvas
          {...{ hand, unit, mayEdit, easel, words }}
          label={w('canvas', { name: venue.name })}
          describedBy={hint}
          onShift={(by) => hand.change(shift(hand.room, hand.picked, by))}
          onKey={roomKeys(hand, unit, mayEdit)}
        />
        <p className="hint" id={hint}>
          <Picked hand={hand} />
          <span>{w('keys')}</span>
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard where it is longer than the desk */}
      <aside className="side" aria-label={w('side')} tabIndex={0}>
        {mayEdit && hand.picked.size > 0 ? <PickedPanel hand={hand} /> : null}
        <RoomPanel {...{ hand, mayEdit }} />
        {mayEdit ? (
          <>
            <PiecePanel hand={hand} />
            <ImportPanel hand={hand} />
          </>
        ) : null}
      </aside>
    </main>
  );
}

/** What is picked, said aloud as it changes. */
function Picked({ hand: { room, picked } }: { readonly hand: ReturnType<typeof useRoom> }): ReactElement {
  const w = useWords('rooms');
  const venues = useWords('venues');
  const seats = allSeats(room).filter(({ id }) => picked.has(id));
  const [first] = seats;
  const mm = (metres: number): number => Math.round(metres * 1000);
  return (
    <span role="status">
      {first
        ? w('said', {
            n: seats.length,
            row: venues('row', { row: first.rowLabel }),
            number: first.number,
            kind: w(`kind.${first.kind}`),
            x: mm(first.x),
            y: mm(first.y),
          })
        : picked.size > 0
          ? w('said.fixture')
          : w('said.none')}
    </span>
  );
}
