// Starts the built application under the pinned Node, says when it answers, and stops it with us: on SIGINT and
// SIGTERM, and when the npm that started us is gone (npm does not pass signals on).
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { say, serving, startNode } from './set-up.mjs';

/** How long a stopping server may take before it is killed. */
const PATIENCE_MS = 5_000;

/**
 * Serves until stopped; never returns. `ready` is called with the address once /api/health answers.
 * `PORT` (default 3000) and `HOST` (default 127.0.0.1: this machine only) say where.
 */
export async function serve({ env = {}, ready }) {
  const port = Number(process.env.PORT || 3000);
  const host = process.env.HOST || '127.0.0.1';
  await assertFree(port, host);
  const child = startNode(
    [...serving, 'node_modules/next/dist/bin/next', 'start', '--port', String(port), '--hostname', host],
    {
      // Next says it is ready before the database is ours; only our own word counts. Errors come on stderr.
      stdio: ['ignore', 'ignore', 2],
      env: {
        // The server closes its database itself when it is told to stop (lib/store/database.ts).
        NEXT_MANUAL_SIG_HANDLE: 'true',
        HUIQIAN_SUPERVISED: '1',
        // Without a fixed public address people reach us under whatever name they typed.
        ...(process.env.NEXTAUTH_URL ? {} : { AUTH_TRUST_HOST: 'true' }),
        ...env,
      },
    },
  );
  stopWithUs(child);
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const address = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
  if (await answers(`${address}/api/health`, child)) ready(address);
}

/** Another program on the port would answer for us. */
function assertFree(port, host) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => {
      const why =
        error.code === 'EADDRINUSE'
          ? 'is in use: stop what uses it, or set PORT'
          : `cannot be used (${error.code})`;
      reject(new Error(`port ${port} on ${host} ${why}`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function stopWithUs(child) {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  const above = startedBy();
  // Run by hand, without npm, we may well outlive the shell.
  if (process.env.npm_lifecycle_event) {
    setInterval(() => {
      if (startedBy() !== above) stop();
    }, 200).unref();
  }
  child.on('error', (error) => fail(error));
  child.on('exit', (code) => {
    if (!stopping) say(`the server stopped by itself (exit ${code})`);
    process.exit(stopping ? 0 : (code ?? 1));
  });
}

/** The shell and the npm above us, as far as the system says: another answer means that one of them is gone. */
function startedBy() {
  const shell = process.ppid;
  try {
    const [, afterName = ''] = readFileSync(`/proc/${shell}/stat`, 'utf8').split(/\) . /);
    return `${shell} ${Number.parseInt(afterName, 10)}`;
  } catch {
    return String(shell);
  }
}

/** Polls until the server is healthy; says why not if that takes long. False once the server has gone. */
async function answers(url, child) {
  for (let tries = 1; child.exitCode === null && child.signalCode === null; tries += 1) {
    const status = await ask(url);
    if (status === 200) return true;
    if (tries % 200 === 0) say(`still waiting for ${url} (${status})`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** The status of the answer, or why there was none. */
async function ask(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.status;
  } catch (error) {
    return error.cause?.code ?? error.name;
  }
}

/** Ends with a message instead of a stack: what went wrong is the user's to mend. */
export function fail(error) {
  console.error(`error: ${error.message}`);
  process.exit(1);
}
