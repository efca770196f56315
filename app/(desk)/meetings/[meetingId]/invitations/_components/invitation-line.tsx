'use client';

import type { ReactElement } from 'react';
import { Mark, type MarkKind } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { InvitationRow } from '#lib/usecases/invitations/queries.ts';

interface Props {
  readonly row: InvitationRow;
  readonly ticked: boolean;
  /** Null: not to be asked. */
  readonly onTick: ((on: boolean) => void) | null;
  readonly hasTicks: boolean;
}

const marks: Readonly<Record<InvitationRow['holding'], MarkKind | null>> = {
  nothing: null,
  current: 'ok',
  'old-time': 'block',
  'old-words': 'warn',
  'to-cancel': 'block',
  cancelled: null,
};

/** One person: what they hold, how the mail went, what they answered. */
export function InvitationLine({ row, ticked, onTick, hasTicks }: Props): ReactElement {
  const w = useWords('invitation');
  const { holding, state, reply } = row;
  const mark = state === 'failed' ? 'block' : state === 'sent' ? marks[holding] : null;
  return (
    <tr id={row.personId}>
      {hasTicks ? (
        <td>
          {onTick ? (
            <input
              type="checkbox"
              checked={ticked}
              aria-label={w('pick', { name: row.name })}
              onChange={(event) => onTick(event.target.checked)}
            />
          ) : null}
        </td>
      ) : null}
      <th scope="row">
        {row.name}
        {row.isListed ? null : <span className="note"> {w('notListed')}</span>}
      </th>
      <td>
        {row.post} <span className="note">{row.address}</span>
      </td>
      <td data-label={w('mail')}>
        {mark ? <Mark kind={mark} /> : null} {w(`holding.${holding}`)}{' '}
        <span className="note">
          <How row={row} />
        </span>
      </td>
      <td data-label={w('reply')}>
        {reply === null ? (
          <span className="note">
            {holding === 'nothing' || holding === 'cancelled' ? '' : w('reply.none')}
          </span>
        ) : (
          <>
            {w('replied', { reply: w(`reply.${reply}`), when: row.replied })}{' '}
            <span className="note">{row.reason}</span>
          </>
        )}
      </td>
    </tr>
  );
}

function How({ row: { state, sent, error } }: { readonly row: InvitationRow }): ReactElement | null {
  const w = useWords('invitation');
  if (state === null) return null;
  if (state === 'queued' && error) return <>{w('waiting', { error })}</>;
  return <>{w(`state.${state}`, { when: sent, error })}</>;
}
