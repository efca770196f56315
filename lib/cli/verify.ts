import { projectRoot } from '#lib/store/settings.ts';
import { verifyDatabase } from '#lib/store/verify.ts';
import { BadInput, BadUsage, type Command } from './command.ts';
import { withOpenDatabase } from './with-database.ts';

/** `huiqian verify` -> `{"database","ok","checks":[{"name","ok","detail"}]}`; exit 1 if a check failed. */
export const command: Command = {
  summary: 'Checks the database, its constraints and the audit chain',
  usage: 'verify',
  run: async (args, terminal) => {
    if (args.length > 0) throw new BadUsage('verify takes no arguments');
    await withOpenDatabase(async (opened) => {
      const checks = await verifyDatabase(opened, projectRoot(process.env));
      const failed = checks.filter(({ ok }) => !ok);
      terminal.out(
        `${JSON.stringify({ database: opened.kind, ok: failed.length === 0, checks }, null, 2)}\n`,
      );
      if (failed.length === 0) return;
      const what = failed.map(({ name, detail }) => `${name}: ${detail}`).join('; ');
      throw new BadInput(what, opened.where, 'see docs/operations.md, "When verify fails"');
    });
  },
};
