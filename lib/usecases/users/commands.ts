import type { Account } from '#lib/domain/access/account.ts';
import { can } from '#lib/domain/access/can.ts';
import type { BodyId, PersonId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { generatePassword, hashPassword } from '#lib/gateways/password.ts';
import {
  type AccountChange,
  countActiveAdmins,
  createAccount,
  findAccount,
  saveAccount,
} from '#lib/store/users.ts';
import type { Context } from '../context.ts';
import type { CreateUserInput, EditUserInput, UserInput } from './input.ts';

/** A password to hand over; it is shown this once and kept nowhere. */
export interface HandedOver {
  readonly email: string;
  readonly password: string;
}

/** Opens an account with a generated password. */
export async function createUser(
  context: Context,
  input: CreateUserInput,
): Promise<Result<HandedOver, Refusal>> {
  const { actor, db, now } = context;
  if (!can(actor, 'manage-users')) return refuse({ kind: 'not-allowed', action: 'manage-users' });
  const password = generatePassword();
  const made = await createAccount(
    db,
    { ...factsOf(input), passwordHash: await hashPassword(password) },
    authorOf(context),
    now,
  );
  return made.ok ? ok({ email: made.value.email, password }) : made;
}

/** Changes who an account is, what it may do and whom it belongs to; a changed role ends its sessions. */
export async function editUser(context: Context, input: EditUserInput): Promise<Result<null, Refusal>> {
  return change(context, input, async (account) => {
    const facts = factsOf(input);
    const self = account.id === context.actor.userId;
    if (self && facts.role !== account.role) return fault('role', 'not-yourself');
    if (facts.role !== 'admin' && (await isLastAdmin(context, account))) return fault('role', 'last-admin');
    return ok({
      action: 'edit-account',
      account: { ...account, ...facts },
      endSessions: facts.role !== account.role,
    });
  });
}

/** Closes an account; its sessions end at their next click. */
export async function disableUser(context: Context, input: UserInput): Promise<Result<null, Refusal>> {
  return change(context, input, async (account) => {
    if (account.id === context.actor.userId) return fault('', 'not-yourself');
    if (await isLastAdmin(context, account)) return fault('', 'last-admin');
    return ok({
      action: 'disable-account',
      account: { ...account, disabledAt: context.now },
      endSessions: true,
    });
  });
}

/** Opens a closed account again. */
export async function enableUser(context: Context, input: UserInput): Promise<Result<null, Refusal>> {
  return change(context, input, async (account) =>
    ok({ action: 'enable-account', account: { ...account, disabledAt: null } }),
  );
}

/** Ends every session of an account, on all devices. */
export async function endUserSessions(context: Context, input: UserInput): Promise<Result<null, Refusal>> {
  return change(context, input, async (account) =>
    ok({ action: 'end-sessions', account, endSessions: true }),
  );
}

/** Gives an account a new generated password and ends its sessions. */
export async function resetUserPassword(
  context: Context,
  input: UserInput,
): Promise<Result<HandedOver, Refusal>> {
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  let email = '';
  const done = await change(context, input, async (account) => {
    email = account.email;
    return ok({ action: 'reset-password', account, passwordHash, endSessions: true });
  });
  return done.ok ? ok({ email, password }) : done;
}

/** Loads, decides, saves on the version the person saw. */
async function change(
  context: Context,
  { userId, basedOn }: UserInput,
  decide: (account: Account) => Promise<Result<AccountChange, Refusal>>,
): Promise<Result<null, Refusal>> {
  const { actor, db, now } = context;
  if (!can(actor, 'manage-users')) return refuse({ kind: 'not-allowed', action: 'manage-users' });
  const account = await findAccount(db, userId);
  if (!account) return refuse({ kind: 'not-found', what: 'account' });
  const decided = await decide({ ...account, version: basedOn });
  if (!decided.ok) return decided;
  const saved = await saveAccount(db, decided.value, authorOf(context), now);
  return saved.ok ? ok(null) : saved;
}

async function isLastAdmin({ db }: Context, account: Account): Promise<boolean> {
  return account.role === 'admin' && account.disabledAt === null && (await countActiveAdmins(db)) <= 1;
}

function factsOf({ email, name, role, bodyId, personId }: CreateUserInput) {
  return { email, name, role, bodyId: bodyId as BodyId | null, personId: personId as PersonId | null };
}

function fault(path: string, code: string): Result<never, Refusal> {
  return refuse({ kind: 'invalid', faults: [{ path, code }] });
}

function authorOf({ actor }: Context): { readonly id: string; readonly name: string } {
  return { id: actor.userId, name: actor.name };
}
