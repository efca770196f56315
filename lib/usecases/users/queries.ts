import { can, type Role } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { moment } from '#lib/i18n/format.ts';
import { loadOffice } from '#lib/store/office.ts';
import { findAccount, listAccounts, listBodyChoices, listPersonChoices } from '#lib/store/users.ts';
import type { Context } from '../context.ts';

export interface UserLine {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly bodyId: string | null;
  readonly personId: string | null;
  readonly disabled: boolean;
  /** 9月11日 周五 14:32; empty: never. */
  readonly lastSignIn: string;
  readonly isSelf: boolean;
  readonly version: number;
}

export interface NamedId {
  readonly id: string;
  readonly name: string;
}

export interface UsersView {
  readonly users: readonly UserLine[];
  readonly bodies: readonly NamedId[];
  readonly people: readonly NamedId[];
}

/** Everybody with an account, and what an account can be tied to. */
export async function viewUsers(context: Context): Promise<Result<UsersView, Refusal>> {
  const { actor, db, locale } = context;
  if (!can(actor, 'manage-users')) return refuse({ kind: 'not-allowed', action: 'manage-users' });
  const [office, accounts, bodies, people] = await Promise.all([
    loadOffice(db),
    listAccounts(db),
    listBodyChoices(db),
    listPersonChoices(db),
  ]);
  const users = accounts.map(
    ({ id, email, name, role, bodyId, personId, disabledAt, lastSignInAt, version }) => ({
      ...{ id, email, name, role, bodyId, personId, version },
      disabled: disabledAt !== null,
      lastSignIn: lastSignInAt ? moment(locale, lastSignInAt, office.zone) : '',
      isSelf: id === actor.userId,
    }),
  );
  return ok({ users, bodies, people });
}

export interface OwnAccountView {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** One's own account. */
export async function viewOwnAccount({ actor, db }: Context): Promise<Result<OwnAccountView, Refusal>> {
  const account = await findAccount(db, actor.userId);
  if (!account) return refuse({ kind: 'not-found', what: 'account' });
  const { name, email, role } = account;
  return ok({ name, email, role });
}
