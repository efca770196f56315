import { parseArgs } from 'node:util';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import { systemNow } from '#lib/gateways/clock.ts';
import type { OpenDatabase } from '#lib/store/database.ts';
import { findOffice } from '#lib/store/office.ts';
import { findAccountByEmail } from '#lib/store/users.ts';
import type { Context } from '#lib/usecases/context.ts';
import { createUser, enableUser, type HandedOver, resetUserPassword } from '#lib/usecases/users/commands.ts';
import { createUserInput } from '#lib/usecases/users/input.ts';
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
      const context = await contextOf(opened);
      const account = (await findAccountByEmail(opened.db, email))?.account;
      if (!account) return expect(await create(context, email, values.name), email);
      if (!values.reset)
        throw new BadInput('an account has this address', email, 'add --reset to give it a new password');
      const reset = expect(
        await resetUserPassword(context, { userId: account.id, basedOn: account.version }),
        email,
      );
      if (account.disabledAt !== null) {
        expect(await enableUser(context, { userId: account.id, basedOn: account.version + 1 }), email);
      }
      return reset;
    });
    terminal.out(`${JSON.stringify(handedOver)}\n`);
  },
};

/** Whoever can run this command can read the database anyway; the audit trail says how it was done. */
async function contextOf({ db, where }: OpenDatabase): Promise<Context> {
  if (!(await findOffice(db))) {
    throw new BadInput('no office has been set up yet', where, 'start the server and open it in a browser');
  }
  const actor = {
    userId: 'command-line',
    name: 'command line',
    role: 'admin',
    bodyId: null,
    personId: null,
  } as const;
  return { actor, db, now: systemNow(), locale: 'en' };
}

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

function expect<T>(result: Result<T, Refusal>, where: string): T {
  if (result.ok) return result.value;
  throw new BadInput(`refused (${JSON.stringify(result.refusal)})`, where, 'try again');
}
