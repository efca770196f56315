'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { fetchFile } from '#app/_ui/fetch-file.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { Artefact } from '#lib/usecases/papers/artefacts.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly meetingId: string;
  /** One paper, or the cards; left out: everything. */
  readonly changed?: Artefact;
  readonly primary?: boolean;
  /** Of which paper, for those who hear the button alone. */
  readonly of?: string;
  readonly children: string;
}

/** Fetches a file of what changed. Nothing is noted by that: it is once somebody says that it lies in its place. */
export function PrintFile({ meetingId, changed, primary = false, of, children }: Props): ReactElement {
  const w = useWords('ripple');
  const query = changed === undefined ? '' : `?changed=${changed}`;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const print = async (): Promise<void> => {
    setBusy(true);
    try {
      const fetched = await fetchFile(`${paths.file(meetingId, 'changes.zip')}${query}`, 'changes.zip');
      setFailed(fetched.ok ? '' : fetched.message);
    } catch {
      setFailed(w('lost'));
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        kind={primary ? 'primary' : 'link'}
        busy={busy}
        onClick={print}
        {...(of === undefined ? {} : { 'aria-label': `${of} ${children}` })}
      >
        {children}
      </Button>
      {failed ? (
        <span className="fault" role="alert">
          {failed}
        </span>
      ) : null}
    </>
  );
}
