'use client';

import { type ReactElement, useEffect, useState } from 'react';
import { attempt } from '#app/_ui/attempt.ts';
import { Button } from '#app/_ui/button.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { FoundPerson } from '#lib/usecases/people/find.ts';
import { findPeopleAction } from '../actions.ts';

interface Props {
  /** Who is on the list already. */
  readonly known: ReadonlySet<string>;
  readonly onPick: (person: FoundPerson) => void;
}

const PAUSE_MS = 200;

/** Finds people of the roster by name, pinyin, unit or post once typing pauses, to be put on a list. */
export function FindPerson({ known, onPick }: Props): ReactElement {
  const w = useWords('ranks');
  const c = useWords('common');
  const [text, setText] = useState('');
  const [found, setFound] = useState<{ readonly people: readonly FoundPerson[]; readonly fault: string }>({
    people: [],
    fault: '',
  });
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === '') {
      setFound({ people: [], fault: '' });
      return undefined;
    }
    let isLate = false;
    const timer = setTimeout(async () => {
      const answer = await attempt(() => findPeopleAction({ text: wanted }), c);
      if (isLate) return;
      setFound(
        answer.ok ? { people: answer.value.people, fault: '' } : { people: [], fault: answer.message },
      );
    }, PAUSE_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [wanted, c]);
  const people = found.people.filter(({ id }) => !known.has(id));
  return (
    <div className="find-person">
      <TextField
        label={w('find')}
        hint={w('find.hint')}
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
