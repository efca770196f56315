'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { fetchFile } from '#app/_ui/fetch-file.ts';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly meetingId: string;
  readonly name: string;
  readonly primary?: boolean;
  readonly children: ReactNode;
}

/** Fetches a file that counts as printed, then draws the page anew: what was stale is true again. */
export function PrintFile({ meetingId, name, primary = false, children }: Props): ReactElement {
  const w = useWords('ripple');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const print = async (): Promise<void> => {
    setBusy(true);
    try {
      setFailed((await fetchFile(paths.file(meetingId, name), name)) ?? '');
      router.refresh();
    } catch {
      setFailed(w('lost'));
    }
    setBusy(false);
  };
  return (
    <>
      <Button kind={primary ? 'primary' : 'link'} busy={busy} onClick={print}>
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
