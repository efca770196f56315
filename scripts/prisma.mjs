// `node scripts/prisma.mjs generate` (or validate, format): the Prisma CLI without its native schema engine.
//
// The CLI fetches that engine from the network even for `generate`, which never uses it. Pointing the variable
// at a file that exists stops the fetch. Migrations are applied by lib/store/migrate.ts and compared with the
// schema by scripts/schema-diff.mjs, so the native engine is not needed anywhere.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
const words = process.argv.slice(2);
const schema = words.includes('--schema') ? [] : ['--schema', 'prisma/schema'];
const { status } = spawnSync(process.execPath, [cli, ...words, ...schema], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  },
});
process.exit(status ?? 1);
