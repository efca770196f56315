// `npm test`: unit, database (embedded, and PostgreSQL where there is one), conformance, and end to end in a real
// browser. The last line is `N passed, N failed[, N skipped]`; exit 1 if anything failed.
//
// TEST_DATABASE_URL: a PostgreSQL to use (a role that may create databases); without it one is started if installed.
// CHROMIUM_PATH: the browser. E2E_REQUIRED=1 or CI: no browser is a failure, not a skip.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { environment, pinnedNode, root, runNode, say, setUp } from './set-up.mjs';
import { startTestServer } from './test-server.mjs';

const output = path.join(root, 'tests', '.out');
/** A suite that takes longer hangs: it is ended and counts as failed. */
const SUITE_MS = 25 * 60_000;
const total = { passed: 0, failed: 0, skipped: 0 };

try {
  setUp();
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  runSuite('unit and embedded database', [], { TEST_DATABASE_URL: '' });
  await runOnServer();
  runEndToEnd();
} catch (error) {
  console.error(`error: ${error.message}`);
  total.failed += 1;
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 ? 1 : 0);

async function runOnServer() {
  const server = process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL }
    : await startTestServer();
  if (!server.url) return say(`SKIPPED the database tests on PostgreSQL: ${server.reason}`);
  try {
    runSuite('PostgreSQL', ['--project', 'database'], { TEST_DATABASE_URL: server.url });
  } finally {
    await server.stop?.();
  }
}

function runEndToEnd() {
  const { status, stdout } = spawnSync(pinnedNode(), ['tests/support/probe-browser.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: environment(),
  });
  if (status !== 0) {
    say(`SKIPPED e2e: no browser (${stdout.trim()})`);
    if (process.env.CI || process.env.E2E_REQUIRED === '1') total.failed += 1;
    return;
  }
  say(`end to end in Chromium ${stdout.trim()}`);
  setUp({ build: true });
  runSuite('e2e', ['--config', 'tests/e2e/vitest.config.ts'], {});
}

/** Runs vitest once and adds its counts; a run that broke off, or a file that could not be read, is a failure. */
function runSuite(name, args, env) {
  const file = path.join(output, `${name.replaceAll(' ', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = runNode(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], {
    env,
    timeout: SUITE_MS,
  });
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const counts = {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
  say(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
}
