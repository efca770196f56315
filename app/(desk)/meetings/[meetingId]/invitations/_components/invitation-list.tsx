'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { InvitationRow, InvitationsView } from '#lib/usecases/invitations/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { sendInvitationsAction } from '../actions.ts';
import { InvitationLine } from './invitation-line.tsx';

/** Who is sent what: first what went stale, each with its mend; then everybody, to be ticked. */
export function InvitationList({ view }: { readonly view: InvitationsView }): ReactElement {
  const w = useWords('invitation');
  const common = useWords('common');
  const say = useToast();
  const { run, busy, refused } = useAction(sendInvitationsAction);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { rows, meetingId, isOff, isOn, isAhead } = view;
  const maySend = view.maySend && isOn;
  const mayTick = maySend && isAhead && !isOff;
  const send = async (who: readonly InvitationRow[]): Promise<void> => {
    const answer = await run({ meetingId, personIds: who.map(({ personId }) => personId) });
    if (!answer.ok) return;
    setTicked(new Set());
    say({ text: w('queued', { n: answer.value.queued }) });
  };
  const chosen = rows.filter(({ personId }) => ticked.has(personId));
  const tick = (personId: string, on: boolean): void => {
    const next = new Set(ticked);
    if (on) next.add(personId);
    else next.delete(personId);
    setTicked(next);
  };
  return (
    <>
      <div className="sec">
        <h2>{w('title')}</h2>
        <a className="btn small" href={paths.file(meetingId, 'meeting.ics')}>
          {w('download')}
        </a>
      </div>
      <p className="note">
        {isOff
          ? rows.some(({ holding }) => holding === 'to-cancel')
            ? w('off')
            : w('offNone')
          : isAhead
            ? w('how')
            : w('notAhead')}
      </p>
      {isOn ? null : (
        <p className="not-on" role="note">
          <Mark kind="warn" /> <b>{w('notOn')}</b> {w('notOnHow')}
        </p>
      )}
      {refused ? <ErrorNote refused={refused} /> : null}
      <Stale rows={rows} maySend={maySend} busy={busy} onSend={(who) => void send(who)} />
      {view.withoutAddress.length > 0 ? (
        <details className="note">
          <summary>{w('withoutAddress', { n: view.withoutAddress.length })}</summary>
          {view.withoutAddress.join(common('listSeparator'))}
        </details>
      ) : null}
      {rows.length === 0 && !isOff ? <NobodyToWriteTo withoutAddress={view.withoutAddress.length} /> : null}
      {mayTick && rows.length > 0 ? (
        <div className="send-bar">
          <Button kind="primary" busy={busy} disabled={chosen.length === 0} onClick={() => void send(chosen)}>
            {chosen.length === 0 ? w('sendNone') : w('send', { n: chosen.length })}
          </Button>
          <Button
            onClick={() =>
              setTicked(
                new Set(rows.filter(({ holding }) => holding === 'nothing').map((row) => row.personId)),
              )
            }
          >
            {w('pickNew')}
          </Button>
          {ticked.size > 0 ? (
            <Button kind="link" onClick={() => setTicked(new Set())}>
              {w('pickNone')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {rows.length > 0 ? (
        <table className="grid stack">
          <thead>
            <tr>
              {mayTick ? <td /> : null}
              {(['name', 'post', 'mail', 'reply'] as const).map((head) => (
                <th key={head} scope="col">
                  {w(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <InvitationLine
                key={row.personId}
                row={row}
                ticked={ticked.has(row.personId)}
                onTick={mayTick && row.isListed ? (on) => tick(row.personId, on) : null}
                hasTicks={mayTick}
              />
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}

interface StaleProps {
  readonly rows: readonly InvitationRow[];
  readonly maySend: boolean;
  readonly busy: boolean;
  readonly onSend: (who: readonly InvitationRow[]) => void;
}

/** What has to be done, each with how many it is about and the one click that does it. */
function Stale({ rows, maySend, busy, onSend }: StaleProps): ReactElement {
  const w = useWords('invitation');
  const cases = [
    ['toCancel', 'cancelThem', rows.filter(({ holding }) => holding === 'to-cancel')],
    ['oldTime', 'resendOld', rows.filter(({ holding }) => holding === 'old-time')],
    ['oldWords', 'resendOld', rows.filter(({ holding }) => holding === 'old-words')],
    ['failed', 'retry', rows.filter(({ holding, state }) => holding === 'current' && state === 'failed')],
  ] as const;
  return (
    <ul className="stale">
      {cases.map(([what, mend, who]) =>
        who.length === 0 ? null : (
          <li key={what}>
            <Mark kind={what === 'oldWords' ? 'warn' : 'block'} />
            <b>{w(what, { n: who.length })}</b>
            {maySend ? (
              <Button size="small" busy={busy} onClick={() => onSend(who)}>
                {w(mend, { n: who.length })}
              </Button>
            ) : null}
          </li>
        ),
      )}
    </ul>
  );
}

function NobodyToWriteTo({ withoutAddress: n }: { readonly withoutAddress: number }): ReactElement {
  const w = useWords('invitation');
  return n > 0 ? (
    <EmptyState title={w('noAddress', { n })}>{w('noAddressHow')}</EmptyState>
  ) : (
    <EmptyState title={w('nobody')}>{w('nobodyHow')}</EmptyState>
  );
}
