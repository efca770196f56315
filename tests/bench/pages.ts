// `node tests/bench/pages.ts http://127.0.0.1:3000 PASSWORD`: what each page of a running demo office costs. Server time is
// the median of twelve requests from this machine; JavaScript what a browser loads on a first visit, as it comes over
// the wire, headers included. Prints the rows of the table in docs/performance.md.
import type { BrowserContext } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { signIn } from './signed-in.ts';

const pages: readonly (readonly ['office' | 'leader', readonly string[]])[] = [
  [
    'office',
    [
      ...['/', '/calendar', '/meetings', '/meetings/new', '/consultations'],
      ...['', '/agenda', '/consultation', '/attendance', '/seating', '/cards', '/script', '/rehearsal'].map(
        (page) => `/meetings/demo-main${page}`,
      ),
      ...['/papers', '/ripple', '/invitations'].map((page) => `/meetings/demo-main${page}`),
      ...['/meetings/demo-chairpersons/clashes', '/people', '/bodies', '/venues', '/lessons'],
      ...['/settings', '/settings/planning'],
    ],
  ],
  ['leader', ['/opinions', '/week']],
];
const rounds = 12;
const [address = 'http://127.0.0.1:3000', password = 'demo-password'] = process.argv.slice(2);

const browser = await launchBrowser();
try {
  for (const [role, addresses] of pages) {
    const context = await browser.newContext({ baseURL: address });
    await signIn(context, `${role}@demo.huiqian`, password);
    for (const page of addresses) {
      const { html, ms } = await served(context, page);
      process.stdout.write(
        `| \`${page}\` | ${Math.round(ms)} ms | ${kilo(await script(context, page))} | ${kilo(html)} |\n`,
      );
    }
    await context.close();
  }
} finally {
  await browser.close();
}

/** Median time until the whole page has come, and its bytes as they come. */
async function served(context: BrowserContext, path: string): Promise<{ html: number; ms: number }> {
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const times: number[] = [];
  let html = 0;
  for (let round = -1; round < rounds; round += 1) {
    const from = performance.now();
    const response = await fetch(`${address}${path}`, { headers: { cookie, 'accept-encoding': 'gzip' } });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    if (round >= 0) times.push(performance.now() - from);
    html = (await gzipped(text)).byteLength;
  }
  return { html, ms: times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0 };
}

async function gzipped(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

/** JavaScript of a first visit, until the page is quiet. */
async function script(context: BrowserContext, path: string): Promise<number> {
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  const scripts = new Set<string>();
  let bytes = 0;
  network.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  await page.close();
  return bytes;
}

function kilo(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
