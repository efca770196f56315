'use client';

import { type KeyboardEvent, type ReactElement, type RefObject, useEffect, useMemo } from 'react';
import { hashTarget } from '#app/_ui/hash-target.ts';
import { RoomGround } from '#app/_ui/room/room-ground.tsx';
import type { RoomScale } from '#app/_ui/room/room-scale.ts';
import { useInBrowser } from '#app/_ui/use-in-browser.ts';
import { useWords } from '#app/_ui/words.tsx';
import { allSeats, type RoomLayout } from '#lib/domain/seating/room.ts';
import type { View } from '#lib/domain/seating/view.ts';
import type { RemedyMove, SittingPerson } from '#lib/usecases/seating/view.ts';
import { DelegationNames } from './delegation-names.tsx';
import { useGroundWords } from './ground-words.ts';
import { areasUnderArcs, MoveArrows } from './move-arrows.tsx';
import { SeatPlate } from './seat-plate.tsx';
import { plain, plateLabel } from './seat-words.ts';
import type { Drag, useDrag } from './use-drag.ts';
import type { WordedSeating } from './word-seating.ts';

interface Props {
  readonly seating: WordedSeating;
  readonly people: readonly SittingPerson[];
  /** As the view shows it. */
  readonly room: RoomLayout;
  readonly view: View;
  readonly scale: RoomScale;
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly focus: string;
  readonly selected: string | null;
  readonly held: string | null;
  readonly moves: readonly RemedyMove[];
  readonly dragging: ReturnType<typeof useDrag>;
  readonly onKey: (event: KeyboardEvent<SVGSVGElement>) => void;
  readonly onFocusSeat: (seatId: string) => void;
}

/** A hall of more seats is drawn in the browser: the page would come with megabytes of plates, sized for no screen yet. */
const drawnAtOnce = 600;

/** The room with everybody in it. One seat is in the tab order; arrows walk from there. */
export function SeatChart(props: Props): ReactElement {
  const { seating, people, room, view, scale, svg, focus, selected, held, moves, dragging } = props;
  const w = useWords('seating');
  const ground = useGroundWords(seating, view);
  const seats = useMemo(() => allSeats(room), [room]);
  const isLate = seats.length > drawnAtOnce;
  const isReady = useInBrowser() || !isLate;
  useEffect(() => {
    // The address named a seat that was not there yet.
    const named = hashTarget();
    if (isLate && isReady)
      document.getElementById(named)?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [isLate, isReady]);
  const plates = useMemo(() => {
    if (!isReady) return null;
    const sitting = new Map(people.map((person) => [person.seatId, person]));
    const away = new Map(seating.away.map((person) => [person.seatId, person]));
    const moving = new Set(moves.map((move) => move.fromSeat));
    const reserved = new Set(seating.wishes.map((wish) => wish.seat?.seatId));
    return seats.map((seat) => {
      const person = sitting.get(seat.id) ?? null;
      const gone = person ? null : (away.get(seat.id) ?? null);
      return (
        <SeatPlate
          key={seat.id}
          {...{ seat, view, scale, person, away: gone }}
          label={plateLabel(w, seat, person, gone, reserved.has(seat.id))}
          isReserved={reserved.has(seat.id)}
          isFocus={seat.id === focus}
          isSelected={seat.id === selected}
          isHeld={person !== null && person.personId === held}
          isMoving={moving.has(seat.id)}
        />
      );
    });
  }, [isReady, seats, people, seating.away, seating.wishes, moves, view, scale, focus, selected, held, w]);
  const [width, height] = [room.width * scale.perMetre + 4, room.depth * scale.perMetre + 4];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with seats in it; a fieldset is for form fields
    <svg
      ref={svg}
      className={dragging.drag ? 'hall dragging' : 'hall'}
      viewBox={`-2 -2 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={w('chart', { venue: seating.venueName, view: w(`view.${view}`) })}
      onKeyDown={props.onKey}
      onFocus={(event) => {
        const seatId = event.target instanceof Element ? event.target.getAttribute('data-seat') : null;
        if (seatId) props.onFocusSeat(seatId);
      }}
      {...dragging.handlers}
    >
      {isReady ? (
        <RoomGround
          room={room}
          view={view}
          scale={scale}
          words={ground}
          raised={seating.byDelegation ? namedAreas(room) : areasUnderArcs(moves, room)}
        />
      ) : null}
      {isReady && seating.byDelegation ? <DelegationNames {...{ seats, people, view, scale }} /> : null}
      {plates}
      <MoveArrows moves={moves} seats={seats} scale={scale} view={view} />
      {dragging.drag ? <Dragged drag={dragging.drag} {...{ people, seats, scale }} /> : null}
    </svg>
  );
}

/** Areas over which the names of delegations stand. */
function namedAreas({ areas }: RoomLayout): ReadonlySet<string> {
  return new Set(areas.flatMap(({ id, kind }) => (kind === 'voting' ? [id] : [])));
}

interface DraggedProps {
  readonly drag: Drag;
  readonly people: readonly SittingPerson[];
  readonly seats: ReturnType<typeof allSeats>;
  readonly scale: RoomScale;
}

/** The plate under the pointer, and the seat it would come down on. */
function Dragged({ drag, people, seats, scale }: DraggedProps): ReactElement {
  const person = people.find((p) => p.seatId === drag.from);
  const over = seats.find((seat) => seat.id === drag.over);
  const [half, m] = [scale.plateWidth / 2, scale.perMetre];
  return (
    <g className="drag">
      {over ? (
        <rect
          className="over"
          x={over.x * m - half - 3}
          y={over.y * m - 19}
          width={half * 2 + 6}
          height={38}
        />
      ) : null}
      <g transform={`translate(${drag.x} ${drag.y})`} className="plate sel">
        <rect x={-half} y={-11} width={half * 2} height={22} />
        <text y={5} textAnchor="middle">
          {plain(person?.name ?? '')}
        </text>
      </g>
    </g>
  );
}
