import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Calendar } from '#lib/ical/calendar.ts';
import { ianaZone } from '#lib/ical/iana-zone.ts';
import { findOccurrences } from '#lib/ical/occurrences.ts';
import { readCalendar } from '#lib/ical/read.ts';
import { UTC } from '#lib/ical/zone.ts';
import { describeGiven, givenBytes, givenPath, hasGivenData } from './given-data.ts';

const FOLDER = 'hostile/crafted/';
const files = hasGivenData ? readdirSync(givenPath(FOLDER)).filter((file) => file.endsWith('.ics')) : [];
const year = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2027, 0, 1) };

function read(file: string): Calendar {
  const result = readCalendar(givenBytes(`${FOLDER}${file}`));
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}

function summaries(file: string): readonly string[] {
  return findOccurrences(read(file), year, UTC).occurrences.map(({ event }) => event.summary);
}

describeGiven('hostile files', () => {
  it.each(files)('%s is answered within two seconds of work', (file) => {
    const began = process.cpuUsage();
    findOccurrences(read(file), { from: 0, to: Date.UTC(2100, 0, 1) }, ianaZone('Asia/Shanghai') ?? UTC);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(2000);
  });

  it('keeps the event after twelve with dates that are none', () => {
    expect(summaries('bad_dates.ics')).toEqual(['20260101', 'good']);
    expect(read('bad_dates.ics').skipped).toBe(12);
  });

  it('reads past a byte order mark', () => {
    expect(summaries('bom_utf8.ics')).toEqual(['市人大常委会会议']);
  });

  it('ends an event where the next begins', () => {
    expect(summaries('missing_end_vevent.ics')).toEqual(['a', 'b']);
    expect(read('missing_end_vevent.ics').warnings).toEqual([
      { kind: 'component-unclosed', line: 4, component: 'VEVENT' },
    ]);
  });

  it('finds nothing on 30 February', () => {
    expect(summaries('rrule_yearly_feb30.ics')).toEqual([]);
  });

  it('takes markup for text', () => {
    expect(summaries('xss.ics')).toEqual(['<img src=x onerror=alert(1)>']);
  });
});
