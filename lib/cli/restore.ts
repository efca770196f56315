import path from 'node:path';
import { checkBackupFile, readBackupFile } from '#lib/store/backup-file.ts';
import { restore } from '#lib/store/restore.ts';
import { projectRoot } from '#lib/store/settings.ts';
import { BadUsage, type Command } from './command.ts';
import { withOpenDatabase } from './with-database.ts';

/** `huiqian restore FILE` -> `{"createdAt","tables":{"Meeting":12},"auditHead"}`. Only into an empty database. */
export const command: Command = {
  summary: 'Fills an empty database from a backup',
  usage: 'restore FILE',
  run: async (args, terminal) => {
    const [name, ...more] = args;
    if (name === undefined || more.length > 0) throw new BadUsage('restore takes one file name');
    const file = path.resolve(name);
    await checkBackupFile(file);
    const source = { root: projectRoot(process.env), where: file };
    const restored = await withOpenDatabase(({ pool }) => restore(pool, readBackupFile(file), source));
    terminal.out(`${JSON.stringify(restored)}\n`);
  },
};
