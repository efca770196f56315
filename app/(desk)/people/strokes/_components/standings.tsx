'use client';

import { type ReactElement, useEffect, useState } from 'react';
import { attempt } from '#app/_ui/attempt.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { StandingLine } from '#lib/usecases/strokes/queries.ts';
import { tryStrokesAction } from '../actions.ts';

interface Props {
  readonly character: string;
  readonly strokes: string;
}

const PAUSE_MS = 250;

/** Where the names that hold the character would stand, asked once typing pauses. */
export function Standings({ character, strokes }: Props): ReactElement {
  const w = useWords('strokes');
  const c = useWords('common');
  const [lines, setLines] = useState<readonly StandingLine[] | null>(null);
  const [fault, setFault] = useState('');
  useEffect(() => {
    if (character === '' || strokes === '') return setLines(null);
    let isLate = false;
    const timer = setTimeout(async () => {
      const answer = await attempt(() => tryStrokesAction({ character, strokes }), c);
      if (isLate) return;
      setLines(answer.ok ? answer.value : null);
      setFault(answer.ok ? '' : answer.message);
    }, PAUSE_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [character, strokes, c]);
  return (
    <section className="standings" aria-label={w('standings')} aria-live="polite">
      <h3>{w('standings')}</h3>
      {fault ? <p className="fault">{fault}</p> : null}
      {lines === null && fault === '' ? <p className="note">{w('standings.ask')}</p> : null}
      {lines?.length === 0 ? <p className="note">{w('standings.nobody')}</p> : null}
      <ul>
        {lines?.map((line) => (
          <li key={`${line.group ?? ''}-${line.name}-${line.place ?? ''}`}>
            <Standing line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standing({ line }: { readonly line: StandingLine }): ReactElement {
  const w = useWords('strokes');
  const people = useWords('people');
  const { name, place, total, before, after, group } = line;
  if (place === null) return <>{w('standing.unknown', { name })}</>;
  const list = group === null ? w('standing.list') : people(`group.${group}`);
  const beside =
    before && after
      ? w('standing.between', { before, after })
      : after
        ? w('standing.first', { after })
        : before
          ? w('standing.last', { before })
          : '';
  return (
    <>
      {w('standing.of', { name, list, place, total })}
      {beside ? <span className="note">{beside}</span> : null}
    </>
  );
}
