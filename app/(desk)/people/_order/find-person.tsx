'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { FoundPerson } from '#lib/usecases/people/find.ts';
import { useFoundPeople } from './use-found-people.ts';

interface Props {
  /** Who is on the list already. */
  readonly known: ReadonlySet<string>;
  readonly onPick: (person: FoundPerson) => void;
  /** What it is for; left out: to be put on a list. */
  readonly label?: string;
  readonly hint?: string;
}

/** Finds people of the roster by name, pinyin, unit or post once typing pauses, to be put on a list. */
export function FindPerson({ known, onPick, label, hint }: Props): ReactElement {
  const w = useWords('ranks');
  const [text, setText] = useState('');
  const found = useFoundPeople(text);
  const people = found.people.filter(({ id }) => !known.has(id));
  return (
    <div className="find-person">
      <TextField
        label={label ?? w('find')}
        hint={hint ?? w('find.hint')}
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {found.fault ? (
        <p className="fault" role="alert">
          {found.fault}
        </p>
      ) : null}
      <ul aria-label={w('find.found')}>
        {people.map((person) => (
          <li key={person.id}>
            <Button size="small" icon="plus" onClick={() => onPick(person)}>
              {person.name}
            </Button>
            <span className="note">{person.post}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
