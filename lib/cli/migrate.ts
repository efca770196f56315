import { migrate } from '#lib/store/migrate.ts';
import { projectRoot } from '#lib/store/settings.ts';
import { BadUsage, type Command } from './command.ts';
import { withOpenDatabase } from './with-database.ts';

/** `huiqian migrate` -> `{"applied":["0002_votes"]}`. The server does the same when it starts. */
export const command: Command = {
  summary: 'Brings the database to the current schema',
  usage: 'migrate',
  run: async (args, terminal) => {
    if (args.length > 0) throw new BadUsage('migrate takes no arguments');
    const applied = await withOpenDatabase(({ pool }) => migrate(pool, projectRoot(process.env)));
    terminal.out(`${JSON.stringify({ applied })}\n`);
  },
};
