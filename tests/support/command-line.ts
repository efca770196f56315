import type { CommandName } from '#lib/cli/commands.ts';
import { run } from '#lib/cli/run.ts';

export interface Ended {
  readonly code: number;
  readonly json: unknown;
  readonly err: string;
}

/** A command that answers in JSON, as a person runs it, in this process. */
export async function huiqian(command: CommandName, ...args: readonly string[]): Promise<Ended> {
  const { out, ...ended } = await huiqianOn('', command, ...args);
  return { ...ended, json: out === '' ? null : JSON.parse(out) };
}

/** A command with something on its standard input, and what it wrote. */
export async function huiqianOn(
  input: string,
  command: CommandName,
  ...args: readonly string[]
): Promise<Omit<Ended, 'json'> & { readonly out: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run([command, ...args], {
    stdin: async () => input,
    out: (text) => void out.push(text),
    err: (line) => void err.push(line),
  });
  return { code, out: out.join(''), err: err.join('\n') };
}
