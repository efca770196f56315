'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useEffect, useState, useTransition } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { PaperView } from '#lib/usecases/papers/queries.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly meetingId: string;
  readonly paper: Pick<PaperView, 'artefact' | 'seen'>;
  /** How it was chosen to be set: `?size=22`; empty where all is as usual. */
  readonly query: string;
}

/** How often it is asked while the page is looked at. */
const EVERY_MS = 20_000;

/** Answers after which asking again is no use: signed out, not theirs to see, gone. */
const FINAL: ReadonlySet<number> = new Set([401, 403, 404]);

/** Says that somebody, or another tab, has changed what a preview shows, with the way to the new pages. */
export function StalePaper({ paper, ...of }: Props): ReactElement {
  const { change, print } = paper.seen;
  return <Watched key={`${change} ${print}`} paper={paper} {...of} />;
}

function Watched({ meetingId, paper, query }: Props): ReactElement {
  const w = useWords('printing');
  const router = useRouter();
  const [isStale, setStale] = useState(false);
  const [isDrawing, draw] = useTransition();
  const { artefact } = paper;
  const { change, print, asPrinted } = paper.seen;
  useEffect(() => {
    let known = change;
    const left = new AbortController();
    const { signal } = left;
    const ask = async (): Promise<void> => {
      if (document.hidden) return;
      const asked = new URLSearchParams(query);
      const seen = { paper: artefact, change: known, print, asPrinted: String(asPrinted) };
      for (const [key, value] of Object.entries(seen)) asked.set(key, value);
      const answer = await fetch(`${paths.paperSeen(meetingId)}?${asked}`, { signal });
      if (FINAL.has(answer.status)) stop();
      if (!answer.ok) return;
      const told = (await answer.json()) as { readonly isStale: boolean; readonly change: string };
      known = told.change;
      // What was found old stays so until it is drawn anew.
      if (told.isStale) stop();
      setStale(told.isStale);
    };
    // Not reached: the next time tells.
    const look = (): void => void ask().catch(() => undefined);
    const timer = setInterval(look, EVERY_MS);
    window.addEventListener('focus', look, { signal });
    document.addEventListener('visibilitychange', look, { signal });
    const stop = (): void => {
      clearInterval(timer);
      left.abort();
    };
    return stop;
  }, [meetingId, artefact, query, change, print, asPrinted]);
  return (
    <div role="status">
      {isStale ? (
        <p className="fault">
          <Mark kind="warn" />
          {w('preview.stale')}{' '}
          <Button kind="link" busy={isDrawing} onClick={() => draw(() => router.refresh())}>
            {w('preview.redraw')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
