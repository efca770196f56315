import { type ReactElement, useMemo } from 'react';
import type { RoomScale } from '#app/_ui/room/room-scale.ts';
import { delegationLabels } from '#lib/domain/seating/delegation-labels.ts';
import type { PlacedSeat } from '#lib/domain/seating/room.ts';
import type { View } from '#lib/domain/seating/view.ts';
import type { SittingPerson } from '#lib/usecases/seating/view.ts';

interface Props {
  readonly seats: readonly PlacedSeat[];
  readonly people: readonly SittingPerson[];
  readonly view: View;
  readonly scale: RoomScale;
}

/** Whose block it is, written before its first row. */
export function DelegationNames({ seats, people, view, scale }: Props): ReactElement {
  const labels = useMemo(() => {
    const deputies = people.filter(({ capacity }) => capacity === 'member');
    const sitting = deputies.map(({ seatId, bodyShortName }) => ({ seatId, delegation: bodyShortName }));
    return delegationLabels(seats, sitting, view);
  }, [seats, people, view]);
  const beyond = view === 'audience' ? -21 : 30;
  return (
    <>
      {labels.map(({ name, x, y }) => (
        <text
          key={name}
          x={x * scale.perMetre}
          y={y * scale.perMetre + beyond}
          className="t12 b"
          textAnchor="middle"
        >
          {name}
        </text>
      ))}
    </>
  );
}
