import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let data = '';
const running: ChildProcess[] = [];

beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'huiqian-start-'));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

/** A server process as far as it gets before it answers, on the data directory of this test. */
function start(): {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ready: Promise<boolean>;
} {
  const script =
    "import('./lib/web/start-server.ts').then((m) => m.startServer()).then(() => setInterval(() => console.log('READY'), 500))";
  const env = { ...process.env, DATABASE_URL: '', HUIQIAN_DATA: data, NEXTAUTH_SECRET: 'a-secret-for-tests' };
  const child = spawn(process.execPath, ['--conditions=react-server', '-e', script], {
    env,
    cwd: process.cwd(),
  });
  running.push(child);
  let said = '';
  child.stderr?.on('data', (bytes) => {
    said += bytes;
  });
  const ready = new Promise<boolean>((resolve) => {
    child.stdout?.on('data', (bytes) => String(bytes).includes('READY') && resolve(true));
    child.on('exit', () => resolve(false));
  });
  return { child, said: () => said, ready };
}

it('a second server on one data directory ends with a message that names the first, and never says it is ready', async () => {
  const first = start();
  expect(await first.ready, first.said()).toBe(true);
  const second = start();
  expect(await second.ready, `the first: ${first.child.exitCode} ${first.said()}`).toBe(false);
  expect(second.child.exitCode).toBe(1);
  expect(second.said()).toContain(`error: the database is in use by process ${first.child.pid}`);
  expect(first.child.exitCode).toBeNull();
}, 60_000);
