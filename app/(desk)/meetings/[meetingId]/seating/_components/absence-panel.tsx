'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { PlacedSeat } from '#lib/domain/seating/room.ts';
import type { SeatingMode } from '#lib/domain/seating/seat-plan.ts';
import type { Translator } from '#lib/i18n/words.ts';
import type { RemedyView } from '#lib/usecases/seating/view.ts';
import { plain, seatWords } from './seat-words.ts';
import type { WordedSeating } from './word-seating.ts';

/** As they are offered: the row first, then everybody, then nobody. */
const order: readonly SeatingMode[] = ['row', 'strict', 'minimal'];

/** The ways out in the order they are offered. */
export function inOffer(remedies: readonly RemedyView[]): readonly RemedyView[] {
  return remedies.toSorted((a, b) => order.indexOf(a.mode) - order.indexOf(b.mode));
}

interface Props {
  readonly seating: WordedSeating;
  readonly seats: readonly PlacedSeat[];
  readonly mode: SeatingMode | null;
  readonly onMode: (mode: SeatingMode | null) => void;
  readonly onApply: (remedy: RemedyView) => void;
}

/** Somebody took leave after the plan was agreed to: the ways out, priced by how many people move. */
export function AbsencePanel({ seating, seats, mode, onMode, onApply }: Props): ReactElement | null {
  const w = useWords('seating');
  const common = useWords('common');
  const [first] = seating.away;
  const remedies = inOffer(seating.remedies);
  if (!first || remedies.length === 0) return null;
  const chosen = remedies.find((remedy) => remedy.mode === mode) ?? null;
  const seat = seats.find(({ id }) => id === first.seatId);
  return (
    <section>
      <h2>
        <Mark kind="warn" />
        <span className="w-warn">
          {w('gap.title', { name: plain(first.name), people: seating.away.length })}
        </span>
        <span className="note">
          {[seat ? seatWords(w, seat) : '', w(first.approved ? 'gap.approved' : 'gap.pending')]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </h2>
      <fieldset className="opts" disabled={!seating.mayEdit}>
        <legend className="sr">{w('remedy.label')}</legend>
        {remedies.map((remedy) => (
          <label className="opt" key={remedy.mode}>
            <input
              type="radio"
              name="remedy"
              checked={remedy.mode === mode}
              onChange={() => onMode(remedy.mode)}
            />
            <b>{w(`remedy.${remedy.mode}`)}</b>
            <span className="cost">{w('remedy.cost', { n: remedy.movedPeople })}</span>
            <span className="note">{noteOf(w, common, remedy)}</span>
          </label>
        ))}
      </fieldset>
      {seating.mayEdit ? (
        <div className="acts">
          <Button
            kind="primary"
            size="small"
            disabled={!chosen}
            onClick={() => {
              if (chosen) onApply(chosen);
            }}
          >
            {w('remedy.apply', { n: chosen?.movedPeople ?? 0, seated: chosen?.seated.length ?? 0 })}
          </Button>
          <Button size="small" onClick={() => onMode(null)}>
            {w('remedy.byHand')}
          </Button>
        </div>
      ) : null}
      {chosen ? (
        <p className="note follows">
          {chosen.seated.length > 0 ? (
            <>
              {w('remedy.seats', {
                names: chosen.seated.join(common('listSeparator')),
                n: chosen.seated.length,
              })}
              <br />
            </>
          ) : null}
          {follows(w, chosen)}
          <br />
          {w('remedy.cards')}
        </p>
      ) : null}
    </section>
  );
}

function noteOf(
  w: Translator<'seating'>,
  common: Translator<'common'>,
  { mode, moves, units }: RemedyView,
): string {
  if (mode === 'minimal') return w('remedy.minimal.note');
  if (mode === 'strict') return w('remedy.strict.note', { n: units.length });
  const said = moves
    .slice(0, 3)
    .map((move) => w('remedy.move', { name: move.name, from: move.from.seat, to: move.to.seat }));
  const list = said.join(common('listSeparator'));
  const all =
    moves.length > 3
      ? w('remedy.more', { first: list, n: moves.length, more: moves.length - said.length })
      : list;
  return [all, w('remedy.row.note')].filter(Boolean).join(w('remedy.then'));
}

function follows(w: Translator<'seating'>, { units }: RemedyView): string {
  if (units.length === 0) return w('remedy.followsPlain');
  if (units.length > 8) return w('remedy.followsMany', { n: units.length });
  return w('remedy.follows', { units: units.join(' ') });
}
