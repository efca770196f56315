import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileNames, parseFileName } from '#lib/usecases/papers/artefacts.ts';
import { draftOptions, usualOptions } from '#lib/usecases/papers/input.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { commandContext, settled } from './as-command-line.ts';
import { BadUsage, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/**
 * `huiqian export MEETING NAME [--final] -o FILE` -> `{"file","bytes","draft"}`. NAME is the name of a download: agenda.pdf,
 * pack.zip … What must be mended first is a draft (of a pack: is in it as one), and not noted as issued; `--final` issues it.
 */
export const command: Command = {
  summary: 'Writes a paper of a meeting, its calendar or the whole pack to a file',
  usage: `export MEETING NAME [--final] -o FILE\n\nNAME: ${fileNames.join(' ')}
What must be mended first comes as a draft, not noted as issued ("draft": true); --final issues it all the same.`,
  run: async (args, terminal) => {
    const options = {
      output: { type: 'string', short: 'o' },
      final: { type: 'boolean', default: false },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [meetingId, name, ...more] = positionals;
    if (meetingId === undefined || name === undefined || more.length > 0)
      throw new BadUsage('give a meeting and the name of a file');
    if (values.output === undefined) throw new BadUsage('say where to with -o FILE');
    if (parseFileName(name) === null) throw new BadUsage(`there is no file ${name}`);
    const file = path.resolve(values.output);
    await withDatabase(async (opened) => {
      const rendered = settled(
        await renderPaper(
          await commandContext(opened),
          meetingId,
          name,
          values.final ? usualOptions : draftOptions,
        ),
        meetingId,
      );
      await writeFile(file, rendered.bytes);
      const { bytes, isDraft = false } = rendered;
      terminal.out(`${JSON.stringify({ file, bytes: bytes.byteLength, draft: isDraft })}\n`);
    });
  },
};
