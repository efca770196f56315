import type { ReactElement } from 'react';
import { viewUsers } from '#lib/usecases/users/queries.ts';
import { currentContext, shown } from '#lib/web/session.ts';
import { UserTable } from './_components/user-table.tsx';

/** Everybody who can sign in. */
export default async function UsersPage(): Promise<ReactElement> {
  return <UserTable view={shown(await viewUsers(await currentContext()))} />;
}
