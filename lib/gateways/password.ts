import { randomBytes, randomInt, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** scrypt cost, as stored with each hash so that it can be raised later without locking anybody out. */
export interface PasswordCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP Password Storage Cheat Sheet: N=2^15, r=8, p=3 is as strong as N=2^17, p=1 and needs 32 MiB, not 128. */
export const passwordCost: PasswordCost = { N: 2 ** 15, r: 8, p: 3 };

const KEY_BYTES = 32;

/** `scrypt$N$r$p$salt$key`, base64url. Passwords are compared in NFC, so that every keyboard gives the same bytes. */
export async function hashPassword(password: string, cost: PasswordCost = passwordCost): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether the password is the one hashed. With no hash it takes as long and is false: an unknown account is not told apart by time. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const stored = hash === null ? null : parseHash(hash);
  const salt = stored?.salt ?? Buffer.alloc(16);
  const key = await derive(password, salt, stored?.cost ?? passwordCost);
  return stored !== null && timingSafeEqual(key, stored.key);
}

/** Characters that are not mistaken for one another when read aloud or copied by hand. */
const LEGIBLE = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to hand over once, e.g. `k7mq-2xvd-9hpt`: 12 characters of 31, 59 bits. */
export function generatePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join('');
  return [group(), group(), group()].join('-');
}

function parseHash(hash: string): {
  readonly cost: PasswordCost;
  readonly salt: Buffer;
  readonly key: Buffer;
} {
  const [scheme, N, r, p, salt, key] = hash.split('$');
  if (scheme !== 'scrypt' || !salt || !key) throw new Error('a stored password hash cannot be read');
  return {
    cost: { N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
}

function derive(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
  const options: ScryptOptions = { ...cost, maxmem: 256 * cost.N * cost.r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
