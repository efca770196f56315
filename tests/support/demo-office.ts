import { Temporal } from 'temporal-polyfill';
import type { Actor, Role } from '#lib/domain/access/can.ts';
import { hashPassword } from '#lib/gateways/password.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Database } from '#lib/store/database.ts';
import type { Context } from '#lib/usecases/context.ts';
import { seedDemo } from '#lib/usecases/demo/commands.ts';

/** A fixed moment: Friday, 11 September 2026, 14:32 in Beijing. */
export const demoNow = Temporal.Instant.from('2026-09-11T14:32+08:00');

/** Of `demo-password`, as cheap as scrypt can be: made once a file, and no test measures it. */
const demoHash = hashPassword('demo-password', { N: 2 ** 4, r: 8, p: 1 });

/** Loads the demo office into an empty test database, as it looks at `demoNow`. */
export async function loadDemoOffice(db: Database): Promise<void> {
  const seeded = await seedDemo(db, { passwordHash: await demoHash, now: demoNow });
  if (!seeded.ok) throw new Error(`the demo office was refused: ${JSON.stringify(seeded.refusal)}`);
}

/** One of the demo office's four accounts asking, at `demoNow` unless said otherwise. */
export async function demoContext(
  db: Database,
  role: Role,
  change: { readonly now?: Temporal.Instant; readonly locale?: Locale } = {},
): Promise<Context> {
  const user = await db.user.findFirstOrThrow({ where: { role } });
  const { id: userId, name, bodyId, personId } = user;
  const actor: Actor = { userId, name, role, bodyId, personId };
  return { actor, db, now: change.now ?? demoNow, locale: change.locale ?? 'zh-CN' };
}
