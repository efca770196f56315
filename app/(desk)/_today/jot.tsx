'use client';

import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Icon } from '#app/_ui/icon.tsx';
import { useTyped } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { OpenTask } from '#lib/usecases/today/today-view.ts';
import { useJot } from '../_rail/use-jot.ts';
import { FinishTask } from './finish-task.tsx';
import { type Correction, JotReading, useReading } from './jot-reading.tsx';
import style from './today.module.css';

interface Props {
  readonly meetings: readonly { readonly id: string; readonly shortTitle: string }[];
  readonly tasks: readonly OpenTask[];
}

/** 记一笔: a line becomes a task. What was understood stands beneath before Enter, and can be corrected. */
export function Jot({ meetings, tasks }: Props): ReactElement {
  const w = useWords('today');
  const shell = useWords('shell');
  const [line, setLine] = useState('');
  const [correction, setCorrection] = useState<Correction>({});
  const reading = useReading(line);
  const { jot, busy, refused, clear } = useJot();
  const input = useRef<HTMLInputElement>(null);
  const { onInput } = useTyped();
  useJotKey(input);
  const keep = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const title = line.trim();
    if (title === '' || busy) return;
    if (!(await jot({ line: title, ...correction })).ok) return;
    setLine('');
    setCorrection({});
  };
  return (
    <section className={style.jot} aria-labelledby="h-jot">
      <div className="sec">
        <h2 id="h-jot">{w('jot')}</h2>
        <span className="note">{w('jotHint')}</span>
        <span className="end">
          <kbd>N</kbd>
        </span>
      </div>
      <form onSubmit={keep} onInput={onInput}>
        <label className={style.jotline}>
          <Icon name="plus" />
          <span className="sr">{w('jot')}</span>
          <input
            ref={input}
            type="text"
            maxLength={200}
            value={line}
            placeholder={w('jotPlaceholder')}
            aria-keyshortcuts="N"
            onChange={(event) => {
              setLine(event.target.value);
              clear();
            }}
          />
        </label>
        {line.trim() ? (
          <JotReading reading={reading} meetings={meetings} correction={correction} onCorrect={setCorrection}>
            <kbd>{shell('enter')}</kbd> {w('keep')}
          </JotReading>
        ) : null}
      </form>
      {refused ? <ErrorNote refused={refused} /> : null}
      <OpenTasks tasks={tasks} />
    </section>
  );
}

/** The newest lines that are still to do, so that what was jotted is not lost from sight. */
function OpenTasks({ tasks }: { readonly tasks: readonly OpenTask[] }): ReactElement | null {
  const w = useWords('today');
  if (tasks.length === 0) return null;
  return (
    <>
      <h3 className={style.opentitle}>{w('jotted')}</h3>
      <ul className={style.open}>
        {tasks.slice(0, 5).map((task) => (
          <li key={task.id}>
            <span>{task.title}</span>
            <span className="note">
              {[task.ownerName, task.due, task.shortTitle].filter(Boolean).join(' · ')}
            </span>
            <FinishTask task={task} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** N goes to the line, except while typing elsewhere. */
function useJotKey(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"]');
      if (typing || event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [input]);
}
