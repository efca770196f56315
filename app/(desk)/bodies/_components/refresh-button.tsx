'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { refreshAction } from '../actions.ts';

interface Props {
  readonly label: string;
  /** Whose, where the page has several of these. */
  readonly about?: string;
  /** These; left out: every subscribed calendar. */
  readonly sourceIds?: readonly string[];
  readonly kind?: 'plain' | 'link';
}

/** Reads calendars now. What came of it is said, and the page that it stands on is drawn anew. */
export function RefreshButton({ label, about, sourceIds = [], kind = 'plain' }: Props): ReactElement {
  const w = useWords('bodies');
  const say = useToast();
  const { run, busy } = useAction(refreshAction);
  const refresh = async (): Promise<void> => {
    const answer = await run({ sourceIds });
    if (!answer.ok) return say({ text: answer.message, kind: 'failed' });
    const { error, ...counts } = answer.value;
    const text = error ? w('readFailed', { ...counts, error }) : w('readDone', { ...counts });
    say({ text, kind: counts.failed > 0 ? 'failed' : 'done' });
  };
  return (
    <Button
      kind={kind}
      {...(kind === 'link' ? {} : { icon: 'refresh' as const })}
      busy={busy}
      aria-label={about && !busy ? `${label} ${about}` : undefined}
      onClick={() => void refresh()}
    >
      {busy ? w('uploading') : label}
    </Button>
  );
}
