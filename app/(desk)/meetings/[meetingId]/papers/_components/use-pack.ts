'use client';

import { useRef, useState } from 'react';
import { fetchFile } from '#app/_ui/fetch-file.ts';
import { useToast } from '#app/_ui/toast.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import { countEntries } from './entries-arrived.ts';
import { useIssued } from './use-issued.ts';

interface Pack {
  /** Papers that have come; null: nothing is under way. */
  readonly step: number | null;
  /** Why nothing came of it; empty where something did. */
  readonly failed: string;
  /** `isFinal`: nothing in it is a draft, whatever is open. */
  readonly start: (isFinal: boolean) => Promise<void>;
  readonly stop: () => void;
}

/** Each paper comes as PDF and as Word file. */
const FILES_A_PAPER = 2;

/** Fetches everything of a meeting as one file, which is made while it comes, and says how many papers are there. */
export function usePack(meetingId: string): Pack {
  const w = useWords('printing');
  const say = useToast();
  const issued = useIssued(meetingId);
  const [step, setStep] = useState<number | null>(null);
  const [failed, setFailed] = useState('');
  const running = useRef<AbortController | null>(null);

  const start = async (isFinal: boolean): Promise<void> => {
    const control = new AbortController();
    const count = countEntries();
    running.current = control;
    setFailed('');
    setStep(0);
    try {
      const fetched = await fetchFile(
        `${paths.file(meetingId, 'pack.zip')}${isFinal ? '?final' : ''}`,
        'pack.zip',
        {
          signal: control.signal,
          onChunk: (chunk) => setStep(Math.floor(count(chunk) / FILES_A_PAPER)),
        },
      );
      if (fetched.ok) issued(fetched, { noted: w(fetched.isDraft ? 'pack.doneDrafts' : 'pack.done') });
      else setFailed(fetched.message);
    } catch {
      if (!control.signal.aborted) setFailed(w('pack.lost'));
    }
    if (running.current === control) setStep(null);
  };
  const stop = (): void => {
    running.current?.abort();
    setStep(null);
    say({ text: w('pack.stopped') });
  };
  return { step, failed, start, stop };
}
