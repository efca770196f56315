import { useEffect, useMemo, useState } from 'react';
import { attempt } from '#app/_ui/attempt.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { PresencePerson } from '#lib/usecases/ripple/presence.ts';
import { findPresenceAction } from '../actions.ts';

/** What the list needs, and no more: all of it goes to the phone. */
export interface PresenceView {
  readonly meetingId: string;
  readonly version: number;
  readonly people: readonly PresencePerson[];
  readonly total: number;
}

interface Found {
  readonly text: string;
  readonly people: readonly PresencePerson[];
  readonly more: number;
  /** Why nobody could be looked for; else empty. */
  readonly fault: string;
}

const PAUSE_MS = 200;
/** As `findPresenceInput` takes it. */
const LONGEST = 80;

/**
 * Whom a text finds: of a short list at once, of a long one as the server finds them once typing pauses, and again after
 * every change. Null: nobody was asked for, or the answer to an earlier text is not yet that to this one.
 */
export function usePresence(
  { meetingId, version, people, total }: PresenceView,
  typed: string,
): Found | null {
  const c = useWords('common');
  const [found, setFound] = useState<Found | null>(null);
  const text = typed.trim().slice(0, LONGEST);
  const isWhole = people.length === total;
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every change of the list those found are asked for anew
  useEffect(() => {
    if (text === '' || isWhole) return undefined;
    let isLate = false;
    const timer = setTimeout(async () => {
      const answer = await attempt(() => findPresenceAction({ meetingId, text }), c);
      if (isLate) return;
      setFound(
        answer.ok
          ? { text, ...answer.value, fault: '' }
          : { text, people: [], more: 0, fault: answer.message },
      );
    }, PAUSE_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [meetingId, text, isWhole, version, c]);
  const here = useMemo(
    () => people.filter(({ name, post }) => `${name} ${post}`.includes(text)),
    [people, text],
  );
  if (text === '') return null;
  if (!isWhole) return found?.text === text ? found : null;
  return { text, people: here, more: 0, fault: '' };
}
