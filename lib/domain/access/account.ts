import type { Temporal } from 'temporal-polyfill';
import type { BodyId, PersonId, UserId } from '../id.ts';
import type { Actor, Role } from './can.ts';

/** Someone who signs in. The password's hash never leaves the store. */
export interface Account {
  readonly id: UserId;
  /** Lower case; what people sign in with. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly bodyId: BodyId | null;
  /** The person of the roster this account belongs to; a leader's opinions are theirs through it. */
  readonly personId: PersonId | null;
  /** Every session carries the version it was opened at; raising it ends them all. */
  readonly sessionVersion: number;
  readonly disabledAt: Temporal.Instant | null;
  readonly lastSignInAt: Temporal.Instant | null;
  /** The reader's own language; null: as the browser was set. */
  readonly locale: 'zh-CN' | 'en' | null;
  readonly version: number;
}

/** An account as the one who asks. */
export function actorOf(account: Account): Actor {
  return {
    userId: account.id,
    name: account.name,
    role: account.role,
    bodyId: account.bodyId,
    personId: account.personId,
  };
}

/** Whether a session opened at `sessionVersion` still holds: not disabled, not ended since. */
export function sessionHolds(account: Account, sessionVersion: number): boolean {
  return account.disabledAt === null && account.sessionVersion === sessionVersion;
}
