import { expect, it } from 'vitest';
import type { Command, Terminal } from '#lib/cli/command.ts';
import { command as freebusy } from '#lib/cli/freebusy.ts';
import { command as occurrences } from '#lib/cli/occurrences.ts';
import { describeGiven, givenPath } from './given-data.ts';

async function run(
  command: Command,
  ...args: readonly string[]
): Promise<{ out: unknown; err: readonly string[] }> {
  const err: string[] = [];
  let text = '';
  const terminal: Terminal = {
    stdin: async () => '',
    out: (line) => {
      text += line;
    },
    err: (line) => {
      err.push(line);
    },
  };
  await command.run(args, terminal);
  return { out: JSON.parse(text), err };
}

const january = ['--from', '2026-01-01T00:00:00+08:00', '--to', '2026-01-05T00:00:00+08:00'];

describeGiven('huiqian occurrences and freebusy', () => {
  it('prints dates for all-day events, the end exclusive', async () => {
    const { out, err } = await run(occurrences, givenPath('holidays/2026.ics'), ...january);
    const row = { allDay: true, status: null, transparent: false };
    expect(out).toEqual([
      {
        uid: '2026-01-01/2026-01-04/NateScarlet/holiday-cn',
        summary: '元旦假期',
        start: '2026-01-01',
        end: '2026-01-04',
        ...row,
      },
      {
        uid: '2026-01-04/2026-01-05/NateScarlet/holiday-cn',
        summary: '上班(补元旦假期)',
        start: '2026-01-04',
        end: '2026-01-05',
        ...row,
      },
    ]);
    expect(err).toEqual([]);
  });

  it('prints times with the offset of the zone, and a warning for what it skips', async () => {
    const { out, err } = await run(occurrences, givenPath('hostile/crafted/bad_dates.ics'), ...january);
    expect((out as readonly { start: string }[]).map((row) => row.start)).toEqual([
      '2026-01-01',
      '2026-01-01T17:00:00+08:00',
    ]);
    expect(err[0]).toBe('warning: line 4: VEVENT "0" skipped: no start in "20260230T090000Z"');
    expect(err).toHaveLength(12);
  });

  it('reads floating times in the zone asked for', async () => {
    const file = givenPath('ics/sabre/FreeBusyGeneratorTest__testFloatingTime__5662ed.ics');
    const window = ['--from', '2011-01-01T00:00:00Z', '--to', '2011-01-03T00:00:00Z'];
    const { out } = await run(freebusy, file, ...window);
    const busy = { type: 'BUSY', start: '2011-01-01T12:00:00+08:00', end: '2011-01-01T13:00:00+08:00' };
    expect(out).toEqual([busy]);
    const { out: inUtc } = await run(freebusy, file, ...window, '--zone', 'UTC');
    expect(inUtc).toEqual([{ type: 'BUSY', start: '2011-01-01T12:00:00Z', end: '2011-01-01T13:00:00Z' }]);
  });
});
