'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { CheckField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { FindPerson } from '../people/_order/find-person.tsx';

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
      <ul className="named-people">
        {people.map(({ id, name }) => (
          <li key={id}>
            {name}
            <Button
              kind="quiet"
              size="small"
              icon="cross"
              aria-label={w('unname', { name })}
              onClick={() => onChange({ ...named, people: people.filter((one) => one.id !== id) })}
            />
          </li>
        ))}
      </ul>
      <FindPerson
        label={w('namedPeople')}
        hint={w('namedPeopleHint')}
        known={new Set(people.map(({ id }) => id))}
        onPick={({ id, name }) => onChange({ ...named, people: [...people, { id, name }] })}
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
