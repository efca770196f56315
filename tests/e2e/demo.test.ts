import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runHuiqian } from '#tests/support/run-program.ts';
import { freePort } from '#tests/support/running-office.ts';
import { projectRoot } from '#tests/support/template.ts';

const folders: string[] = [];
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) signalGroup(child, 'SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

interface Demo {
  readonly process: ChildProcess;
  readonly lines: readonly string[];
  readonly readyMs: number;
}

/** `npm run demo` in a process group of its own, as a shell starts it, until it says that it is ready. */
async function startDemo(
  data: string,
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Demo> {
  const from = performance.now();
  const child = spawn('npm', ['run', '-s', 'demo'], {
    cwd: projectRoot,
    env: { ...process.env, HUIQIAN_DATA: data, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  started.push(child);
  child.stderr?.pipe(process.stderr, { end: false });
  const lines: string[] = [];
  for await (const chunk of child.stdout ?? []) {
    lines.push(
      ...String(chunk)
        .split('\n')
        .filter((line) => line !== ''),
    );
    if (lines.some((line) => line.includes('password: '))) break;
  }
  return { process: child, lines, readyMs: performance.now() - from };
}

/** Sends a signal to npm and all it started, as a terminal does with Ctrl+C; one that is gone already is no fault. */
function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Stops it as a terminal (the group) or a supervisor (npm alone) would; waits until nothing answers any more. */
async function stopDemo(
  { process: child }: Demo,
  port: number,
  signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL',
): Promise<void> {
  if (signal === 'SIGINT') signalGroup(child, signal);
  else child.kill(signal);
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  while (
    await fetch(`http://127.0.0.1:${port}/api/health`).then(
      () => true,
      () => false,
    )
  ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe.skipIf(process.platform === 'win32')('npm run demo', { timeout: 300_000 }, () => {
  it('serves the demo office, lets commands in beside it, stops cleanly and starts again', async () => {
    const data = mkdtempSync(path.join(tmpdir(), 'huiqian-demo-'));
    folders.push(data);
    const port = await freePort();
    const first = await startDemo(data, port);
    expect(first.lines.slice(0, 5)).toEqual([
      `Huiqian ready on http://127.0.0.1:${port}`,
      '  admin@demo.huiqian',
      '  office@demo.huiqian',
      '  leader@demo.huiqian',
      '  liaison@demo.huiqian',
    ]);
    const backup = path.join(data, 'while-running.backup');
    const { code, stderr } = await runHuiqian(['backup', backup], { env: { HUIQIAN_DATA: data } });
    expect({ code, stderr, made: existsSync(backup) }).toEqual({ code: 0, stderr: '', made: true });
    await stopDemo(first, port, 'SIGTERM');
    await released(data);

    const second = await startDemo(data, port);
    expect(second.lines).toEqual(first.lines);
    await stopDemo(second, port, 'SIGKILL');
    await released(data);
  });

  it('takes the password it is given', async () => {
    const data = mkdtempSync(path.join(tmpdir(), 'huiqian-demo-'));
    folders.push(data);
    const port = await freePort();
    const demo = await startDemo(data, port, { HUIQIAN_DEMO_PASSWORD: 'given-password' });
    expect(demo.lines.at(5)).toBe('  password: given-password');
    await stopDemo(demo, port, 'SIGINT');
    await released(data);
  });
});

/** No process is left that holds the database. */
async function released(data: string): Promise<void> {
  const owner = path.join(data, 'db.owner');
  const { pid } = existsSync(owner)
    ? (JSON.parse(readFileSync(owner, 'utf8')) as { pid: number })
    : { pid: 0 };
  while (pid !== 0 && isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(pid === 0 || !isAlive(pid)).toBe(true);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
