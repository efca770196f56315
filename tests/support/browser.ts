import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { projectRoot } from './template.ts';

/** What a fresh machine needs to start any Chromium as root and without a network. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium from `CHROMIUM_PATH`, the system, or npm's @sparticuz/chromium, in that order; throws if none starts. */
export async function launchBrowser(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH || systemBrowsers.find((file) => existsSync(file));
  return chromium.launch(given ? { executablePath: given, args: flags } : await packagedBrowser());
}

async function packagedBrowser(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no Chromium found: install one or set CHROMIUM_PATH');
  }
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  // NSS and expat, which a minimal machine lacks, come in the same package.
  const archive = path.join(projectRoot, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br');
  const libraries = path.join(await inflate(archive), 'lib');
  return {
    executablePath,
    args: [...flags, '--headless=shell', '--use-gl=angle', '--use-angle=swiftshader'],
    env: { ...environmentOf(process.env), LD_LIBRARY_PATH: libraries },
  };
}

function environmentOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
