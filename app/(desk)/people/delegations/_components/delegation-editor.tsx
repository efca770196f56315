'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useSteps } from '#app/_ui/use-steps.ts';
import { useUnsaved } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import { leadOf } from '#lib/domain/people/delegation-post.ts';
import type { DelegationView } from '#lib/usecases/delegations/queries.ts';
import { OrderedPeople, type OrderedPerson } from '../../_order/ordered-people.tsx';
import { keepDelegationAction } from '../actions.ts';

interface Line extends OrderedPerson {
  readonly version: number;
}

const leads = ['head', 'deputy', 'none'] as const;

/** Names and people of a delegation, saved whole. The deputy heads stand in their order; members go by strokes once saved. */
export function DelegationEditor({ view }: { readonly view: DelegationView }): ReactElement {
  const w = useWords('delegations');
  const common = useWords('common');
  const say = useToast();
  const router = useRouter();
  const first = { name: view.name, shortName: view.shortName };
  const [names, setNames] = useState(first);
  const [people] = useState<readonly Line[]>(() => view.people.map((one) => ({ ...one, tied: false })));
  const steps = useSteps(people);
  const { run, busy, refused, faultOf, clear } = useAction(keepDelegationAction);
  const changed = JSON.stringify(names) !== JSON.stringify(first) || steps.now !== people;
  useUnsaved(() => (busy ? 'saving' : changed ? 'draft' : 'none'));
  const save = async (basedOn: number): Promise<void> => {
    const sent = steps.now.map(({ id, version, post }) => ({ id, version, post }));
    const seen = people.map(({ id, version }) => ({ id, version }));
    const answer = await run({ id: view.id, basedOn, ...names, people: sent, seen });
    if (answer.ok) say({ text: w('saved', { name: names.shortName }) });
  };
  const setLead = (id: string, lead: (typeof leads)[number]): void => {
    const post = lead === 'none' ? '' : view.posts[lead];
    steps.change(steps.now.map((one) => (one.id === id ? { ...one, post } : one)));
  };
  return (
    <>
      <div className="fields-2">
        {(['name', 'shortName'] as const).map((field) => (
          <TextField
            key={field}
            label={w(field)}
            required
            value={names[field]}
            fault={faultOf(field)}
            onChange={(event) => setNames({ ...names, [field]: event.target.value })}
          />
        ))}
      </div>
      <OrderedPeople
        steps={steps}
        mayTie={false}
        lineOf={({ id, name, version }) => ({ id, name, version, post: '', tied: false })}
        renderMore={(person) => (
          <SelectField
            label={w('lead.of', { name: person.name })}
            hideLabel
            value={leadOf(person.post)}
            choices={leads.map((lead) => ({ value: lead, label: w(`lead.${lead}`) }))}
            onChange={(event) => setLead(person.id, event.target.value as (typeof leads)[number])}
          />
        )}
      />
      <p className="note">{w('moves')}</p>
      {refused ? (
        <ErrorNote
          refused={refused}
          shownFields={['name', 'shortName']}
          onTakeTheirs={() => {
            clear();
            router.refresh();
          }}
        />
      ) : null}
      <div className="order-foot">
        <Button kind="primary" busy={busy} disabled={!changed} onClick={() => void save(view.version)}>
          {common('save')}
        </Button>
      </div>
    </>
  );
}
