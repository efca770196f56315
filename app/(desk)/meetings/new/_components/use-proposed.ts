'use client';

import { useEffect, useRef, useState } from 'react';
import { useAction } from '#app/_ui/use-action.ts';
import type { Proposed } from '#lib/usecases/planning/propose.ts';
import { proposeAction } from '../../../_planning/actions.ts';
import type { MeetingForm } from './meeting-form.ts';

/** Number and title as they would be, asked anew when type, term, number or subject changes; the last answer counts. */
export function useProposed(
  first: Proposed,
  { type, term, number, subject }: Pick<MeetingForm, 'type' | 'term' | 'number' | 'subject'>,
): Proposed {
  const { run } = useAction(proposeAction);
  const [proposed, setProposed] = useState(first);
  const asked = useRef(0);
  const key = JSON.stringify({ type, term, number: number ?? undefined, subject });
  const known = useRef(key);
  useEffect(() => {
    if (key === known.current) return;
    known.current = key;
    asked.current += 1;
    const mine = asked.current;
    const timer = setTimeout(() => {
      void run(JSON.parse(key)).then((answer) => {
        if (answer.ok && mine === asked.current) setProposed(answer.value);
      });
    }, 200);
    return () => clearTimeout(timer);
  }, [key, run]);
  return proposed;
}
