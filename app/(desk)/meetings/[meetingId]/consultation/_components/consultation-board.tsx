'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { SegmentedLinks } from '#app/_ui/segmented.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import { remindAction } from '../actions.ts';
import { OpinionDecisions } from './opinion-decisions.tsx';
import { OpinionTable } from './opinion-table.tsx';
import { StartRound } from './start-round.tsx';
import type { WordedConsultation, WordedRound } from './word-consultation.ts';

/** The round in hand: who was asked what, who answered what, what is still to be decided. */
export function ConsultationBoard({
  consultation,
}: {
  readonly consultation: WordedConsultation;
}): ReactElement {
  const w = useWords('consultation');
  const [starting, setStarting] = useState(false);
  const { round, rounds, mayRun } = consultation;
  const start = mayRun ? (
    <Button kind={round ? 'plain' : 'primary'} size="small" onClick={() => setStarting(true)}>
      {w(round ? 'startAgain' : 'start')}
    </Button>
  ) : null;
  return (
    <>
      {round ? (
        <>
          <div className="toolbar consult-bar">
            {rounds.length > 1 ? (
              <SegmentedLinks
                label={w('rounds')}
                value={String(round.round)}
                segments={rounds.map((n) => ({
                  value: String(n),
                  label: w('round', { n }),
                  href: `${paths.consultation(consultation.meetingId)}?round=${n}`,
                }))}
              />
            ) : null}
            <RoundFacts round={round} />
            <span className="end">
              <Remind round={round} />
              {start}
            </span>
          </div>
          {round.message ? <p className="consult-message">{round.message}</p> : null}
          <OpinionTable round={round} wallClock={consultation.wallClock} />
          <OpinionDecisions undecided={consultation.undecided} decided={consultation.decided} />
        </>
      ) : (
        <EmptyState title={w('noneTitle')} action={start}>
          {w('noneWhy')}
        </EmptyState>
      )}
      <StartRound consultation={consultation} isOpen={starting} onClose={() => setStarting(false)} />
    </>
  );
}

function RoundFacts({ round }: { readonly round: WordedRound }): ReactElement {
  const w = useWords('consultation');
  return (
    <p className="facts">
      <span>{round.sentWords}</span>
      <span>
        {round.closed ? w('closed') : <Mark kind="due" />} {round.dueWords}
      </span>
      <span>{round.tallyWords}</span>
    </p>
  );
}

function Remind({ round }: { readonly round: WordedRound }): ReactElement | null {
  const w = useWords('consultation');
  const say = useToast();
  const remind = useAction(remindAction);
  if (round.silent === 0) return <span className="note">{w('allAnswered')}</span>;
  const run = async (): Promise<void> => {
    const done = await remind.run({ consultationId: round.id });
    if (done.ok) say({ text: w('remindedNow', { n: done.value.reminded }) });
  };
  return (
    <>
      <Button size="small" busy={remind.busy} onClick={() => void run()}>
        {w('remind', { n: round.silent })}
      </Button>
      {remind.refused ? <ErrorNote refused={remind.refused} /> : null}
    </>
  );
}
