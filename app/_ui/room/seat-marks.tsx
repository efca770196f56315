import type { ReactElement } from 'react';
import type { Seat } from '#lib/domain/seating/room.ts';

interface Props {
  readonly seat: Seat;
  /** Of the plate, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a seat has: a microphone, room for a wheelchair; a cross over one nobody may use. */
export function SeatMarks({ seat, width, height }: Props): ReactElement | null {
  const { blocked, microphone, wheelchair } = seat;
  if (!blocked && !microphone && !wheelchair) return null;
  const [x, y] = [width / 2, height / 2];
  return (
    <g className="marks" aria-hidden>
      {blocked ? <path d={`M${-x} ${y}L${x} ${-y}M${-x} ${-y}L${x} ${y}`} /> : null}
      {microphone ? <path d={`M${-x + 5} ${-y - 4}v6m-2.5 -1a2.5 2.5 0 0 0 5 0`} className="mic" /> : null}
      {wheelchair ? <path d={`M${x - 9} ${-y - 4}v5h4l2 3m-8 -3a3 3 0 1 0 5 3`} className="wheel" /> : null}
    </g>
  );
}
