import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Account, sessionHolds } from '#lib/domain/access/account.ts';
import type { UserId } from '#lib/domain/id.ts';

const account: Account = {
  id: 'u' as UserId,
  email: 'office@example.gov.cn',
  name: '温玥',
  role: 'office',
  bodyId: null,
  personId: null,
  sessionVersion: 3,
  disabledAt: null,
  lastSignInAt: null,
  locale: null,
  version: 1,
};

describe('a session', () => {
  it('holds while the account is open and its version the same', () =>
    expect(sessionHolds(account, 3)).toBe(true));
  it('ends when the version was raised', () => expect(sessionHolds(account, 2)).toBe(false));
  it('ends when the account was closed', () => {
    const disabledAt = Temporal.Instant.from('2026-09-11T06:32:00Z');
    expect(sessionHolds({ ...account, disabledAt }, 3)).toBe(false);
  });
});
