'use client';

import { type ReactElement, useEffect, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { Button } from '#app/_ui/button.tsx';
import { useLocale, useWords } from '#app/_ui/words.tsx';
import type { FollowUpKind } from '#lib/domain/follow-ups/follow-up.ts';
import { longDate, shortDate } from '#lib/i18n/format.ts';
import type { DueDay } from '#lib/usecases/follow-ups/queries.ts';
import { listDueDaysAction } from '../actions.ts';

interface Props {
  readonly kind: FollowUpKind;
  readonly handedOn: string;
  readonly onTake: (day: string) => void;
}

/** Until when the rules of the place want it, each one click to take, with what says so. */
export function DueDays({ kind, handedOn, onTake }: Props): ReactElement | null {
  const w = useWords('followUps');
  const locale = useLocale();
  const [days, setDays] = useState<readonly DueDay[] | null>(null);
  useEffect(() => {
    let current = true;
    void listDueDaysAction({ kind, handedOn }).then((answer) => {
      if (current) setDays(answer.ok ? answer.value : null);
    });
    return () => {
      current = false;
    };
  }, [kind, handedOn]);
  if (days === null) return null;
  if (days.length === 0) return <p className="note">{w('noDueRule')}</p>;
  const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
  return (
    <div className="due-days">
      <p className="note">{w('dueHint')}</p>
      <ul>
        {days.map(({ ruleId, title, latest, nextWorkday, basis }) => (
          <li key={ruleId}>
            <Button size="small" onClick={() => onTake(latest)}>
              {longDate(locale, day(latest))}
            </Button>
            <span>
              {title}
              {nextWorkday === null ? '' : w('nextWorkday', { day: shortDate(locale, day(nextWorkday)) })}
            </span>
            <span className="note">{basis}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
