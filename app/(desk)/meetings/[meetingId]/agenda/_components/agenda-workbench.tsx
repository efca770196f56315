'use client';

import type { ReactElement } from 'react';
import { AgendaEditor } from './agenda-editor.tsx';
import { type AgendaPaper, LivingPaper, type PaperInHand } from './living-paper.tsx';
import { useSelectedLine } from './use-selected-line.ts';
import type { WordedAgenda } from './word-agenda.ts';

interface Props {
  readonly agenda: WordedAgenda;
  readonly which: AgendaPaper;
  /** Null in the answer to a change: the paper is then drawn by itself. */
  readonly paper: PaperInHand | null;
}

/** Editor and paper side by side; a line chosen in one is lit in the other. */
export function AgendaWorkbench({ agenda, which, paper }: Props): ReactElement {
  const line = useSelectedLine();
  const pick = (id: string): void => {
    line.select(id);
    document.getElementById(id)?.scrollIntoView({ block: 'center' });
    document.getElementById(`title-${id}`)?.focus({ preventScroll: true });
  };
  return (
    <>
      <AgendaEditor agenda={agenda} line={line} />
      <LivingPaper agenda={agenda} which={which} paper={paper} selected={line.selected} onPick={pick} />
    </>
  );
}
