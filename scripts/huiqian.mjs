// `npm run -s huiqian -- COMMAND ...`: the same use cases without a browser (lib/cli). Result on stdout, messages on
// stderr, exit 0 done, 1 refused or bad input, 2 usage.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { environment, pinnedNode, root, setUp, shortLived } from './set-up.mjs';

try {
  setUp();
} catch (error) {
  console.error(`error: ${error.message}`);
  process.exit(1);
}
// npm runs scripts in the project's folder; paths on the command line mean the folder the person is in.
const from = process.env.npm_lifecycle_event === 'huiqian' ? process.env.INIT_CWD : undefined;
const program = [...shortLived, path.join(root, 'lib/cli/main.ts')];
const child = spawn(pinnedNode(), [...program, ...process.argv.slice(2)], {
  cwd: from ?? process.cwd(),
  stdio: 'inherit',
  env: environment(),
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
