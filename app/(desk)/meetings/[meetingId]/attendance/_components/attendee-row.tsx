'use client';

import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { Button } from '#app/_ui/button.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { time } from '#lib/i18n/format.ts';
import type { AttendeeLine } from '#lib/usecases/attendance/queries.ts';

interface Props {
  readonly line: AttendeeLine;
  readonly zone: string;
  readonly mayEdit: boolean;
  readonly busy: boolean;
  readonly onSign: (arrived: boolean) => void;
  readonly onEdit: () => void;
}

/** One person: name, post, leave with its state, sign-in. */
export function AttendeeRow({ line, zone, mayEdit, busy, onSign, onEdit }: Props): ReactElement {
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
