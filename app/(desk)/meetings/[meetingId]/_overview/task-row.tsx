'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { finishTaskAction, handOverAction, reopenTaskAction } from './actions.ts';
import type { WordedTask } from './word-tasks.ts';

interface Props {
  readonly task: WordedTask;
  readonly onEdit: () => void;
}

/** One piece of work: ticked off, handed over, changed. */
export function TaskRow({ task, onEdit }: Props): ReactElement {
  const w = useWords('overview');
  const common = useWords('common');
  const { turn, busy, message } = useTurns(task);
  const { title, done, ownerName, department, due, left, overdue, mayEdit } = task;
  return (
    <tr className={done ? 'is-done' : ''}>
      <th scope="row">
        <label>
          <input
            type="checkbox"
            checked={done}
            disabled={!mayEdit || busy}
            aria-label={`${w('taskDone')}: ${title}`}
            onChange={turn}
          />
          {title}
        </label>
        {message ? <span className="fault">{message}</span> : null}
      </th>
      <td>
        {ownerName || (department ? '' : <span className="w-warn">{w('nobody')}</span>)}
        <span className="note"> {department}</span>
      </td>
      <td>
        {due} <span className={overdue ? 'w-block' : 'note'}>{left}</span>
      </td>
      <td>
        <HandOver task={task} />
      </td>
      <td className="acts">
        {mayEdit ? (
          <Button
            kind="quiet"
            size="small"
            icon="pen"
            aria-label={`${common('edit')}: ${title}`}
            onClick={onEdit}
          />
        ) : null}
      </td>
    </tr>
  );
}

/** Ticks off or opens again; the toast turns it back. */
function useTurns({ id, title, done, version }: WordedTask) {
  const w = useWords('overview');
  const say = useToast();
  const finish = useAction(finishTaskAction);
  const reopen = useAction(reopenTaskAction);
  const [there, back] = done ? [reopen, finish] : [finish, reopen];
  const turn = async (): Promise<void> => {
    const answer = await there.run({ taskId: id, basedOn: version });
    if (!answer.ok) return;
    const text = w(done ? 'taskReopened' : 'taskFinished', { title });
    say({ text, undo: () => void back.run(answer.value) });
  };
  return {
    turn: () => void turn(),
    busy: finish.busy || reopen.busy,
    message: finish.refused?.message ?? reopen.refused?.message,
  };
}

/** What is handed over to whom; one without a receiver is an open end. */
function HandOver({ task }: { readonly task: WordedTask }): ReactElement | null {
  const w = useWords('overview');
  const say = useToast();
  const { run, busy, refused } = useAction(handOverAction);
  const { id, title, deliverable, receiverName, received, mayEdit, version } = task;
  if (!deliverable) return null;
  const turn = async (): Promise<void> => {
    const answer = await run({ taskId: id, basedOn: version, received: !received });
    if (!answer.ok) return;
    const text = w(received ? 'taskNotReceived' : 'taskReceived', { title });
    say({ text, undo: () => void run({ ...answer.value, received }) });
  };
  return (
    <>
      {receiverName ? (
        w('handOver', { what: deliverable, who: receiverName })
      ) : (
        <>
          {deliverable} <Mark kind="warn" /> <span className="w-warn">{w('noReceiver')}</span>
        </>
      )}{' '}
      {received ? (
        <span className="note">
          <Mark kind="ok" /> {w('received')}
        </span>
      ) : null}
      {mayEdit && receiverName ? (
        <Button kind="link" busy={busy} onClick={() => void turn()}>
          {received ? w('taskReopen') : w('receive')}
        </Button>
      ) : null}
      {refused ? <span className="fault">{refused.message}</span> : null}
    </>
  );
}
