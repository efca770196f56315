'use client';

import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { DateField } from '#app/_ui/date-field.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { dayFault } from '#lib/domain/time/entered-day.ts';
import type { ReadLine } from '#lib/usecases/tasks/queries.ts';
import { readLineAction } from './actions.ts';
import style from './today.module.css';

/** What the person set instead of what was understood; absent: as understood. */
export interface Correction {
  readonly ownerName?: string | null;
  readonly dueOn?: string | null;
  readonly meetingId?: string | null;
}

export type Reading = ReadLine | null;

const PAUSE_MS = 250;

/** What the line says, read a moment after the last key; an answer that comes late for an older line is dropped. */
export function useReading(line: string): Reading {
  const [reading, setReading] = useState<Reading>(null);
  useEffect(() => {
    if (line.trim() === '') {
      setReading(null);
      return;
    }
    let stale = false;
    const timer = setTimeout(async () => {
      const answer = await readLineAction({ line });
      if (!stale && answer.ok) setReading(answer.value);
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [line]);
  return reading;
}

interface Props {
  readonly reading: Reading;
  readonly meetings: readonly { readonly id: string; readonly shortTitle: string }[];
  readonly correction: Correction;
  readonly onCorrect: (correction: Correction) => void;
  /** What Enter does. */
  readonly children: ReactNode;
}

/** 读作: who, by when, which meeting; 改 opens the three for correction. */
export function JotReading({ reading, meetings, correction, onCorrect, children }: Props): ReactElement {
  const w = useWords('today');
  const [open, setOpen] = useState(false);
  const understood = useUnderstood(reading, meetings, correction);
  return (
    <>
      <div className={`${style.parsed} note`} aria-live="polite">
        <span>{w('readAs')}</span>
        {understood.length > 0 ? understood.map((part) => <b key={part}>{part}</b>) : w('readNothing')}
        <Button kind="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {w('change')}
        </Button>
        <span className={style.key}>{children}</span>
      </div>
      {open ? <Corrections {...{ reading, meetings, correction, onCorrect }} /> : null}
    </>
  );
}

function useUnderstood(
  reading: Reading,
  meetings: Props['meetings'],
  correction: Correction,
): readonly string[] {
  const w = useWords('today');
  const owner = correction.ownerName === undefined ? reading?.ownerName : correction.ownerName;
  const set = correction.dueOn && dayFault(correction.dueOn) !== null ? '' : correction.dueOn;
  const due =
    set === undefined ? reading?.dueWords && w(reading.by ? 'by' : 'on', { day: reading.dueWords }) : set;
  const meetingId = correction.meetingId === undefined ? reading?.meeting?.id : correction.meetingId;
  const meeting = meetings.find(({ id }) => id === meetingId)?.shortTitle ?? '';
  const topic = reading?.topicWord ?? '';
  return [owner, due, [meeting, topic].filter(Boolean).join(' · ')].filter((part): part is string =>
    Boolean(part),
  );
}

function Corrections({ reading, meetings, correction, onCorrect }: Omit<Props, 'children'>): ReactElement {
  const w = useWords('today');
  const choices = [
    { value: '', label: w('noMeeting') },
    ...meetings.map(({ id, shortTitle }) => ({ value: id, label: shortTitle })),
  ];
  const orNull = (value: string): string | null => (value.trim() === '' ? null : value);
  return (
    <div className={style.corrections}>
      <TextField
        label={w('who')}
        maxLength={40}
        value={(correction.ownerName === undefined ? reading?.ownerName : correction.ownerName) ?? ''}
        onChange={(event) => onCorrect({ ...correction, ownerName: orNull(event.target.value) })}
      />
      <DateField
        label={w('dueOn')}
        optional
        value={(correction.dueOn === undefined ? reading?.dueOn : correction.dueOn) ?? ''}
        onChange={(entered) => onCorrect({ ...correction, dueOn: orNull(entered) })}
      />
      <SelectField
        label={w('which')}
        choices={choices}
        value={(correction.meetingId === undefined ? reading?.meeting?.id : correction.meetingId) ?? ''}
        onChange={(event) => onCorrect({ ...correction, meetingId: orNull(event.target.value) })}
      />
    </div>
  );
}
