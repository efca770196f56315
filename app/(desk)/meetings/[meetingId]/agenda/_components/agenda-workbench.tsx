'use client';

import type { ReactElement } from 'react';
import { AgendaEditor } from './agenda-editor.tsx';
import { LivingPaper, type PaperInHand } from './living-paper.tsx';
import { useSelectedLine } from './use-selected-line.ts';
import type { WordedAgenda } from './word-agenda.ts';

interface Props {
  readonly agenda: WordedAgenda;
  readonly paper: PaperInHand;
}

/** Editor and paper side by side; a line chosen in one is lit in the other. */
export function AgendaWorkbench({ agenda, paper }: Props): ReactElement {
  const line = useSelectedLine();
  const pick = (id: string): void => {
    line.select(id);
    document.getElementById(id)?.scrollIntoView({ block: 'center' });
    document.getElementById(`title-${id}`)?.focus({ preventScroll: true });
  };
  return (
    <>
      <AgendaEditor agenda={agenda} line={line} />
      <LivingPaper agenda={agenda} paper={paper} selected={line.selected} onPick={pick} />
    </>
  );
}
