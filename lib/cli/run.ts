import { DatabaseRefusal } from '#lib/store/errors.ts';
import { BadInput, BadUsage, type Terminal } from './command.ts';
import { isCommandName, loadCommand } from './commands.ts';
import { command as help } from './help.ts';

/** 0 done, 1 refused or bad input, 2 the command line itself is wrong. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command line (the words after `huiqian`) and says how it ended; never throws. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first = 'help', ...rest] = words;
  const name = first === '--help' || first === '-h' ? 'help' : first;
  if (name !== 'help' && !isCommandName(name)) {
    terminal.err(`error: there is no command "${name}"; see: huiqian help`);
    return 2;
  }
  const command = name === 'help' ? help : await loadCommand(name);
  if (rest.includes('--help')) {
    terminal.out(`${command.summary}.\n\nusage: huiqian ${command.usage}\n`);
    return 0;
  }
  try {
    await command.run(rest, terminal);
    return words.length === 0 ? 2 : 0;
  } catch (error) {
    return report(error, command.usage, terminal);
  }
}

function report(error: unknown, usage: string, terminal: Terminal): ExitCode {
  if (error instanceof BadUsage || isParseArgsError(error)) {
    terminal.err(`error: ${error.message}`);
    terminal.err(`usage: huiqian ${usage}`);
    return 2;
  }
  terminal.err(`error: ${inOneLine(error)}`);
  if (!isExpected(error) && error instanceof Error && error.stack) terminal.err(error.stack);
  return 1;
}

/** What `node:util` parseArgs throws for an option it does not know or a value that is missing. */
function isParseArgsError(error: unknown): error is Error {
  return error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
}

function isExpected(error: unknown): boolean {
  return error instanceof BadInput || error instanceof DatabaseRefusal || isFileError(error);
}

/** A file that cannot be read or written, where the command did not put it better. */
function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

function inOneLine(error: unknown): string {
  if (isFileError(error))
    return `cannot ${error.syscall} (${error.code}) at ${error.path}: check the path and its rights`;
  return (error instanceof Error ? error.message : String(error)).trim().replaceAll(/\s*\n\s*/g, ' ');
}
