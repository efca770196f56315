'use client';

import { type ReactElement, useMemo, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { SelectField } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useInBrowser } from '#app/_ui/use-in-browser.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { PlacedSeat } from '#lib/domain/seating/room.ts';
import type { Translator } from '#lib/i18n/words.ts';
import type { SittingPerson, UnseatedPerson, WishView } from '#lib/usecases/seating/view.ts';
import { plain, seatWords } from './seat-words.ts';
import type { SeatingInHand } from './use-seating.ts';
import type { WordedSeating } from './word-seating.ts';

const kinds = ['adjacent', 'apart', 'reserved'] as const;

interface Props {
  readonly seating: WordedSeating;
  readonly hand: SeatingInHand;
  /** The seat last walked to or clicked in the chart. */
  readonly seat: PlacedSeat | undefined;
}

/** Whom a wish may be about, as the chart has them, who has no seat behind them. */
function whoAttends(
  sitting: readonly SittingPerson[],
  unseated: readonly UnseatedPerson[],
): readonly { readonly personId: string; readonly name: string }[] {
  const people = new Map([...sitting, ...unseated].map(({ personId, name }) => [personId, plain(name)]));
  return [...people].map(([personId, name]) => ({ personId, name }));
}

/** What was asked for about seats, kept through every re-seating; added and taken back here. */
export function WishesPanel({ seating, hand, seat }: Props): ReactElement {
  const w = useWords('seating');
  const say = useToast();
  const [kind, setKind] = useState<(typeof kinds)[number]>('adjacent');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const { wishes, mayEdit } = seating;
  const attending = useMemo(() => whoAttends(hand.people, seating.unseated), [hand.people, seating.unseated]);
  // Thousands of names twice over, which nobody chooses from before the page works.
  const isReady = useInBrowser();
  const sound = kind === 'reserved' ? seat !== undefined : first !== '' && second !== '' && first !== second;
  const choices = [
    { value: '', label: w('wishes.pick') },
    ...(isReady ? attending : []).map(({ personId, name }) => ({ value: personId, label: name })),
  ];
  const nameOf = (id: string): string => attending.find(({ personId }) => personId === id)?.name ?? '';
  const add = (): void => {
    const wish = kind === 'reserved' ? { kind, seatId: seat?.id } : { kind, first, second };
    const said =
      kind === 'reserved'
        ? w('wish.reserved', { seat: seat ? seatWords(w, seat) : '' })
        : w(`wish.${kind}`, { first: nameOf(first), second: nameOf(second) });
    hand.change({
      act: 'addWish',
      input: { wish },
      onSaved: () => {
        setSecond('');
        say({ text: w('wishes.added', { wish: said }), undo: () => void hand.change({ act: 'undo' }) });
      },
    });
  };
  return (
    <section>
      <h2>
        {w('wishes.title')}
        {wishes.length > 0 ? <span className="note">{w('wishes.count', { n: wishes.length })}</span> : null}
      </h2>
      {wishes.length === 0 ? <p className="said">{w('wishes.none')}</p> : null}
      <ul className="ul">
        {wishes.map((wish) => {
          const said = wishWords(w, wish);
          return (
            <li key={said}>
              <span className="what">{said}</span>
              <Button
                kind="quiet"
                size="small"
                icon="cross"
                disabled={!mayEdit}
                aria-label={w('wishes.drop', { wish: said })}
                onClick={() =>
                  hand.change({
                    act: 'dropWish',
                    input: { wish: wish.wish },
                    onSaved: () =>
                      say({
                        text: w('wishes.dropped', { wish: said }),
                        undo: () => void hand.change({ act: 'undo' }),
                      }),
                  })
                }
              />
            </li>
          );
        })}
      </ul>
      {mayEdit ? (
        <div className="wish-form">
          <SelectField
            label={w('wishes.kind')}
            value={kind}
            choices={kinds.map((value) => ({ value, label: w(`wishes.kind.${value}`) }))}
            onChange={(event) => setKind(event.target.value as (typeof kinds)[number])}
          />
          {kind === 'reserved' ? (
            <p className="said">{w('wishes.seat', { seat: seat ? seatWords(w, seat) : '' })}</p>
          ) : (
            <>
              <SelectField
                label={w('wishes.first')}
                value={first}
                choices={choices}
                onChange={(event) => setFirst(event.target.value)}
              />
              <SelectField
                label={w('wishes.second')}
                value={second}
                choices={choices}
                onChange={(event) => setSecond(event.target.value)}
              />
            </>
          )}
          <div className="acts">
            <Button size="small" icon="plus" disabled={!sound} onClick={add}>
              {w('wishes.add')}
            </Button>
          </div>
        </div>
      ) : null}
    </section>
  );
}

function wishWords(w: Translator<'seating'>, { kind, seat, names }: WishView): string {
  const [first = '', second = ''] = names.map(plain);
  if (kind !== 'reserved') return w(`wish.${kind}`, { first, second });
  const where = seat
    ? w(seat.kind === 'rostrum' ? 'seat.rostrum' : 'seat.hall', { row: seat.row, seat: seat.seat })
    : '';
  return w('wish.reserved', { seat: where });
}
