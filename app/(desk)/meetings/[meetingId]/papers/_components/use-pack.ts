'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { fetchFile } from '#app/_ui/fetch-file.ts';
import { useToast } from '#app/_ui/toast.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { Artefact } from '#lib/usecases/papers/artefacts.ts';
import { paths } from '#lib/web/paths.ts';
import { preparePaperAction } from '../actions.ts';

interface Pack {
  /** Papers set so far. */
  readonly step: number;
  readonly of: number;
  /** What is being set now; `zip` once all are; null: nothing is under way. */
  readonly making: Artefact | 'zip' | null;
  /** Why nothing came of it; empty where something did. */
  readonly failed: string;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

/** Sets every paper of a meeting, then fetches the pack that holds them. */
export function usePack(meetingId: string, artefacts: readonly Artefact[]): Pack {
  const w = useWords('printing');
  const say = useToast();
  const router = useRouter();
  const [step, setStep] = useState(0);
  const [making, setMaking] = useState<Pack['making']>(null);
  const [failed, setFailed] = useState('');
  const running = useRef<AbortController | null>(null);

  async function make(signal: AbortSignal): Promise<string | null> {
    for (const [index, artefact] of artefacts.entries()) {
      if (signal.aborted) return null;
      setStep(index);
      setMaking(artefact);
      const set = await preparePaperAction({ meetingId, artefact });
      if (!set.ok) return set.message;
    }
    if (signal.aborted) return null;
    setStep(artefacts.length);
    setMaking('zip');
    const refused = await fetchFile(paths.file(meetingId, 'pack.zip'), 'pack.zip', signal);
    if (refused !== null) return refused;
    say({ text: w('pack.done') });
    router.refresh();
    return null;
  }

  const start = async (): Promise<void> => {
    const control = new AbortController();
    running.current = control;
    setFailed('');
    try {
      setFailed((await make(control.signal)) ?? '');
    } catch {
      if (!control.signal.aborted) setFailed(w('pack.lost'));
    }
    if (running.current === control) setMaking(null);
  };
  const stop = (): void => {
    running.current?.abort();
    setMaking(null);
    say({ text: w('pack.stopped') });
  };
  return { step, of: artefacts.length, making, failed, start, stop };
}
