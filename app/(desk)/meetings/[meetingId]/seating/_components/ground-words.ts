'use client';

import { useMemo } from 'react';
import type { GroundWords } from '#app/_ui/room/room-ground.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { countSeats } from '#lib/domain/seating/room.ts';
import type { View } from '#lib/domain/seating/view.ts';
import type { WordedSeating } from './word-seating.ts';

/** What is written on the room of a meeting. */
export function useGroundWords(seating: WordedSeating, view: View): GroundWords {
  const w = useWords('seating');
  return useMemo(() => {
    const { room, counts, nameOrder, title, people, byDelegation, movedByWish } = seating;
    const isByHand = people.some(
      ({ moved, capacity, place }) => moved && capacity === 'member' && place === null,
    );
    const members = {
      ...{ n: counts.hall, order: w(`order.${nameOrder}`), hand: isByHand ? 'yes' : 'no', view },
      ...{ circle: counts.circle ?? 'none', blocks: byDelegation ? 'yes' : 'no', wished: movedByWish },
    };
    const seats = countSeats(room);
    return {
      banner: w('stage.banner', { title }),
      stage: [
        w('stage.seats', { seats: seats.rostrum }),
        ...(room.stage ? [w('stage.height', { height: room.stage.height.toFixed(2) })] : []),
      ],
      lectern: w('lectern'),
      row: (label) => w('row', { row: label }),
      area: ({ kind }) =>
        kind === 'voting'
          ? w('area.members', members)
          : kind === 'non-voting'
            ? w('area.nonVoting', { n: counts.nonVoting })
            : kind === 'public'
              ? w('area.public', { n: counts.observers })
              : '',
      view: w(`view.${view}.said`),
    };
  }, [seating, view, w]);
}
