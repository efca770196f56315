'use client';

import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { roles } from '#lib/domain/access/can.ts';
import type { HandedOver } from '#lib/usecases/users/commands.ts';
import type { NamedId, UserLine, UsersView } from '#lib/usecases/users/queries.ts';
import { createUserAction, editUserAction } from '../actions.ts';

interface Props {
  /** Null: a new account. */
  readonly user: UserLine | null;
  readonly view: UsersView;
  readonly onClose: () => void;
  readonly onHandOver: (handed: HandedOver) => void;
}

type Facts = Pick<UserLine, 'name' | 'email' | 'role' | 'bodyId' | 'personId'>;

function factsOf(user: Facts | null): Facts {
  const { name = '', email = '', role = 'office', bodyId = null, personId = null } = user ?? {};
  return { name, email, role, bodyId, personId };
}

/** Who an account is, what it may do, whom it belongs to. */
export function UserDialog({ user, view, onClose, onHandOver }: Props): ReactElement {
  const w = useWords('settings');
  const common = useWords('common');
  const terms = useWords('terms');
  const [facts, setFacts] = useState(() => factsOf(user));
  const [basedOn, setBasedOn] = useState(user?.version ?? 1);
  const [create, edit] = [useAction(createUserAction), useAction(editUserAction)];
  const { refused, busy, faultOf } = user ? edit : create;
  const set = (part: Partial<typeof facts>): void => setFacts((before) => ({ ...before, ...part }));
  const save = async (version: number): Promise<void> => {
    if (user) {
      if ((await edit.run({ ...facts, userId: user.id, basedOn: version })).ok) onClose();
      return;
    }
    const answer = await create.run(facts);
    if (!answer.ok) return;
    onClose();
    onHandOver(answer.value);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(basedOn);
  };
  const choices = (list: readonly NamedId[], none: string) => [
    { value: '', label: none },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Dialog isOpen onClose={onClose} title={w(user ? 'users.edit' : 'users.new')}>
      <form className="form" onSubmit={submit}>
        {refused ? (
          <ErrorNote
            refused={refused}
            shownFields={['name', 'email', 'role', 'bodyId', 'personId']}
            onTakeTheirs={(theirs: Facts & Pick<UserLine, 'version'>) => {
              setFacts(factsOf(theirs));
              setBasedOn(theirs.version);
              edit.clear();
            }}
            onKeepMine={(version) => void save(version)}
          />
        ) : null}
        <TextField
          label={w('users.name')}
          value={facts.name}
          fault={faultOf('name')}
          required
          maxLength={40}
          onChange={(event) => set({ name: event.target.value })}
        />
        <TextField
          label={w('users.email')}
          type="email"
          value={facts.email}
          fault={faultOf('email')}
          required
          onChange={(event) => set({ email: event.target.value })}
        />
        <SelectField
          label={w('users.role')}
          choices={roles.map((role) => ({ value: role, label: terms(`role.${role}`) }))}
          value={facts.role}
          fault={faultOf('role')}
          onChange={(event) => set({ role: roles.find((role) => role === event.target.value) ?? 'office' })}
        />
        <SelectField
          label={w('users.body')}
          choices={choices(view.bodies, w('users.noBody'))}
          value={facts.bodyId ?? ''}
          fault={faultOf('bodyId')}
          onChange={(event) => set({ bodyId: event.target.value || null })}
        />
        <SelectField
          label={w('users.person')}
          hint={w('users.personHint')}
          choices={choices(view.people, w('users.nobody'))}
          value={facts.personId ?? ''}
          fault={faultOf('personId')}
          onChange={(event) => set({ personId: event.target.value || null })}
        />
        <div className="acts">
          <Button kind="primary" type="submit" busy={busy}>
            {user ? common('save') : w('users.create')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
