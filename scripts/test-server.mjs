// A throw-away PostgreSQL for the tests, where the machine has one installed (Debian: apt-get install postgresql).
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** `{ url, stop }`, or `{ reason }` if none can be started here. */
export async function startTestServer() {
  const binaries = findBinaries();
  if (!binaries) return { reason: 'PostgreSQL is not installed' };
  const user = unprivileged();
  if (user === undefined)
    return { reason: 'PostgreSQL does not run as root and there is no user postgres or nobody' };
  const folder = mkdtempSync(path.join(tmpdir(), 'huiqian-postgres-'));
  const discard = () => rmSync(folder, { recursive: true, force: true });
  if (user) chownSync(folder, user.uid, user.gid);
  const run = { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...user };
  const data = path.join(folder, 'data');
  const init = spawnSync(
    path.join(binaries, 'initdb'),
    ['-D', data, '-U', 'huiqian', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    run,
  );
  if (init.status !== 0) {
    discard();
    return {
      reason: `initdb failed: ${String(init.stderr ?? init.error)
        .trim()
        .split('\n')
        .at(-1)}`,
    };
  }
  const port = await freePort();
  // A zone far from UTC, as servers in China have: instants must be right all the same.
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    fsync: 'off',
    timezone: 'Asia/Shanghai',
    max_connections: 100,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(path.join(binaries, 'postgres'), ['-D', data, '-k', folder, ...flags], {
    ...run,
    stdio: 'ignore',
  });
  const stop = async () => {
    if (server.exitCode === null) {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await gone;
    }
    discard();
  };
  if (await listens(port, server)) return { url: `postgres://huiqian@127.0.0.1:${port}/postgres`, stop };
  await stop();
  return { reason: 'the PostgreSQL server did not come up' };
}

/** The folder with the newest server's programs. */
function findBinaries() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .sort((a, b) => b - a)
    : [];
  const folders = [
    ...versions.map((version) => path.join(debian, String(version), 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return folders.find(
    (folder) => existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres')),
  );
}

/** Whom to run the server as: `{}` ourselves; `undefined` if we are root and there is nobody else. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].map((name) => lines.find(([user]) => user === name)).find(Boolean);
  return found && { uid: Number(found[2]), gid: Number(found[3]) };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function listens(port, server) {
  for (let tries = 0; tries < 300 && server.exitCode === null; tries += 1) {
    const open = await new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (open) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
