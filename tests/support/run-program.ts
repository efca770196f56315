import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from './template.ts';

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string;
}

/** Starts a TypeScript file of this project as a process of its own; `DATABASE_URL` only if it is given. */
export function startProgram(
  file: string,
  args: readonly string[],
  { env = {}, cwd }: RunOptions = {},
): ChildProcess {
  const { DATABASE_URL: _, ...inherited } = process.env;
  return spawn(process.execPath, ['--liftoff-only', path.join(projectRoot, file), ...args], {
    cwd: cwd ?? projectRoot,
    env: { ...inherited, HUIQIAN_ROOT: projectRoot, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs it to its end. */
export async function runProgram(
  file: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Finished> {
  const child = startProgram(file, args, options);
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  child.stdin?.end(options.input ?? '');
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...output };
}

/** As `npm run -s huiqian -- ...`, without npm and set-up. */
export function runHuiqian(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return runProgram('lib/cli/main.ts', args, options);
}
