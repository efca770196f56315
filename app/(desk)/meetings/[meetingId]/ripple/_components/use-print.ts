import { useState } from 'react';
import { fetchFile } from '#app/_ui/fetch-file.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { Artefact } from '#lib/usecases/papers/artefacts.ts';
import { paths } from '#lib/web/paths.ts';

interface Printing {
  /** Whether the file came. */
  readonly print: () => Promise<boolean>;
  readonly busy: boolean;
  /** Why it did not come; empty: it did, or was not asked for. */
  readonly failed: string;
}

/** A file of what changed: of one paper, of the cards, or of everything. */
export function usePrint(meetingId: string, changed?: Artefact): Printing {
  const w = useWords('ripple');
  const query = changed === undefined ? '' : `?changed=${changed}`;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const print = async (): Promise<boolean> => {
    setBusy(true);
    const fetched = await fetchFile(`${paths.file(meetingId, 'changes.zip')}${query}`, 'changes.zip').catch(
      () => ({ ok: false as const, message: w('lost') }),
    );
    setFailed(fetched.ok ? '' : fetched.message);
    setBusy(false);
    return fetched.ok;
  };
  return { print, busy, failed };
}
