'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A fault of ours: says so, names the record, offers the way on. */
export default function DeskError({ error, reset }: Props): ReactElement {
  const w = useWords('shell');
  const common = useWords('common');
  return (
    <main className="body" id="main">
      <div className="empty" role="alert">
        <h3>{w('failed')}</h3>
        <p>{w('failedWhy', { digest: error.digest ?? '—' })}</p>
        <p className="acts">
          <Button onClick={reset}>{common('retry')}</Button>{' '}
          <ButtonLink href={paths.today()}>{w('backToday')}</ButtonLink>
        </p>
      </div>
    </main>
  );
}
