import type { InputFault } from '#lib/domain/refusal.ts';

/** NIST SP 800-63B 5.1.1.2: length counts, not a mix of kinds of character; never the name of the account. */
export const PASSWORD_LENGTH = 10;

/** What is wrong with a new password; null: nothing. */
export function passwordFault(
  password: string,
  of: { readonly email: string; readonly name: string },
): Omit<InputFault, 'path'> | null {
  if ([...password].length < PASSWORD_LENGTH) {
    return { code: 'password-short', facts: { limit: PASSWORD_LENGTH } };
  }
  const own = [of.email, of.email.split('@')[0], of.name].map((text) => text?.toLowerCase());
  return own.includes(password.toLowerCase()) ? { code: 'password-is-name' } : null;
}
