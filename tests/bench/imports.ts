import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '#lib/store/database.ts';
import { dataDirectory } from '#tests/support/data-directory.ts';
import { loadDemoOffice } from '#tests/support/demo-office.ts';
import { serving } from '../../scripts/set-up.mjs';
import type { Benchmark, Prepared } from './benchmark.ts';

const EVENTS = 100_000;

/** A calendar of so many meetings within the horizon, each with a place, as offices export them. */
function calendarText(events: number): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//bench//zh'];
  for (let n = 0; n < events; n += 1) {
    const day = new Date(Date.UTC(2026, 8, 12 + (n % 360)));
    const date = day.toISOString().slice(0, 10).replaceAll('-', '');
    const hour = String(8 + (n % 9)).padStart(2, '0');
    lines.push('BEGIN:VEVENT', `UID:bench-${n}@example.cn`, 'DTSTAMP:20260901T000000Z');
    lines.push(
      `DTSTART;TZID=Asia/Shanghai:${date}T${hour}0000`,
      `DTEND;TZID=Asia/Shanghai:${date}T${hour}5000`,
    );
    lines.push(`SUMMARY:专题会议第${n}次`, `LOCATION:第${n % 12}会议室`, 'STATUS:CONFIRMED', 'END:VEVENT');
  }
  lines.push('END:VCALENDAR', '');
  return lines.join('\r\n');
}

/**
 * Taken in by a process of its own that works through our database, so that its memory is that of the import alone: as
 * another calendar every time, or `again` as the one it was before.
 */
async function importing(events: number, { again }: { readonly again: boolean }): Promise<Prepared> {
  const data = await dataDirectory({ migrated: true });
  const opened = await openDatabase({ kind: 'embedded', directory: data.database });
  await loadDemoOffice(opened.db);
  const body = await opened.db.body.findFirstOrThrow({ where: { kind: { not: 'own' } } });
  const file = path.join(data.path, 'calendar.ics');
  writeFileSync(file, calendarText(events));
  const child = fork(path.join(import.meta.dirname, 'import-process.ts'), [data.database, file, body.id], {
    execArgv: serving,
  });
  await once(child, 'message');
  let note = '';
  return {
    run: async () => {
      child.send(again ? 'again' : 'new');
      const [said] = (await once(child, 'message')) as [
        { used: number; beforeMb: number; peakMb: number; cpuMs: number },
      ];
      if (said.used !== events) throw new Error(`${said.used} of ${events} were kept`);
      note = `processor ${said.cpuMs} ms, peak ${said.peakMb} MB (${said.beforeMb} MB before)`;
    },
    note: () => note,
    end: async () => {
      child.kill();
      await opened.close();
      data[Symbol.dispose]();
    },
  };
}

export const importBenchmarks: readonly Benchmark[] = [
  {
    name: 'import a calendar of 100,000 events',
    rounds: 3,
    prepare: () => importing(EVENTS, { again: false }),
  },
  {
    name: 'import a calendar of 100,000 events again, nothing in it changed',
    rounds: 3,
    prepare: () => importing(EVENTS, { again: true }),
  },
];
