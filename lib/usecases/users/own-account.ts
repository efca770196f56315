import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { hashPassword, verifyPassword } from '#lib/gateways/password.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { findAccount, findAccountByEmail, saveAccount } from '#lib/store/users.ts';
import type { Context } from '../context.ts';
import type { ChangePasswordInput } from './input.ts';
import { passwordFault } from './password-rule.ts';

// What everybody may do to their own account; there is no one to ask `can` about but oneself.

/** Sets the language of one's own account. */
export async function setOwnLanguage(
  { actor, db, now }: Context,
  { locale }: { readonly locale: Locale },
): Promise<Result<null, Refusal>> {
  const account = await findAccount(db, actor.userId);
  if (!account) return refuse({ kind: 'not-found', what: 'account' });
  if (account.locale === locale) return ok(null);
  const change = { action: 'set-language', account: { ...account, locale } } as const;
  const saved = await saveAccount(db, change, authorOf(actor), now);
  return saved.ok ? ok(null) : saved;
}

/** Changes one's own password after checking the present one; every session of the account ends. */
export async function changeOwnPassword(
  { actor, db, now }: Context,
  { present, next }: ChangePasswordInput,
): Promise<Result<null, Refusal>> {
  const account = await findAccount(db, actor.userId);
  const found = account && (await findAccountByEmail(db, account.email));
  if (!found) return refuse({ kind: 'not-found', what: 'account' });
  if (!(await verifyPassword(present, found.passwordHash))) {
    return refuse({ kind: 'invalid', faults: [{ path: 'present', code: 'password-wrong' }] });
  }
  const fault = passwordFault(next, found.account);
  if (fault) return refuse({ kind: 'invalid', faults: [{ ...fault, path: 'next' }] });
  const change = {
    action: 'change-password',
    account: found.account,
    passwordHash: await hashPassword(next),
    endSessions: true,
  } as const;
  const saved = await saveAccount(db, change, authorOf(actor), now);
  return saved.ok ? ok(null) : saved;
}

function authorOf(actor: Context['actor']): { readonly id: string; readonly name: string } {
  return { id: actor.userId, name: actor.name };
}
