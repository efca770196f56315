'use client';

import { type ReactElement, useState } from 'react';
import type { Answer } from '#app/_ui/attempt.ts';
import { Button } from '#app/_ui/button.tsx';
import { Confirm, Dialog } from '#app/_ui/dialog.tsx';
import { CheckField, SelectField, TextField } from '#app/_ui/field.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { type Capacity, capacities, type LeaveKind, leaveKinds } from '#lib/domain/attendance/attendance.ts';
import type { AttendanceSaved } from '#lib/usecases/attendance/commands.ts';
import type { AttendanceView, AttendeeLine } from '#lib/usecases/attendance/queries.ts';
import { changeAttendeeAction, removeAttendeeAction, setLeaveAction } from '../actions.ts';
import { AttendanceRefused } from './attendance-refused.tsx';
import { useSaid } from './use-said.ts';

interface Props {
  readonly line: AttendeeLine;
  readonly view: AttendanceView;
  readonly onClose: () => void;
}

/** Leave, capacity, post and rank of one person at this meeting; or off the list, with what that takes along. */
export function EditAttendee({ line, view, onClose }: Props): ReactElement {
  const w = useWords('attendance');
  const c = useWords('common');
  const t = useWords('terms');
  const [draft, setDraft] = useState({
    capacity: line.capacity,
    post: line.post,
    rank: line.rank,
    onRostrum: line.onRostrum,
  });
  const [leave, setLeave] = useState(line.leave);
  const [removing, setRemoving] = useState(false);
  const changing = useAction(changeAttendeeAction);
  const leaving = useAction(setLeaveAction);
  const taking = useAction(removeAttendeeAction);
  const said = useSaid(view);
  const { personId, name } = line;
  const target = { meetingId: view.meetingId, basedOn: view.version };
  const save = async (): Promise<void> => {
    let { basedOn } = target;
    let saves = 0;
    let saved: Answer<AttendanceSaved> | null = null;
    if (JSON.stringify(leave) !== JSON.stringify(line.leave)) {
      saved = await leaving.run({ ...target, basedOn, personId, leave });
      if (!saved.ok) return;
      basedOn = saved.value.version;
      saves += 1;
    }
    const { capacity, post, rank, onRostrum } = line;
    if (JSON.stringify(draft) !== JSON.stringify({ capacity, post, rank, onRostrum })) {
      const changed = await changing.run({ ...target, basedOn, personId, ...draft });
      if (!changed.ok) {
        // The leave was kept all the same, and can be taken back.
        if (saved) said(w('changed', { name }), saved, saves);
        return;
      }
      saved = changed;
      saves += 1;
    }
    if (saved) said(w('changed', { name }), saved, saves);
    onClose();
  };
  const refused = leaving.refused ?? changing.refused ?? taking.refused;
  const actions = (
    <>
      <Button kind="danger" onClick={() => setRemoving(true)}>
        {w('remove', { name })}
      </Button>
      <span className="grow" />
      <Button onClick={onClose}>{c('cancel')}</Button>
      <Button kind="primary" busy={leaving.busy || changing.busy} onClick={save}>
        {c('save')}
      </Button>
    </>
  );
  return (
    <>
      <Dialog isOpen={!removing} onClose={onClose} title={w('edit', { name })} actions={actions}>
        <div className="dialog-fields">
          <SelectField
            label={w('leave')}
            value={leave?.kind ?? ''}
            onChange={(e) =>
              setLeave(
                e.target.value === ''
                  ? null
                  : { reason: '', approved: false, ...leave, kind: e.target.value as LeaveKind },
              )
            }
            choices={[
              { value: '', label: w('leave.none') },
              ...leaveKinds.map((kind) => ({ value: kind, label: t(`leave.${kind}`) })),
            ]}
          />
          {leave ? (
            <>
              <TextField
                label={w('leave.reason')}
                value={leave.reason}
                onChange={(e) => setLeave({ ...leave, reason: e.target.value })}
              />
              <CheckField
                label={w('leave.approved')}
                checked={leave.approved}
                onChange={(e) => setLeave({ ...leave, approved: e.target.checked })}
              />
            </>
          ) : null}
          <SelectField
            label={w('capacity')}
            value={draft.capacity}
            onChange={(e) => setDraft({ ...draft, capacity: e.target.value as Capacity })}
            choices={capacities.map((value) => ({ value, label: t(`capacity.${value}`) }))}
          />
          <TextField
            label={w('post')}
            value={draft.post}
            onChange={(e) => setDraft({ ...draft, post: e.target.value })}
          />
          <TextField
            label={w('rank')}
            {...(view.rankTable === null ? {} : { hint: w('rank.table', { table: view.rankTable }) })}
            disabled={view.rankTable !== null}
            type="number"
            min={1}
            value={draft.rank ?? ''}
            onChange={(e) =>
              setDraft({ ...draft, rank: e.target.value === '' ? null : Number(e.target.value) })
            }
          />
          <CheckField
            label={w('rostrum')}
            checked={draft.onRostrum}
            onChange={(e) => setDraft({ ...draft, onRostrum: e.target.checked })}
          />
        </div>
        {refused ? <AttendanceRefused refused={refused} view={view} onClose={onClose} /> : null}
      </Dialog>
      <Confirm
        isOpen={removing}
        title={w('remove', { name })}
        doIt={w('remove', { name })}
        busy={taking.busy}
        onClose={() => setRemoving(false)}
        onConfirm={async () => {
          const answer = await taking.run({ ...target, personId });
          said(w('removed', { name }), answer);
          if (answer.ok) onClose();
          else setRemoving(false);
        }}
      >
        {w('remove.why', { name })}
      </Confirm>
    </>
  );
}
