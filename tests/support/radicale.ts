import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ways: readonly (readonly [string, ...string[]])[] = [['radicale'], ['python3', '-m', 'radicale']];

/** How Radicale is started here; null where it is not installed (Debian: `apt-get install radicale`). */
export function findRadicale(): readonly [string, ...string[]] | null {
  const works = ([command, ...args]: readonly [string, ...string[]]) =>
    spawnSync(command, [...args, '--version']).status === 0;
  return ways.find(works) ?? null;
}

export interface Radicale {
  readonly base: string;
  /** A request under the account, of any method. */
  readonly send: (method: string, path: string, body?: string) => Promise<number>;
  /** What stands at an address, as it is given to the account. */
  readonly read: (path: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** A real Radicale with one account, in a folder of its own. */
export async function startRadicale(
  [command, ...args]: readonly [string, ...string[]],
  account: { readonly user: string; readonly password: string },
): Promise<Radicale> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiqian-radicale-'));
  const port = await freePort();
  writeFileSync(path.join(folder, 'users'), `${account.user}:${account.password}\n`);
  const config = [
    ...['[server]', `hosts = 127.0.0.1:${port}`],
    ...['[auth]', 'type = htpasswd', 'htpasswd_encryption = plain', 'delay = 0'],
    `htpasswd_filename = ${path.join(folder, 'users')}`,
    ...['[storage]', `filesystem_folder = ${path.join(folder, 'collections')}`],
  ];
  writeFileSync(path.join(folder, 'config'), config.join('\n'));
  const process = spawn(command, [...args, '--config', path.join(folder, 'config')], { stdio: 'ignore' });
  const base = `http://127.0.0.1:${port}`;
  const authorization = `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`;
  await answering(base, process);
  return {
    base,
    send: async (method, at, body) => {
      const headers = {
        authorization,
        'content-type': body?.startsWith('BEGIN') ? 'text/calendar' : 'application/xml',
      };
      return (await fetch(base + at, { method, headers, ...(body === undefined ? {} : { body }) })).status;
    },
    read: async (at) => (await fetch(base + at, { headers: { authorization } })).text(),
    close: async () => {
      const ended = new Promise((resolve) => process.once('close', resolve));
      process.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

async function answering(base: string, process: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (process.exitCode !== null) break;
    const up = await fetch(base, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('Radicale did not start');
}
