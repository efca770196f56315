// `npm run golden`: sets and draws every paper of the demo meeting anew into tests/golden/papers. Look at what changed
// (git diff for the text, the PNG files for the pictures) before it is committed.
import path from 'node:path';
import { root, runNode, setUp } from './set-up.mjs';

setUp();
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const env = { UPDATE_GOLDEN: '1', TEST_DATABASE_URL: '' };
process.exitCode = runNode([vitest, 'run', 'tests/usecases/papers/golden-papers.test.ts', '--update'], {
  env,
});
