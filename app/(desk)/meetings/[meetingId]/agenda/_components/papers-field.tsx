'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { DateField } from '#app/_ui/date-field.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { dayFault } from '#lib/domain/time/entered-day.ts';
import type { Choice } from '#lib/usecases/agendas/view.ts';
import { useListDraft } from './use-list-draft.ts';
import type { WordedPaper } from './word-agenda.ts';

interface Row {
  readonly id: string | null;
  readonly title: string;
  readonly bodyId: string | null;
  readonly deadlineRule: string | null;
  readonly dueOn: string | null;
  readonly receivedOn: string | null;
}

interface Props {
  readonly papers: readonly WordedPaper[];
  readonly rules: readonly Choice[];
  readonly onSave: (papers: readonly Row[]) => void;
}

const blank: Row = { id: null, title: '', bodyId: null, deadlineRule: null, dueOn: null, receivedOn: null };
const isComplete = (row: Row): boolean => row.title.trim() !== '';

/** What is stored is not taken away by emptying its title, nor kept with half a date. */
const isFaulty = (row: Row): boolean =>
  (row.id !== null && !isComplete(row)) ||
  [row.dueOn, row.receivedOn].some((day) => day !== null && dayFault(day) !== null);

function rowOf({ id, title, bodyId, deadlineRule, dueOn, receivedOn }: WordedPaper): Row {
  return { id, title, bodyId, deadlineRule, dueOn, receivedOn };
}

/** Papers of an item: what, by which rule or own date, and the day each came. */
export function PapersField({ papers, rules, onSave }: Props): ReactElement {
  const w = useWords('agenda');
  const faults = useWords('faults');
  const draft = useListDraft<Row>(papers.map(rowOf), { isComplete, isFaulty }, onSave);
  return (
    <fieldset className="det-list papers">
      <legend>{w('papers')}</legend>
      {draft.rows.map((row, index) => (
        <div key={row.id ?? `new-${index}`} className="det-line">
          <TextField
            label={w('paperTitle')}
            maxLength={200}
            value={row.title}
            fault={row.id !== null && !isComplete(row) ? faults('required') : undefined}
            hint={papers.find((paper) => paper.id === row.id)?.dueWords || undefined}
            onChange={(event) => draft.set(index, { title: event.target.value })}
            onBlur={draft.commit}
          />
          <SelectField
            label={w('paperRule')}
            value={row.deadlineRule ?? ''}
            choices={[
              { value: '', label: w('noRule') },
              ...rules.map((r) => ({ value: r.id, label: r.label })),
            ]}
            onChange={(event) => draft.set(index, { deadlineRule: event.target.value || null }, true)}
          />
          <DateField
            label={w('paperDueOn')}
            optional
            value={row.dueOn ?? ''}
            onChange={(entered) => draft.set(index, { dueOn: entered || null })}
            onBlur={draft.commit}
          />
          <DateField
            label={w('paperReceived')}
            optional
            value={row.receivedOn ?? ''}
            onChange={(entered) => draft.set(index, { receivedOn: entered || null })}
            onBlur={draft.commit}
          />
          <Button
            kind="quiet"
            size="small"
            icon="cross"
            aria-label={`${w('removePaper')} ${row.title}`}
            onClick={() => draft.remove(index)}
          />
        </div>
      ))}
      <Button kind="link" onClick={() => draft.add(blank)}>
        {w('addPaper')}
      </Button>
    </fieldset>
  );
}
