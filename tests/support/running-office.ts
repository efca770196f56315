import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Role } from '#lib/domain/access/can.ts';
import { launchBrowser } from './browser.ts';
import { projectRoot } from './template.ts';

/** The clock of every end-to-end test, Friday, 11 September 2026, 14:32 in Beijing, and the demo password. */
export const officeClock = '2026-09-11T14:32+08:00';
export const officePassword = 'demo-password';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data directory with the demo office in it, to be copied. */
    demoData: string;
  }
}

/** The demo office, served by the built application and open in a browser. */
export interface RunningOffice {
  readonly address: string;
  readonly dataDirectory: string;
  /** A fresh browser window of somebody who has signed in, or of nobody. */
  readonly visit: (role: Role | null, options?: BrowserContextOptions) => Promise<BrowserContext>;
}

/**
 * An office of this test file's own: a copy of the demo office, its own server and browser. Call it once at the top
 * of a file; the function it returns gives the office inside a test. `settings`: variables it is started with.
 */
export function runningOffice(
  settings: (address: string) => Promise<Readonly<Record<string, string>>> = async () => ({}),
): () => RunningOffice {
  let office: (RunningOffice & { readonly stop: () => Promise<void> }) | undefined;
  beforeAll(async () => {
    office = await start(settings);
  });
  afterAll(() => office?.stop());
  return () => {
    if (!office) throw new Error('the office runs only inside tests and hooks');
    return office;
  };
}

async function start(
  settings: (address: string) => Promise<Readonly<Record<string, string>>>,
): Promise<RunningOffice & { readonly stop: () => Promise<void> }> {
  const data = mkdtempSync(path.join(tmpdir(), 'huiqian-e2e-'));
  cpSync(inject('demoData'), data, { recursive: true });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = serve(data, port, await settings(address));
  const browser = await launchBrowser();
  await healthy(address, server);
  return {
    address,
    dataDirectory: data,
    visit: (role, options) => visit(browser, address, role, options),
    stop: async () => {
      await browser.close();
      server.kill('SIGTERM');
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function serve(data: string, port: number, settings: Readonly<Record<string, string>>): ChildProcess {
  const { DATABASE_URL: _, NEXTAUTH_URL: __, ...inherited } = process.env;
  const server = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '--port', String(port), '--hostname', '127.0.0.1'],
    {
      cwd: projectRoot,
      // Not inherited: a server that outlives a broken run must not hold the output of the run open.
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...inherited,
        NODE_ENV: 'production',
        HUIQIAN_ROOT: projectRoot,
        HUIQIAN_DATA: data,
        HUIQIAN_CLOCK: officeClock,
        HUIQIAN_SUPERVISED: '1',
        NEXT_MANUAL_SIG_HANDLE: 'true',
        NEXT_TELEMETRY_DISABLED: '1',
        AUTH_TRUST_HOST: 'true',
        ...settings,
      },
    },
  );
  server.stderr?.pipe(process.stderr, { end: false });
  return server;
}

async function healthy(address: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const response = await fetch(`${address}/api/health`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server ended with ${server.exitCode}; was the application built?`);
}

/** Signs in through the same endpoint as the form; the form itself has a test of its own. */
async function visit(
  browser: Browser,
  address: string,
  role: Role | null,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  });
  if (role === null) return context;
  const csrf = (await (await context.request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const answer = await context.request.post('/api/auth/callback/credentials', {
    form: {
      csrfToken: csrf.csrfToken,
      email: `${role}@demo.huiqian`,
      password: officePassword,
      json: 'true',
    },
  });
  if (!answer.ok()) throw new Error(`signing in as ${role} answered ${answer.status()}`);
  return context;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
