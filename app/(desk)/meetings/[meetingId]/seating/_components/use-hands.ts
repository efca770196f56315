'use client';

import { useState } from 'react';
import { useToast } from '#app/_ui/toast.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { PlacedSeat } from '#lib/domain/seating/room.ts';
import { plain, seatWords } from './seat-words.ts';
import { movedIn, type SeatingInHand } from './use-seating.ts';
import type { WordedSeating } from './word-seating.ts';

/** Picking somebody up, putting them down, locking: the same by pointer and by keyboard. */
export interface Hands {
  /** The person in hand; null: nobody. */
  readonly held: string | null;
  readonly heldName: string;
  readonly mayMove: (seatId: string) => boolean;
  readonly pick: (personId: string) => void;
  readonly pickAt: (seatId: string) => void;
  readonly put: (seatId: string) => void;
  readonly drop: () => void;
  readonly move: (from: string, to: string) => void;
  readonly lock: (seatId: string) => void;
}

export function useHands(seating: WordedSeating, hand: SeatingInHand, seats: readonly PlacedSeat[]): Hands {
  const w = useWords('seating');
  const say = useToast();
  const [held, setHeld] = useState<string | null>(null);
  const at = (seatId: string) => hand.people.find((person) => person.seatId === seatId);
  const where = (seatId: string): string => {
    const seat = seats.find(({ id }) => id === seatId);
    return seat ? seatWords(w, seat) : '';
  };
  const nameOf = (personId: string | null): string =>
    plain([...hand.people, ...seating.unseated].find((person) => person.personId === personId)?.name ?? '');
  const undo = (): void => hand.change({ act: 'undo' });
  const bring = (personId: string, seatId: string): void => {
    const other = at(seatId);
    if (other?.personId === personId) return;
    if (other?.locked) {
      say({ text: w('locked.cannot', { name: plain(other.name) }), kind: 'failed' });
      return;
    }
    const [name, otherName] = [nameOf(personId), other ? plain(other.name) : ''];
    hand.change({
      act: 'move',
      input: { personId, seatId },
      meanwhile: (people) => movedIn(people, personId, seatId),
      onSaved: () =>
        say({
          text: other
            ? w('swapped.said', { name, other: otherName })
            : w('moved.said', { name, seat: where(seatId) }),
          undo: () => void undo(),
        }),
    });
  };
  const pick = (personId: string): void => {
    const person = hand.people.find((p) => p.personId === personId);
    if (!seating.mayEdit || personId === '') return;
    if (person?.locked) say({ text: w('locked.cannot', { name: plain(person.name) }), kind: 'failed' });
    else setHeld(personId);
  };
  return {
    held,
    heldName: nameOf(held),
    mayMove: (seatId) => seating.mayEdit && at(seatId) !== undefined && at(seatId)?.locked !== true,
    pick,
    pickAt: (seatId) => pick(at(seatId)?.personId ?? ''),
    put: (seatId) => {
      if (held) bring(held, seatId);
      setHeld(null);
    },
    drop: () => setHeld(null),
    move: (from, to) => {
      const person = at(from);
      if (person) bring(person.personId, to);
    },
    lock: (seatId) => {
      const person = at(seatId);
      if (!person || !seating.mayEdit) return;
      const locked = !person.locked;
      const name = plain(person.name);
      hand.change({
        act: 'lock',
        input: { seatId, locked },
        meanwhile: (people) => people.map((p) => (p.seatId === seatId ? { ...p, locked } : p)),
        onSaved: () =>
          say({
            text: locked ? w('locked.said', { name, seat: where(seatId) }) : w('unlocked.said', { name }),
          }),
      });
    },
  };
}
