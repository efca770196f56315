/** How many failed tries of one kind are borne within one window. */
export interface TryLimit {
  readonly failures: number;
  readonly windowSeconds: number;
}

/** What is counted: one account from one address, one account from anywhere, one address for any account. */
export type TryScope = 'account-and-address' | 'account' | 'address';

/**
 * Five wrong passwords for one account from one place, then a pause; the wider counts stop guessing spread over
 * many addresses or many accounts without letting a stranger lock an account out cheaply
 * (OWASP Authentication Cheat Sheet, "Account Lockout").
 */
export const tryLimits: Readonly<Record<TryScope, TryLimit>> = {
  'account-and-address': { failures: 5, windowSeconds: 15 * 60 },
  account: { failures: 50, windowSeconds: 60 * 60 },
  address: { failures: 50, windowSeconds: 15 * 60 },
};

/**
 * Links without an account: wrong ones from one address, counted as wrong passwords are, and how often one link may send
 * something. A token of 256 bits is not guessed; this keeps a leaked link from filling the calendar.
 */
export const linkLimits = {
  wrong: { failures: 50, windowSeconds: 15 * 60 },
  sent: { failures: 200, windowSeconds: 60 * 60 },
} as const satisfies Readonly<Record<string, TryLimit>>;

/** Failures counted so far under one key, and how long ago (seconds) the first of them was. */
export interface TriesSoFar {
  readonly failures: number;
  readonly sinceSeconds: number;
}

/** Seconds to wait before the next try; 0: now. A window that has passed counts for nothing. */
export function secondsToWait(limit: TryLimit, tries: TriesSoFar | null): number {
  if (!tries || tries.sinceSeconds >= limit.windowSeconds || tries.failures < limit.failures) return 0;
  return Math.ceil(limit.windowSeconds - tries.sinceSeconds);
}
