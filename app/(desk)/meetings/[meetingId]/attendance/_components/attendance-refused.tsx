'use client';

import { useRouter } from 'next/navigation';
import type { ReactElement } from 'react';
import { ErrorNote, type Refused } from '#app/_ui/error-note.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { type Attendee, capacities } from '#lib/domain/attendance/attendance.ts';
import type { AttendanceView } from '#lib/usecases/attendance/queries.ts';

interface Props {
  readonly refused: Refused;
  readonly view: AttendanceView;
  /** Lets go of what was refused, to start from what the colleague saved. */
  readonly onClose: () => void;
}

/** Why a change of the list was not kept; a list saved meanwhile beside one's own, by numbers and by who is away. */
export function AttendanceRefused({ refused, view, onClose }: Props): ReactElement {
  const router = useRouter();
  const { refusal } = refused;
  const stored = refusal.kind === 'stale' ? (refusal.current as readonly Row[]) : [];
  // A colleague may have ticked somebody who is not on this page of the list, or not among those searched for.
  const names = new Map([
    ...stored.map(({ personId, person }) => [personId as string, person?.name ?? ''] as const),
    ...view.attendees.map(({ personId, name }) => [personId as string, name] as const),
  ]);
  return (
    <ErrorNote
      refused={refused}
      renderVersion={(version) => (
        <Version rows={version as readonly Row[]} names={names} circle={view.quorum?.circle ?? 'none'} />
      )}
      onTakeTheirs={() => {
        router.refresh();
        onClose();
      }}
    />
  );
}

/** A row as it is stored comes with the name. */
type Row = Pick<Attendee, 'personId' | 'capacity' | 'leave'> & {
  readonly person?: { readonly name: string };
};

function Version({
  rows,
  names,
  circle,
}: {
  readonly rows: readonly Row[];
  readonly circle: string;
  readonly names: ReadonlyMap<string, string>;
}): ReactElement {
  const w = useWords('attendance');
  const c = useWords('common');
  const onLeave = rows.filter(({ leave }) => leave !== null);
  const away = onLeave.flatMap(({ personId }) => names.get(personId) || []);
  const more = onLeave.length - away.length;
  return (
    <dl className="fields">
      {capacities.map((capacity) => {
        const n = rows.filter((row) => row.capacity === capacity).length;
        return n === 0 ? null : (
          <div key={capacity}>
            <dt className="sr">{capacity}</dt>
            <dd>{w(`section.${capacity}`, { n, circle })}</dd>
          </div>
        );
      })}
      <div>
        <dt>{w('leave')}</dt>
        <dd>
          {away.join(c('listSeparator')) || (more === 0 ? c('none') : '')}
          {more > 0 ? ` ${w('away.more', { n: more })}` : ''}
        </dd>
      </div>
    </dl>
  );
}
