'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { Artefact } from '#lib/usecases/papers/artefacts.ts';
import { usePack } from './use-pack.ts';

interface Props {
  readonly meetingId: string;
  /** Those the pack holds, in its order. */
  readonly papers: readonly { readonly artefact: Artefact; readonly isDraft: boolean }[];
  /** Whether what this person takes out counts as issued. */
  readonly mayIssue: boolean;
}

/**
 * Everything as one file: each paper is said as it is set, so that nobody waits in the dark. Asked first where some would
 * be drafts.
 */
export function PackButton({ meetingId, papers, mayIssue }: Props): ReactElement {
  const w = useWords('printing');
  const common = useWords('common');
  const [asking, setAsking] = useState(false);
  const { step, start, stop, failed } = usePack(meetingId);
  const of = papers.length;
  const making = step === null ? undefined : papers[step]?.artefact;
  const drafts = papers.filter(({ isDraft }) => isDraft).map(({ artefact }) => w(`artefact.${artefact}`));
  const get = (isFinal: boolean): void => {
    setAsking(false);
    void start(isFinal);
  };
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
        <Button icon="download" onClick={() => (drafts.length > 0 ? setAsking(true) : get(false))}>
          {w('pack.get')}
        </Button>
      )}
      {asking ? (
        <Dialog
          isOpen
          onClose={() => setAsking(false)}
          title={w('pack.ask', { n: drafts.length })}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{common('cancel')}</Button>
              {mayIssue ? <Button onClick={() => get(true)}>{w('pack.final')}</Button> : null}
              <Button kind="primary" onClick={() => get(false)}>
                {w('pack.withDrafts')}
              </Button>
            </>
          }
        >
          <p>{w('pack.drafts', { papers: drafts.join(common('listSeparator')) })}</p>
        </Dialog>
      ) : null}
      {failed ? (
        <p className="fault" role="alert">
          <Mark kind="block" />
          {w('pack.failed', { reason: failed })}
        </p>
      ) : null}
    </section>
  );
}
