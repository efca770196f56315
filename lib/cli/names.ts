import { parseArgs } from 'node:util';
import { type NameOrder, nameOrders, sortNames } from '#lib/domain/people/name-order.ts';
import { loadStrokes } from '#lib/store/strokes.ts';
import { BadUsage, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/**
 * `huiqian names --by fullname|surname`: names on stdin, one a line, to official stroke order on stdout. With `--office`
 * the strokes the office entered count too; without it no database is opened.
 */
export const command: Command = {
  summary: 'Sorts names into official stroke order',
  usage: 'names --by fullname|surname [--office]  < NAMES',
  run: async (args, terminal) => {
    const { values } = parseArgs({ args: [...args], options });
    const by = readOrder(values.by);
    const entered = values.office ? await withDatabase(({ db }) => loadStrokes(db)) : {};
    const lines = (await terminal.stdin()).replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
    const { sorted, unsortable } = sortNames(
      lines.map((line) => line.trim()).filter((line) => line !== ''),
      by,
      entered,
    );
    for (const { name, characters } of unsortable) {
      for (const character of new Set(characters)) terminal.err(`unsortable: ${name}: ${character}`);
    }
    const all = [...sorted, ...unsortable.map(({ name }) => name)];
    if (all.length > 0) terminal.out(`${all.join('\n')}\n`);
  },
};

const options = { by: { type: 'string' }, office: { type: 'boolean' } } as const;

function readOrder(word: string | undefined): NameOrder {
  const by = nameOrders.find((order) => order === word);
  if (!by) throw new BadUsage(`names needs --by ${nameOrders.join(' or --by ')}`);
  return by;
}
