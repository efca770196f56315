'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { FollowUpsView } from '#lib/usecases/follow-ups/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { closeFollowUpAction, reopenFollowUpAction } from '../actions.ts';
import { CloseFollowUp, EditFollowUp, RecordFollowUp, ReportFollowUp } from './follow-up-dialogs.tsx';
import { type FollowUpAct, FollowUpTable } from './follow-up-table.tsx';
import { LeftOver } from './left-over.tsx';
import type { WordedFollowUp } from './word-follow-up.ts';

interface Props
  extends Pick<FollowUpsView, 'meeting' | 'items' | 'meetings' | 'bodies' | 'today' | 'mayEdit'> {
  readonly open: readonly WordedFollowUp[];
  readonly closed: readonly WordedFollowUp[];
  readonly fulfilment: string;
  readonly meetingId: string | null;
}

/** What is open, the earliest due first; what is closed below. */
export function FollowUpsDesk(props: Props): ReactElement {
  const { open, closed, fulfilment, meetingId, meeting, items, meetings, bodies, today, mayEdit } = props;
  const w = useWords('followUps');
  const [adding, setAdding] = useState(false);
  const [doing, setDoing] = useState<{ readonly act: FollowUpAct; readonly of: WordedFollowUp } | null>(null);
  const reopening = useReopen();
  const done = (): void => setDoing(null);
  const onAct = (act: FollowUpAct, of: WordedFollowUp): void =>
    act === 'reopen' ? void reopening.turn(of) : setDoing({ act, of });
  const acts = { mayEdit, busy: reopening.busy, onAct };
  const add = mayEdit ? (
    <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
      {w('add')}
    </Button>
  ) : null;
  const isEmpty = open.length === 0 && closed.length === 0;
  return (
    <>
      <header className="phead">
        <h1>{w('title')}</h1>
        <p className="sub grow">{meeting?.title ?? w('sub')}</p>
        {meetingId === null ? null : <ButtonLink href={paths.followUps()}>{w('all')}</ButtonLink>}
        {isEmpty && items.length === 0 ? null : add}
      </header>
      <main className="body follow-ups" id="main">
        {reopening.refused ? (
          <ErrorNote refused={reopening.refused} onTakeTheirs={reopening.lookAgain} />
        ) : null}
        {meeting && items.length > 0 ? <LeftOver meetingId={meeting.id} items={items} /> : null}
        {meeting && !meeting.begun ? <p className="note">{w('notBegun')}</p> : null}
        {isEmpty && items.length === 0 ? (
          <EmptyState title={w(meetingId === null ? 'empty' : 'emptyOfMeeting')} action={add}>
            {w('emptyHow')}
          </EmptyState>
        ) : null}
        {isEmpty ? null : (
          <section aria-labelledby="open">
            <div className="sec">
              <h2 id="open">{w('open', { n: open.length })}</h2>
              <span className="note">{fulfilment}</span>
              {mayEdit ? null : <span className="note">{w('readOnly')}</span>}
            </div>
            {open.length > 0 ? <FollowUpTable followUps={open} {...acts} /> : null}
          </section>
        )}
        {closed.length > 0 ? (
          <details className="closed">
            <summary>{w('closed', { n: closed.length })}</summary>
            <FollowUpTable followUps={closed} {...acts} />
          </details>
        ) : null}
        {adding ? (
          <RecordFollowUp {...{ today, bodies, meetings, meetingId }} onClose={() => setAdding(false)} />
        ) : null}
        {doing?.act === 'edit' ? <EditFollowUp followUp={doing.of} bodies={bodies} onClose={done} /> : null}
        {doing?.act === 'report' ? <ReportFollowUp followUp={doing.of} onClose={done} /> : null}
        {doing?.act === 'close' ? <CloseFollowUp followUp={doing.of} today={today} onClose={done} /> : null}
      </main>
    </>
  );
}

/** Opens a closed matter again; the toast closes it as it was. */
function useReopen() {
  const w = useWords('followUps');
  const say = useToast();
  const router = useRouter();
  const { run, busy, refused, clear } = useAction(reopenFollowUpAction);
  const turn = async ({ id, version, closedOn, closing }: WordedFollowUp): Promise<void> => {
    const answer = await run({ id, basedOn: version });
    if (!answer.ok) return;
    const back = { id, basedOn: answer.value.version, closedOn, closing };
    say({ text: w('reopenedNow'), undo: () => closeFollowUpAction(back) });
  };
  const lookAgain = (): void => {
    clear();
    router.refresh();
  };
  return { turn, busy, refused, lookAgain };
}
