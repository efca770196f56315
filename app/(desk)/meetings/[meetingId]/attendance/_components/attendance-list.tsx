'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { capacities } from '#lib/domain/attendance/attendance.ts';
import type { AttendanceView, AttendeeLine } from '#lib/usecases/attendance/queries.ts';
import type { RepliesByPerson } from '#lib/usecases/invitations/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { conveneAction, setLeaveAction, signInAction } from '../actions.ts';
import { AddPeople } from './add-people.tsx';
import { AttendanceRefused } from './attendance-refused.tsx';
import { AttendeeRow } from './attendee-row.tsx';
import { EditAttendee } from './edit-attendee.tsx';
import { useSaid } from './use-said.ts';

interface Props {
  readonly view: AttendanceView;
  /** What came back to invitations, by person. */
  readonly replies: RepliesByPerson;
  /** Who is to be added, as a finding asks for it; empty: nobody. */
  readonly wanted: string;
}

/** The list by capacity. Every change is saved at once; what follows from it (seats, script, cards) is drawn anew. */
export function AttendanceList({ view, replies, wanted }: Props): ReactElement {
  const w = useWords('attendance');
  const router = useRouter();
  const [adding, setAdding] = useState(wanted !== '' && view.mayEdit);
  const [editing, setEditing] = useState<AttendeeLine | null>(null);
  const convening = useAction(conveneAction);
  const signing = useAction(signInAction);
  const leaving = useAction(setLeaveAction);
  const target = { meetingId: view.meetingId, basedOn: view.version };
  const said = useSaid(view);
  const circle = view.quorum?.circle ?? 'none';
  const refused = convening.refused ?? signing.refused ?? leaving.refused;
  return (
    <>
      {view.mayEdit ? (
        <div className="attendance-bar">
          <Button
            busy={convening.busy}
            icon="people"
            onClick={async () => said(w('convened', { circle }), await convening.run(target))}
          >
            {w('convene', { circle })}
          </Button>
          <Button icon="plus" onClick={() => setAdding(true)}>
            {w('add')}
          </Button>
          <ButtonLink href={paths.ripple(view.meetingId)}>{w('ripple')}</ButtonLink>
        </div>
      ) : null}
      {refused ? (
        <AttendanceRefused
          refused={refused}
          view={view}
          onClose={() => {
            convening.clear();
            signing.clear();
            leaving.clear();
          }}
        />
      ) : null}
      {view.total === 0 ? <EmptyState title={w('empty')}>{w('empty.how', { circle })}</EmptyState> : null}
      {capacities.map((capacity) => {
        const lines = view.attendees.filter((a) => a.capacity === capacity);
        if (lines.length === 0) return null;
        const title = w(`section.${capacity}`, { n: view.counts[capacity], circle });
        return (
          <section key={capacity} aria-label={title}>
            <h2>{title}</h2>
            <table className="grid attendance-grid stack">
              <thead>
                <tr>
                  {(['name', 'post', 'rank', 'leave', 'arrived'] as const).map((head) => (
                    <th key={head} scope="col">
                      {w(head)}
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <AttendeeRow
                    key={line.personId}
                    line={line}
                    zone={view.zone}
                    mayEdit={view.mayEdit}
                    reply={replies[line.personId] ?? null}
                    busy={signing.busy || leaving.busy}
                    onSign={(arrived) => signing.run({ ...target, personId: line.personId, arrived })}
                    onTakeLeave={async (reason) => {
                      const { personId, name } = line;
                      const leave = { kind: 'personal', reason, approved: false };
                      said(w('changed', { name }), await leaving.run({ ...target, personId, leave }));
                    }}
                    onEdit={() => setEditing(line)}
                  />
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
      {adding ? (
        <AddPeople
          view={view}
          wanted={wanted}
          onClose={() => {
            setAdding(false);
            // So that the finding leads here again.
            if (wanted !== '') router.replace(paths.attendance(view.meetingId), { scroll: false });
          }}
        />
      ) : null}
      {editing ? <EditAttendee line={editing} view={view} onClose={() => setEditing(null)} /> : null}
    </>
  );
}
