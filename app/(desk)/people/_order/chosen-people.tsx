'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { FindPerson } from './find-person.tsx';

interface Chosen {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly people: readonly Chosen[];
  readonly label: string;
  readonly hint: string;
  /** What the button says that leaves somebody out. */
  readonly leaveOut: (name: string) => string;
  readonly onChange: (people: readonly Chosen[]) => void;
}

/** People of the roster, looked for and chosen one by one; their order says nothing. */
export function ChosenPeople({ people, label, hint, leaveOut, onChange }: Props): ReactElement {
  return (
    <>
      <ul className="chosen-people">
        {people.map(({ id, name }) => (
          <li key={id}>
            {name}
            <Button
              kind="quiet"
              size="small"
              icon="cross"
              aria-label={leaveOut(name)}
              onClick={() => onChange(people.filter((one) => one.id !== id))}
            />
          </li>
        ))}
      </ul>
      <FindPerson
        label={label}
        hint={hint}
        known={new Set(people.map(({ id }) => id))}
        onPick={({ id, name }) => onChange([...people, { id, name }])}
      />
    </>
  );
}
