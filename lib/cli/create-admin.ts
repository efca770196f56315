import { parseArgs } from 'node:util';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import { findAccountByEmail } from '#lib/store/users.ts';
import type { Context } from '#lib/usecases/context.ts';
import { createUser, enableUser, type HandedOver, resetUserPassword } from '#lib/usecases/users/commands.ts';
import { createUserInput } from '#lib/usecases/users/input.ts';
import { commandContext, settled } from './as-command-line.ts';
import { BadInput, BadUsage, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

const options = { name: { type: 'string' }, reset: { type: 'boolean', default: false } } as const;

/**
 * `huiqian create-admin EMAIL` -> `{"email","password"}`: another administrator, with a generated password to hand
 * over. `--reset` is the way back in when nobody can sign in any more: the account that has the address is opened
 * again and gets a new password.
 */
export const command: Command = {
  summary: 'Makes an administrator, or lets one in again',
  usage: 'create-admin EMAIL [--name NAME] [--reset]',
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [email, ...more] = positionals;
    if (email === undefined || more.length > 0) throw new BadUsage('create-admin takes one e-mail address');
    const handedOver = await withDatabase(async (opened) => {
      const context = await commandContext(opened);
      const account = (await findAccountByEmail(opened.db, email))?.account;
      if (!account) return settled(await create(context, email, values.name), email);
      if (!values.reset)
        throw new BadInput('an account has this address', email, 'add --reset to give it a new password');
      const reset = settled(
        await resetUserPassword(context, { userId: account.id, basedOn: account.version }),
        email,
      );
      if (account.disabledAt !== null) {
        settled(await enableUser(context, { userId: account.id, basedOn: account.version + 1 }), email);
      }
      return reset;
    });
    terminal.out(`${JSON.stringify(handedOver)}\n`);
  },
};

async function create(
  context: Context,
  email: string,
  name: string | undefined,
): Promise<Result<HandedOver, Refusal>> {
  const facts = {
    email,
    name: name ?? email.split('@')[0] ?? email,
    role: 'admin',
    bodyId: null,
    personId: null,
  };
  const input = createUserInput.safeParse(facts);
  if (!input.success)
    throw new BadInput('this is not an e-mail address or name we can use', email, 'check it');
  return createUser(context, input.data);
}
