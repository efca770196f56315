import type { CommandName } from '#lib/cli/commands.ts';
import { run } from '#lib/cli/run.ts';

export interface Ended {
  readonly code: number;
  readonly json: unknown;
  readonly err: string;
}

/** A command as a person runs it, in this process. */
export async function huiqian(command: CommandName, ...args: readonly string[]): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run([command, ...args], {
    stdin: async () => '',
    out: (text) => void out.push(text),
    err: (line) => void err.push(line),
  });
  const text = out.join('');
  return { code, json: text === '' ? null : JSON.parse(text), err: err.join('\n') };
}
