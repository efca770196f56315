'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { HandedOver } from '#lib/usecases/users/commands.ts';
import type { UserLine, UsersView } from '#lib/usecases/users/queries.ts';
import { HandOver } from './hand-over.tsx';
import { UserActions } from './user-actions.tsx';
import { UserDialog } from './user-dialog.tsx';

/** Accounts one a line, the closed ones last. */
export function UserTable({ view }: { readonly view: UsersView }): ReactElement {
  const w = useWords('settings');
  const [editing, setEditing] = useState<UserLine | 'new' | null>(null);
  const [handed, setHanded] = useState<HandedOver | null>(null);
  return (
    <>
      <p className="settings-bar">
        <Button icon="plus" onClick={() => setEditing('new')}>
          {w('users.new')}
        </Button>
      </p>
      <table className="grid users stack">
        <thead>
          <tr>
            {(['name', 'email', 'role', 'body', 'person', 'lastSignIn', 'actions'] as const).map((column) => (
              <th key={column} scope="col" className={column === 'actions' ? 'r' : undefined}>
                {w(`users.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.users.map((user) => (
            <UserRow
              key={user.id}
              user={user}
              view={view}
              onEdit={() => setEditing(user)}
              onHandOver={setHanded}
            />
          ))}
        </tbody>
      </table>
      {editing ? (
        <UserDialog
          key={editing === 'new' ? 'new' : editing.id}
          user={editing === 'new' ? null : editing}
          view={view}
          onClose={() => setEditing(null)}
          onHandOver={setHanded}
        />
      ) : null}
      <HandOver handed={handed} onClose={() => setHanded(null)} />
    </>
  );
}

interface RowProps {
  readonly user: UserLine;
  readonly view: UsersView;
  readonly onEdit: () => void;
  readonly onHandOver: (handed: HandedOver) => void;
}

function UserRow({ user, view, onEdit, onHandOver }: RowProps): ReactElement {
  const w = useWords('settings');
  const terms = useWords('terms');
  const nameOf = (list: UsersView['bodies'], id: string | null): string =>
    list.find((one) => one.id === id)?.name ?? '';
  return (
    <tr data-closed={user.disabled || undefined}>
      <th scope="row">
        {user.name}
        {user.isSelf ? <span className="note"> {w('users.you')}</span> : null}
        {user.disabled ? <span className="note"> {w('users.closed')}</span> : null}
      </th>
      <td>{user.email}</td>
      <td>{terms(`role.${user.role}`)}</td>
      <td>{nameOf(view.bodies, user.bodyId)}</td>
      <td>{nameOf(view.people, user.personId)}</td>
      <td className="num">{user.lastSignIn || w('users.never')}</td>
      <td className="r">
        <UserActions user={user} onEdit={onEdit} onHandOver={onHandOver} />
      </td>
    </tr>
  );
}
