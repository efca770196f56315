'use client';

import { type ReactElement, useState } from 'react';
import { DateField } from '#app/_ui/date-field.tsx';
import { CheckField, SelectField, TextArea, TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { type FollowUpKind, followUpKinds } from '#lib/domain/follow-ups/follow-up.ts';
import { DueDays } from './due-days.tsx';
import type { FollowUpForm } from './follow-up-form.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly form: FollowUpForm;
  readonly onChange: (form: FollowUpForm) => void;
  readonly faultOf: (path: string) => string | undefined;
  readonly bodies: readonly Named[];
}

/** What, of which kind, who carries it out, from when and until when. */
export function FollowUpFields({ form, onChange, faultOf, bodies }: Props): ReactElement {
  const w = useWords('followUps');
  const common = useWords('common');
  const set = (patch: Partial<FollowUpForm>): void => onChange({ ...form, ...patch });
  // A day that is taken is drawn anew in the field; one that is typed is left to whoever types.
  const [taken, setTaken] = useState(0);
  const take = (dueOn: string): void => {
    set({ dueOn });
    setTaken(taken + 1);
  };
  const days = { kind: form.kind, handedOn: form.handedOn };
  return (
    <>
      <TextArea
        label={w('what')}
        hint={w('whatHint')}
        rows={2}
        value={form.title}
        maxLength={200}
        fault={faultOf('title')}
        onChange={(event) => set({ title: event.target.value })}
      />
      <div className="row">
        <SelectField
          label={w('kind')}
          value={form.kind}
          choices={followUpKinds.map((kind) => ({ value: kind, label: w(`kind.${kind}`) }))}
          onChange={(event) => set({ kind: event.target.value as FollowUpKind })}
        />
        <SelectField
          label={w('body')}
          value={form.bodyId}
          fault={faultOf('bodyId')}
          choices={[
            { value: '', label: w('noBody') },
            ...bodies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => set({ bodyId: event.target.value })}
        />
      </div>
      <div className="row">
        <TextField
          label={w('owner')}
          aside={common('optional')}
          value={form.ownerName}
          maxLength={40}
          onChange={(event) => set({ ownerName: event.target.value })}
        />
        <TextField
          label={w('assisting')}
          aside={common('optional')}
          value={form.assisting}
          maxLength={120}
          onChange={(event) => set({ assisting: event.target.value })}
        />
      </div>
      <div className="row">
        <DateField
          label={w('handedOn')}
          value={form.handedOn}
          fault={faultOf('handedOn')}
          onChange={(handedOn) => set({ handedOn })}
        />
        <DateField
          key={taken}
          label={w('dueOn')}
          optional
          value={form.dueOn}
          fault={faultOf('dueOn')}
          onChange={(dueOn) => set({ dueOn })}
        />
      </div>
      <DueDays {...days} onTake={take} />
      <CheckField
        label={w('urgent')}
        checked={form.urgent}
        onChange={(event) => set({ urgent: event.target.checked })}
      />
    </>
  );
}
