'use client';

import type { ReactElement } from 'react';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { SelectField } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import type { SeatingInHand } from './use-seating.ts';
import type { WordedSeating } from './word-seating.ts';

interface Props {
  readonly seating: WordedSeating;
  readonly hand: SeatingInHand;
}

/** Which rank table this meeting goes by. Who sits stays: the order is a finding until all are seated by rule again. */
export function RankTablePanel({ seating, hand }: Props): ReactElement {
  const w = useWords('seating');
  const say = useToast();
  const { rankTable, mayEdit } = seating;
  const choose = (id: string): void => {
    const table = rankTable.choices.find((one) => one.id === id)?.name ?? w('ranks.own');
    hand.change({
      act: 'rankTable',
      input: { rankTableId: id || null },
      onSaved: () =>
        say({ text: w('ranks.chosen', { table }), undo: () => void hand.change({ act: 'undo' }) }),
    });
  };
  return (
    <section>
      <h2>{w('ranks.title')}</h2>
      <SelectField
        label={w('ranks.choose')}
        disabled={!mayEdit}
        value={rankTable.id ?? ''}
        choices={[
          { value: '', label: w('ranks.own') },
          ...rankTable.choices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => choose(event.target.value)}
      />
      {mayEdit ? (
        <div className="acts">
          <ButtonLink size="small" href={paths.rankTables(rankTable.id ?? undefined)}>
            {w('ranks.edit')}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  );
}
