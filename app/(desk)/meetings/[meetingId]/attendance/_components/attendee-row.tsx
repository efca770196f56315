'use client';

import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { Button } from '#app/_ui/button.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { time } from '#lib/i18n/format.ts';
import type { AttendeeLine } from '#lib/usecases/attendance/queries.ts';
import type { RepliesByPerson } from '#lib/usecases/invitations/queries.ts';

interface Props {
  readonly line: AttendeeLine;
  /** What this person answered to the invitation; null: nothing. */
  readonly reply: RepliesByPerson[string] | null;
  readonly zone: string;
  readonly mayEdit: boolean;
  readonly busy: boolean;
  readonly onSign: (arrived: boolean) => void;
  /** Takes a wish for leave over into the list. */
  readonly onTakeLeave: (reason: string) => void;
  readonly onEdit: () => void;
}

/** One person: name, post, leave with its state, sign-in. */
export function AttendeeRow({
  line,
  reply,
  zone,
  mayEdit,
  busy,
  onSign,
  onTakeLeave,
  onEdit,
}: Props): ReactElement {
  const w = useWords('attendance');
  const t = useWords('terms');
  const { leave } = line;
  return (
    <tr id={line.personId} className={leave ? 'is-away' : ''}>
      <th scope="row">
        {line.name}
        {line.reading ? <span className="note"> {line.reading}</span> : null}
      </th>
      <td>
        {line.post}
        {line.bodyShortName ? <span className="note"> {line.bodyShortName}</span> : null}
      </td>
      <td className="num">
        {line.rank ?? ''}
        {line.onRostrum ? <span className="note"> {w('rostrum')}</span> : null}
      </td>
      <td>
        {leave ? (
          <>
            {leave.approved ? null : <Mark kind="warn" />} {t(`leave.${leave.kind}`)}
            <span className="note">
              {' '}
              {leave.reason} {leave.approved ? w('leave.approved') : w('leave.pending')}
            </span>
          </>
        ) : (
          <span className="note">{w('leave.none')}</span>
        )}
        {reply ? (
          <ReplyNote line={line} reply={reply} onTakeLeave={mayEdit && !busy ? onTakeLeave : null} />
        ) : null}
      </td>
      <td data-label={w('arrived')}>
        <label className="check-inline">
          <input
            type="checkbox"
            checked={line.arrivedAt !== null}
            disabled={!mayEdit || busy || leave !== null}
            aria-label={w('sign-in', { name: line.name })}
            onChange={(e) => onSign(e.target.checked)}
          />{' '}
          {line.arrivedAt === null
            ? ''
            : time(Temporal.Instant.from(line.arrivedAt).toZonedDateTimeISO(zone))}
        </label>
      </td>
      <td className="acts">
        {mayEdit ? (
          <Button
            kind="quiet"
            size="small"
            icon="pen"
            aria-label={w('edit', { name: line.name })}
            onClick={onEdit}
          />
        ) : null}
      </td>
    </tr>
  );
}

interface ReplyProps {
  readonly line: AttendeeLine;
  readonly reply: RepliesByPerson[string];
  /** Null: not now, or not by this person. */
  readonly onTakeLeave: ((reason: string) => void) | null;
}

/** What came back to the invitation; a wish for leave is one click from being recorded. */
function ReplyNote({ line, reply: { reply, reason }, onTakeLeave }: ReplyProps): ReactElement {
  const w = useWords('invitation');
  const word = w(`reply.${reply}`);
  return (
    <p className="reply-note">
      {reason ? w('fromReplyWhy', { reply: word, reason }) : w('fromReply', { reply: word })}{' '}
      {reply === 'decline' && line.leave === null && onTakeLeave ? (
        <Button
          kind="link"
          aria-label={w('takeOverOf', { name: line.name })}
          onClick={() => onTakeLeave(reason)}
        >
          {w('takeOver')}
        </Button>
      ) : null}
    </p>
  );
}
