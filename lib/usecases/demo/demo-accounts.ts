import type { Temporal } from 'temporal-polyfill';
import { hashPassword, verifyPassword } from '#lib/gateways/password.ts';
import type { Database } from '#lib/store/database.ts';
import { findAccountByEmail, saveAccount } from '#lib/store/users.ts';

/** Whom the demo office lets in, one for each role. */
export const demoSignIns = [
  'admin@demo.huiqian',
  'office@demo.huiqian',
  'leader@demo.huiqian',
  'liaison@demo.huiqian',
] as const;

const author = { id: 'demo', name: 'demo' };

/** Gives the demo office's accounts another password, where they have one that differs. */
export async function setDemoPassword(
  db: Database,
  { password, now }: { readonly password: string; readonly now: Temporal.Instant },
): Promise<void> {
  const passwordHash = await hashPassword(password);
  for (const email of demoSignIns) {
    const found = await findAccountByEmail(db, email);
    if (!found || (await verifyPassword(password, found.passwordHash))) continue;
    await saveAccount(
      db,
      { action: 'reset-password', account: found.account, passwordHash, endSessions: true },
      author,
      now,
    );
  }
}
