// `npm run bench [-- --json] [-- --only WORDS]`: how long the things take that people wait for.
import { parseArgs } from 'node:util';
import { type Measured, measure } from './benchmark.ts';
import { calendarBenchmarks } from './calendars.ts';
import { clashBenchmarks } from './clashes.ts';
import { databaseBenchmarks } from './database.ts';
import { paperBenchmarks } from './papers.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
const chosen = [...calendarBenchmarks, ...clashBenchmarks, ...paperBenchmarks, ...databaseBenchmarks].filter(
  ({ name }) => name.includes(values.only),
);
const results: Measured[] = [];
for (const benchmark of chosen) {
  const measured = await measure(benchmark);
  results.push(measured);
  if (!values.json) {
    const median = `${measured.medianMs} ms`.padStart(12);
    process.stdout.write(
      `${median}  (worst ${measured.worstMs} ms of ${measured.rounds})  ${measured.name}\n`,
    );
  }
}
if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
