'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { type MotionAct, motionActs, type PersonnelMotion } from '#lib/domain/agendas/agenda.ts';
import { useListDraft } from './use-list-draft.ts';

interface Props {
  readonly motions: readonly PersonnelMotion[];
  readonly onSave: (motions: readonly PersonnelMotion[]) => void;
}

const blank: PersonnelMotion = { act: 'appoint', name: '', post: '' };
const isComplete = (row: PersonnelMotion): boolean => row.name.trim() !== '';

/** Who is appointed to or removed from what; not published before the vote. */
export function MotionsField({ motions, onSave }: Props): ReactElement {
  const w = useWords('agenda');
  const draft = useListDraft<PersonnelMotion>(motions, { isComplete }, onSave);
  return (
    <fieldset className="det-list motions">
      <legend>{w('motions')}</legend>
      {draft.rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <div key={index} className="det-line">
          <SelectField
            label={w('act')}
            hideLabel
            value={row.act}
            choices={motionActs.map((act) => ({ value: act, label: w(`act.${act}`) }))}
            onChange={(event) => draft.set(index, { act: event.target.value as MotionAct }, true)}
          />
          <TextField
            label={w('reporterName')}
            hideLabel
            placeholder={w('reporterName')}
            maxLength={60}
            value={row.name}
            onChange={(event) => draft.set(index, { name: event.target.value })}
            onBlur={draft.commit}
          />
          <TextField
            label={w('motionPost')}
            hideLabel
            placeholder={w('motionPost')}
            maxLength={120}
            value={row.post}
            onChange={(event) => draft.set(index, { post: event.target.value })}
            onBlur={draft.commit}
          />
          <Button
            kind="quiet"
            size="small"
            icon="cross"
            aria-label={w('removeMotion', { name: row.name })}
            onClick={() => draft.remove(index)}
          />
        </div>
      ))}
      <Button kind="link" onClick={() => draft.add(blank)}>
        {w('addMotion')}
      </Button>
    </fieldset>
  );
}
