import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { huiqian } from '#tests/support/command-line.ts';

let folder = '';
let file = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'huiqian-calendar-'));
  file = path.join(folder, 'hourly.ics');
  const lines = [
    'BEGIN:VEVENT',
    'UID:hourly',
    'DTSTART:20260301T010000Z',
    'DURATION:PT30M',
    'RRULE:FREQ=HOURLY',
  ];
  writeFileSync(file, ['BEGIN:VCALENDAR', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('huiqian occurrences and freebusy', () => {
  const window = ['--from', '2026-03-01T00:00:00+08:00', '--to', '2026-06-01T00:00:00+08:00'];

  it.each(['occurrences', 'freebusy'] as const)('%s prints every one of thousands', async (command) => {
    const { code, json } = await huiqian(command, file, ...window);
    const rows = json as readonly { readonly start: string; readonly end: string }[];
    expect(code).toBe(0);
    expect(rows).toHaveLength(92 * 24 - 9);
    expect(new Set(rows.map(({ start }) => start)).size).toBe(rows.length);
    expect(rows[0]).toMatchObject({ start: '2026-03-01T09:00:00+08:00', end: '2026-03-01T09:30:00+08:00' });
    expect(rows.at(-1)).toMatchObject({ start: '2026-05-31T23:00:00+08:00' });
  });

  it('print an empty list where there is none', async () => {
    const before = ['--from', '2025-01-01', '--to', '2025-02-01'];
    expect((await huiqian('occurrences', file, ...before)).json).toEqual([]);
    expect((await huiqian('freebusy', file, ...before)).json).toEqual([]);
  });
});
