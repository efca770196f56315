import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileNames, parseFileName } from '#lib/usecases/papers/artefacts.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { commandContext, settled } from './as-command-line.ts';
import { BadUsage, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/** `huiqian export MEETING NAME -o FILE` -> `{"file","bytes"}`. NAME is the name of a download: agenda.pdf, pack.zip … */
export const command: Command = {
  summary: 'Writes a paper of a meeting, its calendar or the whole pack to a file',
  usage: `export MEETING NAME -o FILE\n\nNAME: ${fileNames.join(' ')}`,
  run: async (args, terminal) => {
    const options = { output: { type: 'string', short: 'o' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [meetingId, name, ...more] = positionals;
    if (meetingId === undefined || name === undefined || more.length > 0)
      throw new BadUsage('give a meeting and the name of a file');
    if (values.output === undefined) throw new BadUsage('say where to with -o FILE');
    if (parseFileName(name) === null) throw new BadUsage(`there is no file ${name}`);
    const file = path.resolve(values.output);
    await withDatabase(async (opened) => {
      const rendered = settled(
        await renderPaper(await commandContext(opened), meetingId, name),
        `${meetingId} ${name}`,
      );
      await writeFile(file, rendered.bytes);
      terminal.out(`${JSON.stringify({ file, bytes: rendered.bytes.byteLength })}\n`);
    });
  },
};
