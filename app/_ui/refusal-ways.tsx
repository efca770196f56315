'use client';

import { usePathname } from 'next/navigation';
import type { ReactElement } from 'react';
import type { Question } from '#lib/domain/refusal.ts';
import { paths } from '#lib/web/paths.ts';
import { Button } from './button.tsx';
import type { Refused } from './error-note.tsx';
import { useWords } from './words.tsx';

interface Props {
  readonly refusal: Refused['refusal'];
  readonly onSure: ((question: Question) => void) | undefined;
}

/** The way on from a refusal that has one: a question answered, or signing in again. Both leave what was typed where it is. */
export function Ways({ refusal, onSure }: Props): ReactElement | null {
  if (refusal.kind === 'asks') return <Asked refusal={refusal} onSure={onSure} />;
  return refusal.kind === 'not-signed-in' ? <SignInAgain /> : null;
}

type Asks = Extract<Refused['refusal'], { readonly kind: 'asks' }>;

function Asked({ refusal: { question, about }, onSure }: Props & { readonly refusal: Asks }): ReactElement {
  const w = useWords('common');
  return (
    <p className="acts">
      {about ? (
        <a
          href={about.what === 'person' ? paths.person(about.id) : paths.body(about.id)}
          target="_blank"
          rel="noreferrer"
        >
          {w(`look.${about.what}`)}
        </a>
      ) : null}
      {onSure ? <Button onClick={() => onSure(question)}>{w(`sure.${question}`)}</Button> : null}
    </p>
  );
}

/** In a window of its own: this page, with everything typed on it, stays as it is. */
function SignInAgain(): ReactElement {
  const w = useWords('common');
  return (
    <p className="acts">
      <a href={paths.signInFrom(usePathname())} target="_blank" rel="noreferrer">
        {w('signInAgain')}
      </a>
      <span className="note">{w('signInAgainHow')}</span>
    </p>
  );
}
