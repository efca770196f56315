'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { refreshAction } from '../actions.ts';

interface Props {
  readonly label: string;
  /** These; left out: every subscribed calendar. */
  readonly sourceIds?: readonly string[];
  readonly kind?: 'plain' | 'link';
}

/** Reads calendars now. The figures that come back are said; the page shows each one's state. */
export function RefreshButton({ label, sourceIds = [], kind = 'plain' }: Props): ReactElement {
  const w = useWords('bodies');
  const say = useToast();
  const { run, busy } = useAction(refreshAction);
  const refresh = async (): Promise<void> => {
    const answer = await run({ sourceIds });
    if (!answer.ok) return say({ text: answer.message, kind: 'failed' });
    const { read, failed } = answer.value;
    say({ text: w('readDone', { read, failed }), kind: failed > 0 ? 'failed' : 'done' });
  };
  return (
    <Button
      kind={kind}
      {...(kind === 'link' ? {} : { icon: 'refresh' as const })}
      busy={busy}
      onClick={() => void refresh()}
    >
      {label}
    </Button>
  );
}
