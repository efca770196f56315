import type { Temporal } from 'temporal-polyfill';
import type { Account } from '#lib/domain/access/account.ts';
import type { Role } from '#lib/domain/access/can.ts';
import type { BodyId, PersonId, UserId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { User as UserRow } from '../../prisma/client/client.ts';
import { appendAudit } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { isDuplicate, violatedConstraint } from './errors.ts';
import { refuseStale } from './stale.ts';
import { fromInstant, fromInstantOrNull, toInstantOrNull } from './temporal.ts';

/** Whoever makes a change, as the audit trail names them. */
export interface Author {
  readonly id: string;
  readonly name: string;
}

/** Whether anybody has an account; while nobody has, the first-run page is open. */
export async function hasAccounts(db: Database | Transaction): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) !== null;
}

export async function findAccount(db: Database | Transaction, id: string): Promise<Account | null> {
  const row = await db.user.findUnique({ where: { id } });
  return row ? accountOf(row) : null;
}

/** The short name of the body an account works for; empty where it has none. */
export async function findBodyShortName(db: Database, userId: string): Promise<string> {
  const row = await db.user.findUnique({
    where: { id: userId },
    select: { body: { select: { shortName: true } } },
  });
  return row?.body?.shortName ?? '';
}

/** An account with its password's hash, for the one place that checks it. */
export interface AccountWithHash {
  readonly account: Account;
  readonly passwordHash: string | null;
}

export async function findAccountByEmail(db: Database, email: string): Promise<AccountWithHash | null> {
  const row = await db.user.findUnique({ where: { email: email.trim().toLowerCase() } });
  return row ? { account: accountOf(row), passwordHash: row.passwordHash } : null;
}

/** All accounts, by role and name; the disabled last. */
export async function listAccounts(db: Database): Promise<readonly Account[]> {
  const rows = await db.user.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  const order: readonly Role[] = ['admin', 'office', 'leader', 'liaison'];
  return rows
    .map(accountOf)
    .sort(
      (a, b) =>
        Number(a.disabledAt !== null) - Number(b.disabledAt !== null) ||
        order.indexOf(a.role) - order.indexOf(b.role),
    );
}

export type NewAccount = Pick<Account, 'email' | 'name' | 'role' | 'bodyId' | 'personId'> & {
  readonly passwordHash: string | null;
};

/** Adds an account inside a transaction that may do more; a taken address or person throws (`isDuplicate`). */
export async function insertAccount(
  tx: Transaction,
  account: NewAccount,
  by: Author | null,
  at: Temporal.Instant,
): Promise<Account> {
  const { passwordHash, ...known } = account;
  const row = await tx.user.create({
    data: { ...known, email: known.email.trim().toLowerCase(), passwordHash, createdAt: fromInstant(at) },
  });
  const created = accountOf(row);
  const author = by ?? { id: created.id, name: created.name };
  await appendAudit(tx, { ...entry('create-account', created, author, at), before: null, after: created });
  return created;
}

/** Adds an account; refuses an address or person that another account has. */
export async function createAccount(
  db: Database,
  account: NewAccount,
  by: Author,
  at: Temporal.Instant,
): Promise<Result<Account, Refusal>> {
  try {
    return ok(await db.$transaction((tx) => insertAccount(tx, account, by, at)));
  } catch (error) {
    return refuseTaken(error);
  }
}

/** What can be saved of an account; `endSessions` and a new password end every session of it. */
export interface AccountChange {
  readonly action:
    | 'edit-account'
    | 'disable-account'
    | 'enable-account'
    | 'end-sessions'
    | 'reset-password'
    | 'change-password'
    | 'set-language';
  readonly account: Account;
  readonly passwordHash?: string;
  readonly endSessions?: boolean;
}

/** Saves an account whole, based on `account.version`; `stale` where a colleague saved first. */
export async function saveAccount(
  db: Database,
  change: AccountChange,
  by: Author,
  at: Temporal.Instant,
): Promise<Result<Account, Refusal>> {
  const { account, action, passwordHash, endSessions = false } = change;
  try {
    return await db.$transaction(async (tx) => {
      const row = await tx.user.findUnique({ where: { id: account.id } });
      if (!row) return refuse({ kind: 'not-found', what: 'account' });
      const before = accountOf(row);
      const after: Account = {
        ...account,
        email: account.email.trim().toLowerCase(),
        sessionVersion: before.sessionVersion + (endSessions ? 1 : 0),
        version: account.version + 1,
      };
      const { count } = await tx.user.updateMany({
        where: { id: account.id, version: account.version },
        data: { ...columns(after), ...(passwordHash === undefined ? {} : { passwordHash }) },
      });
      if (count === 0) {
        const { email, name, role, bodyId, personId } = after;
        // Only an edit says something of its own; closing, opening and the like are acts.
        const yours = action === 'edit-account' ? { email, name, role, bodyId, personId } : null;
        const read = () => findAccount(tx, account.id);
        return refuseStale(tx, { what: 'account', id: account.id, read, yours });
      }
      await appendAudit(tx, { ...entry(action, after, by, at), before, after });
      return ok(after);
    });
  } catch (error) {
    return refuseTaken(error);
  }
}

/** Notes a sign-in: on the account, and in the audit trail. Does not raise the version: nobody edited anything. */
export async function recordSignIn(db: Database, account: Account, at: Temporal.Instant): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: account.id }, data: { lastSignInAt: fromInstant(at) } });
    const by = { id: account.id, name: account.name };
    await appendAudit(tx, { ...entry('sign-in', account, by, at), before: null, after: null });
  });
}

/** How many administrators could still sign in. */
export async function countActiveAdmins(db: Database): Promise<number> {
  return db.user.count({ where: { role: 'admin', disabledAt: null } });
}

/** Bodies an account can work for. */
export async function listBodyChoices(
  db: Database,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const rows = await db.body.findMany({
    orderBy: [{ precedence: 'asc' }, { name: 'asc' }],
    select: { id: true, shortName: true },
  });
  return rows.map(({ id, shortName }) => ({ id, name: shortName }));
}

/** People of the roster an account can belong to. */
export async function listPersonChoices(
  db: Database,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const rows = await db.person.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
  return rows;
}

function entry(action: string, account: Account, by: Author, at: Temporal.Instant) {
  return { at, actorId: by.id, actorName: by.name, action, entity: 'account', entityId: account.id };
}

function refuseTaken(error: unknown): Result<never, Refusal> {
  if (!isDuplicate(error)) throw error;
  const person = violatedConstraint(error)?.includes('person') ?? false;
  const fault = person ? { path: 'personId', code: 'person-taken' } : { path: 'email', code: 'email-taken' };
  return refuse({ kind: 'invalid', faults: [fault] });
}

function columns(account: Account) {
  const { email, name, role, bodyId, personId, sessionVersion, locale, version } = account;
  const disabledAt = fromInstantOrNull(account.disabledAt);
  return { email, name, role, bodyId, personId, sessionVersion, locale, version, disabledAt };
}

function accountOf(row: UserRow): Account {
  return {
    id: row.id as UserId,
    email: row.email,
    name: row.name,
    role: row.role as Role,
    bodyId: row.bodyId as BodyId | null,
    personId: row.personId as PersonId | null,
    sessionVersion: row.sessionVersion,
    disabledAt: toInstantOrNull(row.disabledAt),
    lastSignInAt: toInstantOrNull(row.lastSignInAt),
    locale: row.locale === 'zh-CN' || row.locale === 'en' ? row.locale : null,
    version: row.version,
  };
}
