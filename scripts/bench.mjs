// `npm run bench [-- --json] [-- --only WORDS]`: measures what people wait for (tests/bench).
import { fail } from './serve.mjs';
import { runNode, setUp } from './set-up.mjs';

try {
  setUp();
  process.exit(runNode(['tests/bench/main.ts', ...process.argv.slice(2)]));
} catch (error) {
  fail(error);
}
