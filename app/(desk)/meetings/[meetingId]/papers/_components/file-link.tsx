'use client';

import { type MouseEvent, type ReactElement, type ReactNode, useState } from 'react';
import { type Fetched, fetchFile } from '#app/_ui/fetch-file.ts';
import { useWords } from '#app/_ui/words.tsx';
import { useIssued } from './use-issued.ts';

interface Props {
  readonly meetingId: string;
  readonly href: string;
  /** Of which paper, for those who hear the link alone. */
  readonly of: string;
  /** Once it is there, or was refused. */
  readonly onDone?: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A file to download: why it was refused is said, and once it is there, that it counts as issued. */
export function FileLink({ meetingId, href, of, onDone, className, children }: Props): ReactElement {
  const w = useWords('printing');
  const issued = useIssued(meetingId);
  const [busy, setBusy] = useState(false);
  const fetchHere = async (event: MouseEvent): Promise<void> => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const name = href.replace(/^.*\/|\?.*$/g, '');
    const lost = (): Fetched => ({ ok: false, message: w('file.lost') });
    const fetched = await fetchFile(href, name).catch(lost);
    issued(fetched, { noted: w('file.issued', { paper: of }), draft: w('draft.fetched', { paper: of }) });
    setBusy(false);
    onDone?.();
  };
  return (
    <a
      href={href}
      className={className}
      download
      aria-busy={busy || undefined}
      onClick={(event) => void fetchHere(event)}
    >
      <span className="sr">{of} </span>
      {children}
    </a>
  );
}
