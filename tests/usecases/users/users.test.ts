import { describe, expect, it } from 'vitest';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import { signInAt } from '#lib/usecases/session/commands.ts';
import {
  createUser,
  disableUser,
  editUser,
  enableUser,
  endUserSessions,
  resetUserPassword,
} from '#lib/usecases/users/commands.ts';
import { viewUsers } from '#lib/usecases/users/queries.ts';
import { anAccount, anOffice, contextOf, now } from '#tests/support/accounts.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const opened = testDatabase();
const db = () => opened().db;

const facts = {
  email: 'office@example.gov.cn',
  name: '温玥',
  role: 'office' as const,
  bodyId: null,
  personId: null,
};

function faultsOf(outcome: Result<unknown, Refusal>): readonly string[] {
  if (outcome.ok) return [];
  const { refusal } = outcome;
  return refusal.kind === 'invalid'
    ? refusal.faults.map(({ path, code }) => `${path}: ${code}`)
    : [refusal.kind];
}

describe('opening an account', () => {
  it('hands over a password that works and is kept nowhere', async () => {
    const admin = await anOffice(db());
    const made = await createUser(admin, facts);
    if (!made.ok) throw new Error(made.refusal.kind);
    const signedIn = await signInAt(db(), now, { ...made.value, address: 'x' });
    expect(signedIn.ok).toBe(true);
    const trail = JSON.stringify(await db().auditEvent.findMany({ omit: { seq: true } }));
    expect(trail.includes(made.value.password) || trail.includes('scrypt')).toBe(false);
  });

  it('refuses an address another account has, naming the field', async () => {
    const admin = await anOffice(db());
    await createUser(admin, facts);
    expect(faultsOf(await createUser(admin, { ...facts, email: 'OFFICE@example.gov.cn' }))).toEqual([
      'email: email-taken',
    ]);
  });

  it('refuses a person who has an account already', async () => {
    const admin = await anOffice(db());
    const person = await db().person.create({ data: { name: '祁祎' } });
    await createUser(admin, { ...facts, personId: person.id });
    const again = await createUser(admin, { ...facts, email: 'two@example.gov.cn', personId: person.id });
    expect(faultsOf(again)).toEqual(['personId: person-taken']);
  });
});

describe('changing an account', () => {
  it('ends its sessions when the role changes, and not when the name does', async () => {
    const admin = await anOffice(db());
    const user = await anAccount(db(), { email: 'office@example.gov.cn', role: 'office' });
    const input = { ...facts, userId: user.actor.userId };
    const sessions = async () =>
      (await db().user.findUniqueOrThrow({ where: { id: user.actor.userId } })).sessionVersion;
    await editUser(admin, { ...input, basedOn: 1 });
    expect(await sessions()).toBe(1);
    await editUser(admin, { ...input, role: 'liaison', basedOn: 2 });
    expect(await sessions()).toBe(2);
  });

  it('is refused as stale when a colleague changed it first', async () => {
    const admin = await anOffice(db());
    const user = await anAccount(db(), { email: 'office@example.gov.cn', role: 'office' });
    const input = { ...facts, userId: user.actor.userId, basedOn: 1 };
    await editUser(admin, { ...input, name: '温玥玥' });
    expect(faultsOf(await editUser(admin, input))).toEqual(['stale']);
  });

  it('never leaves the office without an administrator', async () => {
    const admin = await anOffice(db());
    const second = await anAccount(db(), { email: 'second@example.gov.cn', role: 'admin' });
    const first = { userId: admin.actor.userId, basedOn: 1 };
    expect(faultsOf(await disableUser(second, first))).toEqual([]);
    const alone = await contextOf(db(), 'second@example.gov.cn');
    expect(faultsOf(await disableUser(alone, { userId: alone.actor.userId, basedOn: 1 }))).toEqual([
      ': not-yourself',
    ]);
    const demote = { ...facts, email: 'second@example.gov.cn', userId: alone.actor.userId, basedOn: 1 };
    expect(faultsOf(await editUser(alone, demote))).toEqual(['role: not-yourself']);
  });

  it('opens a closed account again', async () => {
    const admin = await anOffice(db());
    const user = await anAccount(db(), { email: 'office@example.gov.cn', role: 'office' });
    await disableUser(admin, { userId: user.actor.userId, basedOn: 1 });
    await enableUser(admin, { userId: user.actor.userId, basedOn: 2 });
    const right = { email: 'office@example.gov.cn', password: 'correct horse battery', address: 'x' };
    expect((await signInAt(db(), now, right)).ok).toBe(true);
  });

  it('gives a new password in place of the old', async () => {
    const admin = await anOffice(db());
    const user = await anAccount(db(), { email: 'office@example.gov.cn', role: 'office' });
    const reset = await resetUserPassword(admin, { userId: user.actor.userId, basedOn: 1 });
    if (!reset.ok) throw new Error(reset.refusal.kind);
    const old = { email: 'office@example.gov.cn', password: 'correct horse battery', address: 'x' };
    expect([
      (await signInAt(db(), now, old)).ok,
      (await signInAt(db(), now, { ...reset.value, address: 'x' })).ok,
    ]).toEqual([false, true]);
  });
});

describe('managing accounts', () => {
  it('is the administrator’s alone', async () => {
    const admin = await anOffice(db());
    const target = { userId: admin.actor.userId, basedOn: 1 };
    for (const role of ['office', 'leader', 'liaison'] as const) {
      const context = await anAccount(db(), { email: `${role}@example.gov.cn`, role });
      const outcomes = [
        await viewUsers(context),
        await createUser(context, facts),
        await editUser(context, { ...facts, ...target }),
        await disableUser(context, target),
        await enableUser(context, target),
        await endUserSessions(context, target),
        await resetUserPassword(context, target),
      ];
      expect(outcomes.map((one) => (one.ok ? 'ok' : one.refusal.kind))).toEqual(Array(7).fill('not-allowed'));
    }
  });
});
