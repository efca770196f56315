// `npm run check`: format and lint, types, boundaries, unused code. Says everything that is wrong, not just the first.
import { runNode, say, setUp } from './set-up.mjs';

setUp();
const checks = [
  ['format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']],
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']],
  [
    'boundaries',
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'app',
      'lib',
      'tests',
    ],
  ],
  ['unused code', ['node_modules/knip/bin/knip.js']],
];
const failed = checks.filter(([name, args]) => {
  const ok = runNode(args) === 0;
  say(`${name}: ${ok ? 'ok' : 'FAILED'}`);
  return !ok;
});
process.exit(failed.length > 0 ? 1 : 0);
