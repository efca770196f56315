import { describe, expect, it } from 'vitest';
import { systemNow } from '#lib/gateways/clock.ts';
import { type SignInInput, signInAt } from '#lib/usecases/session/commands.ts';
import { isFirstRun, openContext } from '#lib/usecases/session/queries.ts';
import { disableUser, endUserSessions } from '#lib/usecases/users/commands.ts';
import { changeOwnPassword, setOwnLanguage } from '#lib/usecases/users/own-account.ts';
import { anAccount, anOffice, contextOf, firstRun, now } from '#tests/support/accounts.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const opened = testDatabase();
const db = () => opened().db;

const right: SignInInput = {
  email: 'office@example.gov.cn',
  password: 'correct horse battery',
  address: '10.0.0.1',
};
const wrong: SignInInput = { ...right, password: 'wrong' };

async function kindOf(input: SignInInput, at = now): Promise<string> {
  const outcome = await signInAt(db(), at, input);
  return outcome.ok ? 'signed-in' : outcome.refusal.kind;
}

async function fail(times: number, input: SignInInput = wrong, at = now): Promise<void> {
  for (let n = 0; n < times; n += 1) await signInAt(db(), at, input);
}

describe('signing in', () => {
  it('takes the right password, whatever the case of the address', async () => {
    await anAccount(db(), { email: 'office@example.gov.cn', role: 'office' });
    expect(await kindOf({ ...right, email: ' Office@Example.gov.cn ' })).toBe('signed-in');
  });

  it('does not tell an unknown account from a wrong password', async () => {
    await anAccount(db(), { email: 'office@example.gov.cn', role: 'office' });
    expect([await kindOf(wrong), await kindOf({ ...wrong, email: 'nobody@example.gov.cn' })]).toEqual([
      'not-signed-in',
      'not-signed-in',
    ]);
  });

  it('is written down with the time of the last sign-in', async () => {
    await anAccount(db(), { email: 'office@example.gov.cn', role: 'office' });
    await signInAt(db(), now, right);
    const user = await db().user.findUniqueOrThrow({ where: { email: 'office@example.gov.cn' } });
    const events = await db().auditEvent.findMany({ where: { action: 'sign-in' } });
    expect([user.lastSignInAt?.toISOString(), events.length]).toEqual(['2026-09-11T06:32:00.000Z', 1]);
  });
});

describe('too many failed tries', () => {
  it('makes the sixth wait, even with the right password, and says how long', async () => {
    await anAccount(db(), { email: 'office@example.gov.cn', role: 'office' });
    await fail(5);
    expect(await signInAt(db(), now.add({ minutes: 5 }), right)).toEqual({
      ok: false,
      refusal: { kind: 'too-many-tries', retryAfterSeconds: 600 },
    });
  });

  it('lets the account in from another address', async () => {
    await anAccount(db(), { email: 'office@example.gov.cn', role: 'office' });
    await fail(5);
    expect(await kindOf({ ...right, address: '10.0.0.2' })).toBe('signed-in');
  });

  it('opens again when the window has passed', async () => {
    await anAccount(db(), { email: 'office@example.gov.cn', role: 'office' });
    await fail(5);
    expect(await kindOf(right, now.add({ minutes: 15 }))).toBe('signed-in');
  });

  it('forgets failures after a success', async () => {
    await anAccount(db(), { email: 'office@example.gov.cn', role: 'office' });
    await fail(4);
    await signInAt(db(), now, right);
    await fail(4);
    expect(await kindOf(right)).toBe('signed-in');
  });

  it('counts tries made at the same moment one by one', async () => {
    await anAccount(db(), { email: 'office@example.gov.cn', role: 'office' });
    await Promise.all(Array.from({ length: 5 }, () => signInAt(db(), now, wrong)));
    expect(await kindOf(right)).toBe('too-many-tries');
  });

  it('keeps neither address nor e-mail in the clear', async () => {
    await fail(1, { ...wrong, email: 'my-password-by-mistake' });
    const keys = (await db().signInAttempt.findMany()).map(({ key }) => key);
    expect(keys.length).toBe(3);
    expect(keys.some((key) => key.includes('mistake') || key.includes('10.0.0.1'))).toBe(false);
  });
});

describe('a session', () => {
  async function open(email: string): Promise<() => Promise<boolean>> {
    const signedIn = await signInAt(db(), systemNow(), { email, password: firstRun.password, address: 'x' });
    if (!signedIn.ok) throw new Error(signedIn.refusal.kind);
    const { userId, sessionVersion } = signedIn.value;
    return async () => (await openContext({ userId, sessionVersion }, null)).ok;
  }
  const officeUser = async () => {
    const admin = await anOffice(db());
    const user = await anAccount(db(), { email: 'office@example.gov.cn', role: 'office' });
    return { admin, user, input: { userId: user.actor.userId, basedOn: 1 } };
  };

  it('ends at the next click when the administrator ends it', async () => {
    const { admin, input } = await officeUser();
    const holds = await open('office@example.gov.cn');
    expect(await holds()).toBe(true);
    await endUserSessions(admin, input);
    expect(await holds()).toBe(false);
  });

  it('ends when the account is closed, and nobody can sign in to it', async () => {
    const { admin, input } = await officeUser();
    const holds = await open('office@example.gov.cn');
    await disableUser(admin, input);
    expect([await holds(), await kindOf(right)]).toEqual([false, 'not-signed-in']);
  });

  it('ends on every device when the password changes', async () => {
    const { user } = await officeUser();
    const holds = await open('office@example.gov.cn');
    const change = { present: 'correct horse battery', next: 'staple battery horse' };
    expect((await changeOwnPassword(user, change)).ok).toBe(true);
    expect([await holds(), await kindOf({ ...right, password: change.next })]).toEqual([false, 'signed-in']);
  });

  it('speaks the account’s language before the browser’s', async () => {
    const { user } = await officeUser();
    const claims = { userId: user.actor.userId, sessionVersion: 1 };
    const locale = async () => {
      const context = await openContext(claims, 'zh-CN');
      return context.ok ? context.value.locale : null;
    };
    expect(await locale()).toBe('zh-CN');
    await setOwnLanguage(await contextOf(db(), 'office@example.gov.cn'), { locale: 'en' });
    expect(await locale()).toBe('en');
  });

  it('is nobody’s without claims or with forged ones', async () => {
    await anOffice(db());
    expect((await openContext(null, null)).ok).toBe(false);
    expect((await openContext({ userId: 'nobody', sessionVersion: 1 }, null)).ok).toBe(false);
  });
});

describe('an empty installation', () => {
  it('is on its first run until somebody has an account', async () => {
    expect(await isFirstRun()).toBe(true);
    await anOffice(db());
    expect(await isFirstRun()).toBe(false);
  });
});
