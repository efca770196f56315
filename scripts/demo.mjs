// `npm run demo`: the demo office on an embedded database under HUIQIAN_DATA (default ./data).
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail, serve } from './serve.mjs';
import { root, say, setUp, shortLived, startNode } from './set-up.mjs';

const data = path.resolve(root, process.env.HUIQIAN_DATA || 'data');
/** Remembers that this folder holds the demo office, and the password printed for it. */
const note = path.join(data, 'demo.json');
const signIns = ['admin', 'office', 'leader', 'liaison'].map((name) => `${name}@demo.huiqian`);

try {
  const { password, loaded } = setUp({ build: true, meanwhile: seed });
  await loaded;
  await serve({
    env: { DATABASE_URL: '', HUIQIAN_DATA: data },
    ready: (address) => {
      console.log(`Huiqian ready on ${address}`);
      for (const signIn of signIns) console.log(`  ${signIn}`);
      console.log(`  password: ${password}`);
    },
  });
} catch (error) {
  fail(error);
}

/** Loads the demo office unless it is there: the password its accounts have, and when the loading ends. */
function seed() {
  const known = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')).password : undefined;
  const password = process.env.HUIQIAN_DEMO_PASSWORD || known || generatePassword();
  const isLoaded = password === known && existsSync(path.join(data, 'db', 'PG_VERSION'));
  return { password, loaded: isLoaded ? undefined : load(password) };
}

async function load(password) {
  say('loading the demo office ...');
  const loading = startNode([...shortLived, 'lib/cli/main.ts', 'seed-demo', '--keep'], {
    env: { DATABASE_URL: '', HUIQIAN_DATA: data, HUIQIAN_DEMO_PASSWORD: password },
    stdio: ['ignore', 'ignore', 2],
  });
  const [status] = await once(loading, 'exit');
  if (status !== 0) throw new Error('the demo office could not be loaded; see the message above');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  writeFileSync(note, `${JSON.stringify({ password })}\n`, { mode: 0o600 });
}

/** Twelve characters that are not mistaken for one another. */
function generatePassword() {
  const legible = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from({ length: 12 }, () => legible[randomInt(legible.length)]).join('');
}
