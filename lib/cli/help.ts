import { BadUsage, type Command } from './command.ts';
import { type CommandName, commands, isCommandName, loadCommand } from './commands.ts';

/** `huiqian help [COMMAND]`: every command in a line, or one in full. */
export const command: Command = {
  summary: 'Lists the commands, or shows how one is used',
  usage: 'help [COMMAND]',
  run: async ([name], terminal) => {
    if (name === undefined) return terminal.out(await listCommands());
    if (!isCommandName(name)) throw new BadUsage(`there is no command "${name}"`);
    const { summary, usage } = await loadCommand(name);
    terminal.out(`${summary}.\n\nusage: huiqian ${usage}\n`);
  },
};

async function listCommands(): Promise<string> {
  const names = Object.keys(commands) as CommandName[];
  const width = Math.max(...names.map((name) => name.length));
  const lines = await Promise.all(
    names.map(async (name) => `  ${name.padEnd(width)}  ${(await loadCommand(name)).summary}`),
  );
  return `usage: huiqian COMMAND [ARGUMENTS]\n\n${lines.join('\n')}\n\nhuiqian help COMMAND shows its arguments.\n`;
}
