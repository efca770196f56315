'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { type Department, TaskDialog } from './task-dialog.tsx';
import { TaskRow } from './task-row.tsx';
import type { WordedTask } from './word-tasks.ts';

interface Props {
  readonly meetingId: string;
  readonly tasks: readonly WordedTask[];
  readonly departments: readonly Department[];
  readonly mayShareOut: boolean;
}

/** 分工: who does what by when, and to whom it is handed over. */
export function Tasks({ meetingId, tasks, departments, mayShareOut }: Props): ReactElement {
  const w = useWords('overview');
  const [editing, setEditing] = useState<WordedTask | 'new' | null>(null);
  const done = tasks.filter((task) => task.done).length;
  const add = mayShareOut ? (
    <Button size="small" icon="plus" onClick={() => setEditing('new')}>
      {w('addTask')}
    </Button>
  ) : null;
  return (
    <section aria-labelledby="tasks">
      <div className="sec">
        <h2 id="tasks">{w('tasks')}</h2>
        {tasks.length > 0 ? (
          <span className="note">{w('tasksCount', { done, all: tasks.length })}</span>
        ) : null}
        {tasks.length > 0 ? <span className="end">{add}</span> : null}
      </div>
      {tasks.length === 0 ? (
        <div className="empty">
          <p>{w('tasksNoneHow')}</p>
          {add}
        </div>
      ) : (
        <table className="grid task-grid">
          <thead>
            <tr>
              <th scope="col">{w('taskTitle')}</th>
              <th scope="col">{w('owner')}</th>
              <th scope="col">{w('dueOn')}</th>
              <th scope="col">{w('deliverable')}</th>
              <th scope="col" aria-label={w('editTask')} />
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <TaskRow key={task.id} task={task} onEdit={() => setEditing(task)} />
            ))}
          </tbody>
        </table>
      )}
      {editing ? (
        <TaskDialog
          meetingId={meetingId}
          task={editing === 'new' ? null : (tasks.find(({ id }) => id === editing.id) ?? editing)}
          departments={departments}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </section>
  );
}
