import { useEffect, useState } from 'react';
import { attempt } from '#app/_ui/attempt.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { FoundPerson } from '#lib/usecases/people/find.ts';
import { findPeopleAction } from '../actions.ts';

export interface FoundPeople {
  /** What was looked for: while another text is typed, these are not yet its people. */
  readonly wanted: string;
  readonly people: readonly FoundPerson[];
  /** Why none could be looked for; else empty. */
  readonly fault: string;
}

const PAUSE_MS = 200;
const nobody: FoundPeople = { wanted: '', people: [], fault: '' };
/** As `findPeopleInput` takes it. */
const LONGEST = 80;

/** People of the roster by name, pinyin, unit or post, once typing pauses; nobody for an empty text. */
export function useFoundPeople(text: string): FoundPeople {
  const c = useWords('common');
  const [found, setFound] = useState(nobody);
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === '' || wanted.length > LONGEST) {
      setFound({ ...nobody, wanted });
      return undefined;
    }
    let isLate = false;
    const timer = setTimeout(async () => {
      const answer = await attempt(() => findPeopleAction({ text: wanted }), c);
      if (isLate) return;
      setFound(
        answer.ok
          ? { wanted, people: answer.value.people, fault: '' }
          : { wanted, people: [], fault: answer.message },
      );
    }, PAUSE_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [wanted, c]);
  return found;
}
