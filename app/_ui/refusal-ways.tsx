'use client';

import { usePathname } from 'next/navigation';
import { type ReactElement, useEffect, useRef } from 'react';
import type { Question } from '#lib/domain/refusal.ts';
import { paths } from '#lib/web/paths.ts';
import { Button } from './button.tsx';
import type { Refused } from './error-note.tsx';
import { useWords } from './words.tsx';

interface Props {
  readonly refusal: Refused['refusal'];
  readonly onSure: ((question: Question) => void) | undefined;
  readonly onRetry: (() => void) | undefined;
}

/** The way on from a refusal that has one: a question answered, signing in again, trying again. All leave what was typed where it is. */
export function Ways({ refusal, onSure, onRetry }: Props): ReactElement | null {
  if (refusal.kind === 'asks') return <Asked refusal={refusal} onSure={onSure} />;
  if (refusal.kind === 'not-signed-in') return <SignInAgain onRetry={onRetry} />;
  return refusal.kind === 'failed' ? <Retry onRetry={onRetry} /> : null;
}

type Asks = Extract<Refused['refusal'], { readonly kind: 'asks' }>;

function Asked({
  refusal: { question, about },
  onSure,
}: Pick<Props, 'onSure'> & { readonly refusal: Asks }): ReactElement {
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
function SignInAgain({ onRetry }: Pick<Props, 'onRetry'>): ReactElement {
  const w = useWords('common');
  return (
    <p className="acts">
      <a href={paths.signInFrom(usePathname())} target="_blank" rel="noreferrer">
        {w('signInAgain')}
      </a>
      <span className="note">{w('signInAgainHow')}</span>
      {onRetry ? <Button onClick={onRetry}>{w('retry')}</Button> : null}
    </p>
  );
}

/** Tries again when asked to, and by itself when the network is back. */
function Retry({ onRetry }: Pick<Props, 'onRetry'>): ReactElement | null {
  const w = useWords('common');
  const latest = useRef(onRetry);
  latest.current = onRetry;
  useEffect(() => {
    const again = (): void => latest.current?.();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);
  return onRetry ? (
    <p className="acts">
      <Button onClick={onRetry}>{w('retry')}</Button>
    </p>
  ) : null;
}
