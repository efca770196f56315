'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import type { Artefact } from '#lib/usecases/papers/artefacts.ts';
import { PrintFailed } from './print-failed.tsx';
import { usePrint } from './use-print.ts';

interface Props {
  readonly meetingId: string;
  /** One paper, or the cards; left out: everything. */
  readonly changed?: Artefact;
  /** Of which paper, for those who hear the button alone. */
  readonly of?: string;
  readonly kind?: 'plain' | 'link';
  /** `zip`: each paper by itself. */
  readonly format?: 'pdf' | 'zip';
  readonly children: string;
}

/** Fetches a file of what changed. Nothing is noted by that: it is once somebody says that it lies in its place. */
export function PrintFile({
  meetingId,
  changed,
  of,
  kind = 'link',
  format = 'pdf',
  children,
}: Props): ReactElement {
  const { print, busy, failed } = usePrint(meetingId, changed, format);
  return (
    <>
      <Button
        kind={kind}
        busy={busy}
        onClick={() => void print(false)}
        {...(of === undefined ? {} : { 'aria-label': `${of} ${children}` })}
      >
        {children}
      </Button>
      <PrintFailed failed={failed} onSure={() => void print(true)} />
    </>
  );
}
