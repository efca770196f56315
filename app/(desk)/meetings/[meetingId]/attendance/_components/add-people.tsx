'use client';

import { type ReactElement, useEffect, useState } from 'react';
import { attempt } from '#app/_ui/attempt.ts';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { type Capacity, capacities } from '#lib/domain/attendance/attendance.ts';
import { type Group, groups } from '#lib/domain/people/person.ts';
import type { AttendanceView, OtherPerson } from '#lib/usecases/attendance/queries.ts';
import { addAttendeesAction, addCircleAction, findOthersAction } from '../actions.ts';
import { AttendanceRefused } from './attendance-refused.tsx';
import { useSaid } from './use-said.ts';

/** Finds people of the roster who are not on the list and adds those ticked. */
export function AddPeople({
  view,
  wanted,
  onClose,
}: {
  readonly view: AttendanceView;
  /** Whom to look for first; empty: everybody. */
  readonly wanted: string;
  readonly onClose: () => void;
}): ReactElement {
  const w = useWords('attendance');
  const c = useWords('common');
  const t = useWords('terms');
  const p = useWords('people');
  const [search, setSearch] = useState(wanted);
  const [capacity, setCapacity] = useState<Capacity>('non-voting');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [group, setGroup] = useState('');
  const { run, busy, refused } = useAction(addAttendeesAction);
  const circle = useAction(addCircleAction);
  const said = useSaid(view);
  const { people, found, fault } = useOthers(view.meetingId, search);
  const toggle = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const add = async (): Promise<void> => {
    const answer = await run({
      meetingId: view.meetingId,
      basedOn: view.version,
      personIds: [...ticked],
      capacity,
    });
    if (!answer.ok) return;
    said(w('added', { n: answer.value.added }), answer);
    onClose();
  };
  const addAll = async (): Promise<void> => {
    const answer = await circle.run({ meetingId: view.meetingId, basedOn: view.version, group, capacity });
    said(w('added.circle', { group: p(`group.${group as Group}`) }), answer);
    // Those ticked one by one are still to be added.
    if (answer.ok && ticked.size === 0) onClose();
    else if (answer.ok) setGroup('');
  };
  const late = refused ?? circle.refused;
  const actions = (
    <>
      <Button onClick={onClose}>{c('cancel')}</Button>
      <Button kind="primary" busy={busy} disabled={ticked.size === 0} onClick={add}>
        {w('add.do', { n: ticked.size })}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={w('add')} actions={actions}>
      <div className="dialog-fields">
        <TextField
          label={w('add.search')}
          type="search"
          value={search}
          onChange={(e) => setSearch(e.target.value)}
        />
        <SelectField
          label={w('capacity')}
          value={capacity}
          onChange={(e) => setCapacity(e.target.value as Capacity)}
          choices={capacities.map((value) => ({ value, label: t(`capacity.${value}`) }))}
        />
      </div>
      <div className="dialog-fields">
        <SelectField
          label={w('add.circle')}
          hint={w('add.circle.hint')}
          value={group}
          onChange={(e) => setGroup(e.target.value)}
          choices={[
            { value: '', label: w('add.circle.none') },
            ...groups.map((value) => ({ value, label: p(`group.${value}`) })),
          ]}
        />
        {group === '' ? null : (
          <Button busy={circle.busy} onClick={addAll}>
            {w('add.circle.do', { group: p(`group.${group as Group}`), capacity: t(`capacity.${capacity}`) })}
          </Button>
        )}
      </div>
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      {found === 0 ? <p className="note">{w(search.trim() === '' ? 'add.none' : 'add.nobody')}</p> : null}
      {people.length < (found ?? 0) ? (
        <p className="note">{w('add.more', { shown: people.length, found: found ?? 0 })}</p>
      ) : null}
      <div className="add-list">
        {people.map((person) => (
          <label key={person.id}>
            <input type="checkbox" checked={ticked.has(person.id)} onChange={() => toggle(person.id)} />
            {person.name} <span className="note">{person.post}</span>
          </label>
        ))}
      </div>
      {late ? <AttendanceRefused refused={late} view={view} onClose={onClose} /> : null}
    </Dialog>
  );
}

interface Others {
  readonly people: readonly OtherPerson[];
  /** Null: not known yet. */
  readonly found: number | null;
  /** Why they could not be looked for; empty: they could. */
  readonly fault: string;
}

const PAUSE_MS = 200;

/** People who are not on the list and match, asked for once typing pauses. */
function useOthers(meetingId: string, text: string): Others {
  const c = useWords('common');
  const [others, setOthers] = useState<Others>({ people: [], found: null, fault: '' });
  useEffect(() => {
    let isLate = false;
    const timer = setTimeout(async () => {
      const answer = await attempt(() => findOthersAction({ meetingId, text }), c);
      if (isLate) return;
      setOthers(
        answer.ok ? { ...answer.value, fault: '' } : { people: [], found: null, fault: answer.message },
      );
    }, PAUSE_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [meetingId, text, c]);
  return others;
}
