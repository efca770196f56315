'use client';

import { type ReactElement, useId } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { Reporter } from '#lib/domain/agendas/agenda.ts';
import type { KnownPerson } from '#lib/usecases/agendas/view.ts';
import { useListDraft } from './use-list-draft.ts';

type Row = Pick<Reporter, 'name' | 'post'> & { readonly personId: string | null };

interface Props {
  /** Of the line, so that its first field can be gone to. */
  readonly id: string;
  readonly reporters: readonly Row[];
  readonly people: readonly KnownPerson[];
  readonly onSave: (reporters: readonly Row[]) => void;
}

const blank: Row = { personId: null, name: '', post: '' };
const isComplete = (row: Row): boolean => row.name.trim() !== '';

/** Who speaks to an item. A name on the attendance list brings its post along. */
export function ReportersField({ id, reporters, people, onSave }: Props): ReactElement {
  const w = useWords('agenda');
  const list = useId();
  const draft = useListDraft<Row>(reporters, { isComplete }, onSave);
  const rows = draft.rows.length === 0 ? [blank] : draft.rows;
  const change = (index: number, patch: Partial<Row>): void =>
    draft.rows.length === 0 ? draft.add({ ...blank, ...patch }) : draft.set(index, patch);
  const name = (index: number, text: string): void => {
    const known = people.find((person) => person.name === text);
    change(
      index,
      known ? { name: text, post: known.post, personId: known.personId } : { name: text, personId: null },
    );
  };
  return (
    <fieldset className="det-list reporters">
      <legend>{w('reporters')}</legend>
      <datalist id={list}>
        {people.map((person) => (
          <option key={person.personId} value={person.name}>
            {person.post}
          </option>
        ))}
      </datalist>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <div key={index} className="det-line">
          <TextField
            label={w('reporterName')}
            hideLabel
            data-first={index === 0 ? id : undefined}
            list={list}
            placeholder={w('reporterName')}
            maxLength={60}
            value={row.name}
            onChange={(event) => name(index, event.target.value)}
            onBlur={draft.commit}
          />
          <TextField
            label={w('reporterPost')}
            hideLabel
            placeholder={w('reporterPost')}
            maxLength={120}
            value={row.post}
            onChange={(event) => change(index, { post: event.target.value })}
            onBlur={draft.commit}
          />
          <Button
            kind="quiet"
            size="small"
            icon="cross"
            aria-label={w('removeReporter', { name: row.name })}
            onClick={() => draft.remove(index)}
          />
        </div>
      ))}
      <Button kind="link" onClick={() => draft.add(blank)}>
        {w('addReporter')}
      </Button>
    </fieldset>
  );
}
