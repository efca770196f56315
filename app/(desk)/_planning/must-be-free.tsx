'use client';

import type { ReactElement } from 'react';
import { CheckField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { ChosenPeople } from '../people/_order/chosen-people.tsx';

/** People and bodies by name. */
export interface Named {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
}

interface Props {
  readonly named: Named;
  readonly bodies: Named['bodies'];
  readonly onChange: (named: Named) => void;
}

/** Names the people and bodies without whom a meeting cannot be held. */
export function MustBeFree({ named, bodies, onChange }: Props): ReactElement {
  const w = useWords('planning');
  const { people } = named;
  const isNamed = (id: string) => named.bodies.some((one) => one.id === id);
  const gone = named.bodies.filter(({ id }) => !bodies.some((one) => one.id === id));
  return (
    <div className="must-be-free">
      {people.length + named.bodies.length === 0 ? <p className="note">{w('namedNobody')}</p> : null}
      <ChosenPeople
        people={people}
        label={w('namedPeople')}
        hint={w('namedPeopleHint')}
        leaveOut={(name) => w('unname', { name })}
        onChange={(chosen) => onChange({ ...named, people: chosen })}
      />
      <fieldset className="fieldset">
        <legend>{w('namedBodies')}</legend>
        {[...bodies, ...gone].map((body) => (
          <CheckField
            key={body.id}
            label={body.name}
            checked={isNamed(body.id)}
            onChange={(event) =>
              onChange({
                ...named,
                bodies: event.target.checked
                  ? [...named.bodies, body]
                  : named.bodies.filter(({ id }) => id !== body.id),
              })
            }
          />
        ))}
      </fieldset>
    </div>
  );
}
