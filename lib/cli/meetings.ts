import { listMeetingsBriefly } from '#lib/usecases/meetings/brief-list.ts';
import { commandContext, settled } from './as-command-line.ts';
import { BadUsage, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/** `huiqian meetings` -> `[{"id","type","title","start","end"}]`, soonest first; times RFC 3339 in the office's zone. */
export const command: Command = {
  summary: 'Lists the meetings',
  usage: 'meetings',
  run: async (args, terminal) => {
    if (args.length > 0) throw new BadUsage('meetings takes no arguments');
    await withDatabase(async (opened) => {
      const meetings = settled(await listMeetingsBriefly(await commandContext(opened)), opened.where);
      terminal.out(`${JSON.stringify(meetings)}\n`);
    });
  },
};
