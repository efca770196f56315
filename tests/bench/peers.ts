// One month of one calendar, read and expanded by us and by others in the same run.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { ianaZone } from '#lib/ical/iana-zone.ts';
import { findOccurrences } from '#lib/ical/occurrences.ts';
import { readCalendar } from '#lib/ical/read.ts';
import type { Benchmark, Prepared } from './benchmark.ts';

const rules = [
  'FREQ=WEEKLY;BYDAY=MO,WE',
  'FREQ=MONTHLY;BYDAY=2TU',
  'FREQ=DAILY',
  'FREQ=WEEKLY;INTERVAL=2',
  'FREQ=YEARLY',
];
const month = { from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 3, 1) };

/** 10,000 single events from 2020 on and 1,000 endless series from 2015 on, in two zones: 1.9 MB. */
function text(): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const events = Array.from({ length: 11_000 }, (_, n) => {
    const repeats = n % 11 === 0;
    const day = `${(repeats ? 2015 : 2020) + (n % 8)}${two(1 + (n % 12))}${two(1 + (n % 28))}`;
    return [
      'BEGIN:VEVENT',
      `UID:${n}@example.com`,
      'DTSTAMP:20260101T000000Z',
      `DTSTART;TZID=${n % 2 === 0 ? 'Asia/Shanghai' : 'Europe/Berlin'}:${day}T${two(n % 23)}0000`,
      'DURATION:PT1H',
      `SUMMARY:会议 ${n}`,
      ...(repeats ? [`RRULE:${rules[(n / 11) % rules.length]}`] : []),
      'END:VEVENT',
    ].join('\r\n');
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//bench', ...events, 'END:VCALENDAR', ''].join('\r\n');
}

async function ours(): Promise<Prepared> {
  const bytes = new TextEncoder().encode(text());
  const zone = ianaZone('Asia/Shanghai');
  return {
    run: () => {
      const read = readCalendar(bytes);
      if (!read.ok || !zone) throw new Error('the calendar cannot be read');
      return findOccurrences(read.value, month, zone).occurrences.length;
    },
  };
}

async function byNodeIcal(): Promise<Prepared> {
  const calendar = text();
  const [from, to] = [new Date(month.from), new Date(month.to)];
  return {
    run: () =>
      Object.values(nodeIcal.sync.parseICS(calendar)).flatMap((component) =>
        component?.type === 'VEVENT' ? nodeIcal.expandRecurringEvent(component, { from, to }) : [],
      ).length,
  };
}

async function byIcalJs(): Promise<Prepared> {
  const calendar = text();
  const [from, to] = [ICAL.Time.fromJSDate(new Date(month.from)), ICAL.Time.fromJSDate(new Date(month.to))];
  return {
    run: () => {
      const root = new ICAL.Component(ICAL.parse(calendar));
      let found = 0;
      for (const component of root.getAllSubcomponents('vevent')) {
        const each = new ICAL.Event(component).iterator();
        for (let next = each.next(); next && next.compare(to) < 0; next = each.next()) {
          if (next.compare(from) >= 0) found += 1;
        }
      }
      return found;
    },
  };
}

/** libical is a C library: it runs as a program, its start included. */
async function byLibical(): Promise<Prepared> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiqian-libical-'));
  const [file, program] = [path.join(folder, 'month.ics'), path.join(folder, 'libical-month')];
  writeFileSync(file, text());
  const source = path.join(import.meta.dirname, 'libical-month.c');
  execFileSync('cc', ['-O2', '-o', program, source, '-lical', '-licalss', '-licalvcal']);
  const [from, to] = [String(month.from / 1_000), String(month.to / 1_000)];
  return {
    run: () => Number(execFileSync(program, [file, from, to], { encoding: 'utf8' })),
    end: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

const hasLibical = spawnSync('pkg-config', ['--exists', 'libical']).status === 0;

const name = 'read and expand a month of a 1.9 MB calendar';

export const peerBenchmarks: readonly Benchmark[] = [
  {
    name,
    rounds: 5,
    prepare: ours,
    peers: [
      { name: 'node-ical', rounds: 3, prepare: byNodeIcal },
      { name: 'ical.js', rounds: 1, prepare: byIcalJs },
      ...(hasLibical ? [{ name: 'libical', rounds: 5, prepare: byLibical }] : []),
    ],
  },
];
