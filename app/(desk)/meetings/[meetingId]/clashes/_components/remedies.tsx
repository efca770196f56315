'use client';

import type { ReactElement } from 'react';
import { Basis } from '#app/_ui/basis.tsx';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { ClashPage, ClashRow } from '#lib/usecases/planning/clash-page.ts';
import { paths } from '#lib/web/paths.ts';
import type { SittingForm } from '../../../../_planning/sitting-rows.tsx';
import { RefreshButton } from '../../../../bodies/_components/refresh-button.tsx';
import { withdrawWaiverAction } from '../actions.ts';

interface Props {
  readonly page: ClashPage;
  readonly row: ClashRow;
  readonly onMove: (proposed: readonly SittingForm[]) => void;
  readonly onWaive: () => void;
}

/** The ways out of one clash, the likeliest first. */
export function Remedies({ page, row, onMove, onWaive }: Props): ReactElement {
  const w = useWords('planning');
  const common = useWords('common');
  const { sittings } = page.meeting;
  const theirTurn = row.kind === 'unknown' || row.yields?.ours === false;
  if (row.waiver) return <Withdraw page={page} row={row} />;
  const again =
    row.mayReadAgain && row.sourceId !== null ? (
      <RefreshButton kind="link" label={w('readAgain')} about={row.title} sourceIds={[row.sourceId]} />
    ) : null;
  return (
    <div className="acts">
      {page.mayPlan
        ? row.venues.map(({ id, name }) => (
            <Button
              key={id}
              kind="link"
              onClick={() => onMove(sittings.map((sitting) => ({ ...sitting, venueId: id })))}
            >
              {w('swapVenue', { venue: name })}
            </Button>
          ))
        : null}
      {row.kind === 'unknown' ? again : null}
      {theirTurn ? <OtherSide page={page} row={row} /> : null}
      {page.mayPlan && row.kind !== 'unknown' ? (
        <Button kind="link" onClick={() => onMove(sittings)}>
          {w('move')}
        </Button>
      ) : null}
      {theirTurn ? null : <OtherSide page={page} row={row} />}
      {row.kind === 'unknown' ? null : again}
      {page.mayJudge && row.waivable ? (
        <Button kind="link" onClick={onWaive}>
          {w(row.lapsed ? 'waiveAgain' : row.cause === 'deadline-missed' ? 'noteMet' : 'waive')}
        </Button>
      ) : null}
      {row.basis ? <Basis label={common('basis')}>{row.basis}</Basis> : null}
    </div>
  );
}

/** Our own other meeting, or the place where what a body says is written down. */
function OtherSide({ page, row }: Pick<Props, 'page' | 'row'>): ReactElement | null {
  const w = useWords('planning');
  if (row.meetingId !== null) {
    return <HoverLink href={paths.meeting(row.meetingId)}>{w('openOther', { title: row.title })}</HoverLink>;
  }
  if (row.bodyId === null || !page.mayJudge) return null;
  const word = row.kind === 'unknown' ? w('askThem') : w('writeDown');
  return <HoverLink href={paths.body(row.bodyId)}>{word}</HoverLink>;
}

function Withdraw({ page, row }: Pick<Props, 'page' | 'row'>): ReactElement | null {
  const w = useWords('planning');
  const { run, busy, refused } = useAction(withdrawWaiverAction);
  if (!page.mayJudge) return null;
  return (
    <div className="acts">
      <Button
        kind="link"
        busy={busy}
        onClick={() => void run({ meetingId: page.meeting.id, findingKey: row.key })}
      >
        {w('withdraw')}
      </Button>
      {refused ? <ErrorNote refused={refused} /> : null}
    </div>
  );
}
