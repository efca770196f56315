'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { Artefact } from '#lib/usecases/papers/artefacts.ts';
import { usePack } from './use-pack.ts';

interface Props {
  readonly meetingId: string;
  /** Those the pack holds, in its order. */
  readonly papers: readonly Artefact[];
}

/** Everything as one file: each paper is said as it is set, so that nobody waits in the dark. */
export function PackButton({ meetingId, papers }: Props): ReactElement {
  const w = useWords('printing');
  const { step, start, stop, failed } = usePack(meetingId);
  const of = papers.length;
  const making = step === null ? undefined : papers[step];
  return (
    <section className="pack">
      <div>
        <h2>{w('pack.all')}</h2>
        <p className="note">{w('pack.how')}</p>
      </div>
      {step !== null ? (
        <p className="how-far" role="status">
          <progress value={Math.min(step, of)} max={of} aria-label={w('pack.all')} />
          {making === undefined
            ? w('pack.zipping')
            : w('pack.making', { paper: w(`artefact.${making}`), n: step + 1, of })}
          <Button size="small" kind="quiet" onClick={stop}>
            {w('pack.stop')}
          </Button>
        </p>
      ) : (
        <Button icon="download" onClick={() => void start()}>
          {w('pack.get')}
        </Button>
      )}
      {failed ? (
        <p className="fault" role="alert">
          <Mark kind="block" />
          {w('pack.failed', { reason: failed })}
        </p>
      ) : null}
    </section>
  );
}
