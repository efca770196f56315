import { systemNow } from '#lib/gateways/clock.ts';
import { readBackup } from '#lib/store/backup.ts';
import { openDatabase } from '#lib/store/database.ts';
import { restore } from '#lib/store/restore.ts';
import { projectRoot } from '#lib/store/settings.ts';
import { BadInput, BadUsage, type Command } from './command.ts';
import { withOpenDatabase } from './with-database.ts';

/**
 * `huiqian move-to postgres://...`: copies everything from the present database into an empty one on a server,
 * without a file between. The old database stays as it is.
 */
export const command: Command = {
  summary: 'Copies everything into an empty PostgreSQL database',
  usage: 'move-to postgres://USER:PASSWORD@HOST/DATABASE',
  run: async (args, terminal) => {
    const [url, ...more] = args;
    if (url === undefined || more.length > 0) throw new BadUsage('move-to takes one database URL');
    if (!/^postgres(ql)?:\/\//.test(url)) {
      throw new BadInput(
        'the target is not a PostgreSQL URL',
        url.replace(/:\/\/[^/]*@/, '://***@'),
        'write postgres://user:password@host/database',
      );
    }
    const moved = await withOpenDatabase(async (source) => {
      const target = await openDatabase({ kind: 'postgres', url });
      try {
        const from = { root: projectRoot(process.env), where: source.where };
        return await restore(target.pool, readBackup(source.pool, systemNow()), from);
      } finally {
        await target.close();
      }
    });
    terminal.out(`${JSON.stringify(moved)}\n`);
    terminal.err('moved: set DATABASE_URL to the new database and start again; the old one is kept');
  },
};
