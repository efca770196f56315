import { text } from 'node:stream/consumers';
import type { Terminal } from './command.ts';
import { run } from './run.ts';

const terminal: Terminal = {
  stdin: () => text(process.stdin),
  out: (words) => void process.stdout.write(words),
  err: (line) => void process.stderr.write(`${line}\n`),
};

/** Resolves when everything written so far has left the process: a pipe takes a large answer in pieces. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

// The reader may have seen enough (`huiqian meetings | head -1`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const code = await run(process.argv.slice(2), terminal);
await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
process.exit(code);
