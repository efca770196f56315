// `npm run bench [-- --json] [-- --only WORDS]`: how long the things take that people wait for.
import { parseArgs } from 'node:util';
import { type Measured, measureWithPeers } from './benchmark.ts';
import { calendarBenchmarks } from './calendars.ts';
import { cardBenchmarks } from './cards.ts';
import { clashBenchmarks } from './clashes.ts';
import { databaseBenchmarks } from './database.ts';
import { importBenchmarks } from './imports.ts';
import { packBenchmarks } from './packs.ts';
import { paperBenchmarks } from './papers.ts';
import { peerBenchmarks } from './peers.ts';
import { peopleBenchmarks } from './people.ts';
import { rippleBenchmarks } from './ripple.ts';
import { seatBenchmarks } from './seats.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
const chosen = [
  ...peerBenchmarks,
  ...calendarBenchmarks,
  ...clashBenchmarks,
  ...importBenchmarks,
  ...seatBenchmarks,
  ...rippleBenchmarks,
  ...peopleBenchmarks,
  ...cardBenchmarks,
  ...packBenchmarks,
  ...paperBenchmarks,
  ...databaseBenchmarks,
].filter(({ name }) => name.includes(values.only));
const results: Measured[] = [];
for (const benchmark of chosen) {
  const measured = await measureWithPeers(benchmark);
  results.push(measured);
  if (!values.json) {
    process.stdout.write(line(measured));
    for (const peer of measured.peers ?? []) process.stdout.write(line(peer, `${peer.ratio} x  `));
  }
}
if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);

function line({ medianMs, worstMs, processorMs, rounds, name, note }: Measured, ratio = ''): string {
  const seen = note === undefined ? '' : `, ${note}`;
  return `${`${medianMs} ms`.padStart(12)}  (worst ${worstMs} ms of ${rounds}, here ${processorMs} ms of processor${seen})  ${ratio}${name}\n`;
}
