'use client';

import { useRouter } from 'next/navigation';
import { type MouseEvent, type ReactElement, type ReactNode, useState } from 'react';
import { fetchFile } from '#app/_ui/fetch-file.ts';
import { useToast } from '#app/_ui/toast.tsx';
import { useWords } from '#app/_ui/words.tsx';

interface Props {
  readonly href: string;
  /** Of which paper, for those who hear the link alone. */
  readonly of: string;
  readonly children: ReactNode;
}

/** A file to download. Why it was refused is said here; once it is there, the page shows that it went out. */
export function FileLink({ href, of, children }: Props): ReactElement {
  const w = useWords('printing');
  const router = useRouter();
  const say = useToast();
  const [busy, setBusy] = useState(false);
  const fetchHere = async (event: MouseEvent): Promise<void> => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const name = href.replace(/^.*\/|\?.*$/g, '');
    const refused = await fetchFile(href, name).catch(() => w('file.lost'));
    setBusy(false);
    if (refused === null) router.refresh();
    else say({ text: refused, kind: 'failed', about: href });
  };
  return (
    <a href={href} download aria-busy={busy || undefined} onClick={(event) => void fetchHere(event)}>
      <span className="sr">{of} </span>
      {children}
    </a>
  );
}
