import path from 'node:path';
import { systemNow } from '#lib/gateways/clock.ts';
import { readBackup } from '#lib/store/backup.ts';
import { writeBackupFile } from '#lib/store/backup-file.ts';
import { BadUsage, type Command } from './command.ts';
import { withOpenDatabase } from './with-database.ts';

/** `huiqian backup FILE` -> `{"file","bytes"}`. Works while people work, on either kind of database. */
export const command: Command = {
  summary: 'Writes everything the office has to one file',
  usage: 'backup FILE',
  run: async (args, terminal) => {
    const [name, ...more] = args;
    if (name === undefined || more.length > 0) throw new BadUsage('backup takes one file name');
    const file = path.resolve(name);
    const bytes = await withOpenDatabase(({ pool }) => writeBackupFile(readBackup(pool, systemNow()), file));
    terminal.out(`${JSON.stringify({ file, bytes })}\n`);
  },
};
