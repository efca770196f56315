import { useEffect, useState } from 'react';
import { paths } from '#lib/web/paths.ts';
import { useIsSaving } from '../../_components/saved.tsx';
import type { AgendaPaper, PaperInHand } from './living-paper.tsx';

interface Drawn {
  readonly meetingId: string;
  /** Of the agenda the page shows. */
  readonly version: number;
  readonly which: AgendaPaper;
  /** The paper that came with the page; null after a change, which does not wait for it. */
  readonly paper: PaperInHand | null;
}

interface Living {
  readonly paper: PaperInHand | null;
  /** A change is on its way, or the paper that shows it. */
  readonly isStale: boolean;
}

/** The paper as last drawn, and drawn anew after each change; a drawing that is overtaken by the next is called off. */
export function useLivingPaper({ meetingId, version, which, paper }: Drawn): Living {
  const isSaving = useIsSaving();
  const [kept, setKept] = useState({ paper, version });
  const [came, setCame] = useState(paper);
  if (paper !== null && came !== paper) {
    setCame(paper);
    setKept({ paper, version });
  }
  const isOld = kept.version !== version;
  useEffect(() => {
    if (!isOld) return;
    const overtaken = new AbortController();
    const draw = async (): Promise<void> => {
      const response = await fetch(paths.agendaPaper(meetingId, which), { signal: overtaken.signal });
      if (response.ok) setKept({ paper: (await response.json()) as PaperInHand, version });
    };
    // Not reached, or called off: the paper stays marked as old, and the next change draws it.
    draw().catch(() => undefined);
    return () => overtaken.abort();
  }, [meetingId, version, which, isOld]);
  return { paper: kept.paper, isStale: isOld || isSaving };
}
