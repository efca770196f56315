import { useState } from 'react';
import { type Fetched, fetchFile } from '#app/_ui/fetch-file.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { Artefact } from '#lib/usecases/papers/artefacts.ts';
import { paths } from '#lib/web/paths.ts';

/** The words for why no file came, or the question before it does. */
export type NotPrinted = Extract<Fetched, { readonly ok: false }>;

interface Printing {
  /** Whether the file came; `sure`: the question about what must be mended first was answered. */
  readonly print: (sure: boolean) => Promise<boolean>;
  readonly busy: boolean;
  /** Why it did not come; null: it did, or was not asked for. */
  readonly failed: NotPrinted | null;
}

/** A file of what changed: of one paper, of the cards, or of everything; one PDF, or each paper by itself in a ZIP. */
export function usePrint(meetingId: string, changed?: Artefact, format: 'pdf' | 'zip' = 'pdf'): Printing {
  const w = useWords('ripple');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<NotPrinted | null>(null);
  const print = async (sure: boolean): Promise<boolean> => {
    setBusy(true);
    const query = new URLSearchParams({
      ...(changed === undefined ? {} : { changed }),
      ...(sure ? { final: '' } : {}),
    });
    const name = `changes.${format}`;
    const fetched = await fetchFile(`${paths.file(meetingId, name)}?${query}`, name).catch(() => ({
      ...{ ok: false as const, message: w('lost') },
    }));
    setFailed(fetched.ok ? null : fetched);
    setBusy(false);
    return fetched.ok;
  };
  return { print, busy, failed };
}
