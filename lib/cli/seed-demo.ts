import { parseArgs } from 'node:util';
import { systemNow } from '#lib/gateways/clock.ts';
import { generatePassword, hashPassword } from '#lib/gateways/password.ts';
import { seedDemo } from '#lib/usecases/demo/commands.ts';
import { demoSignIns, setDemoPassword } from '#lib/usecases/demo/demo-accounts.ts';
import { printDemo } from '#lib/usecases/demo/print-demo.ts';
import { settled } from './as-command-line.ts';
import { BadInput, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/**
 * `huiqian seed-demo` -> `{"seeded","signIns","password"}`: the demo office, into an empty database. The password is
 * `HUIQIAN_DEMO_PASSWORD` or a generated one. With `--keep` an office that is there is left as it is, except that
 * the demo accounts get the password.
 */
export const command: Command = {
  summary: 'Loads the demo office into an empty database',
  usage: 'seed-demo [--keep]',
  run: async (args, terminal) => {
    const { values } = parseArgs({ args: [...args], options: { keep: { type: 'boolean', default: false } } });
    const password = process.env.HUIQIAN_DEMO_PASSWORD?.trim() || generatePassword();
    await withDatabase(async ({ db, where }) => {
      const now = systemNow();
      const seeded = settled(await seedDemo(db, { passwordHash: await hashPassword(password), now }), where);
      if (!seeded && !values.keep) {
        throw new BadInput(
          'there is an office already',
          where,
          'use another HUIQIAN_DATA or an empty database',
        );
      }
      if (seeded) settled(await printDemo(db, { now }), where);
      else await setDemoPassword(db, { password, now });
      terminal.out(`${JSON.stringify({ seeded, signIns: demoSignIns, password })}\n`);
    });
  },
};
