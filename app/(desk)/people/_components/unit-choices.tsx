'use client';

import type { ReactElement } from 'react';
import { SelectField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { RosterView } from '#lib/usecases/people/preview-roster.ts';
import type { PeopleView } from '#lib/usecases/people/queries.ts';

/** What each unknown unit was said to be: the id of a body, or that it is added; units not here are left. */
export type UnitChoices = Readonly<Record<string, string>>;

const ADD = '+';

/** The choices as the import takes them. */
export function chosenUnits(
  choices: UnitChoices,
): readonly { readonly unit: string; readonly bodyId: string | null }[] {
  return Object.entries(choices).map(([unit, choice]) => ({ unit, bodyId: choice === ADD ? null : choice }));
}

interface Props {
  readonly units: RosterView['units'];
  readonly bodies: PeopleView['bodies'];
  readonly choices: UnitChoices;
  readonly disabled: boolean;
  readonly onChoose: (choices: UnitChoices) => void;
}

/** Units of a file that none of our bodies is called: which each is, that it is added, or that it is left. */
export function UnitChoicesList({ units, bodies, choices, disabled, onChoose }: Props): ReactElement | null {
  const w = useWords('people');
  if (units.length === 0) return null;
  const choose = (unit: string, choice: string): void => {
    const { [unit]: _, ...others } = choices;
    onChoose(choice === '' ? others : { ...others, [unit]: choice });
  };
  return (
    <section className="import-units" aria-label={w('import.units')}>
      <div className="sec">
        <h2>{w('import.units')}</h2>
        <button
          type="button"
          className="linkbtn"
          disabled={disabled}
          onClick={() => onChoose(Object.fromEntries(units.map(({ unit }) => [unit, choices[unit] ?? ADD])))}
        >
          {w('import.units.all')}
        </button>
      </div>
      <ul>
        {units.map(({ unit, rows }) => (
          <li key={unit}>
            <span>
              {unit} <span className="note">{w('import.units.rows', { n: rows })}</span>
            </span>
            <SelectField
              label={unit}
              hideLabel
              disabled={disabled}
              value={choices[unit] ?? ''}
              onChange={(e) => choose(unit, e.target.value)}
              choices={[
                { value: '', label: w('import.units.leave') },
                { value: ADD, label: w('import.units.add') },
                ...bodies.map((body) => ({
                  value: body.id,
                  label: w('import.units.is', { name: body.name }),
                })),
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
