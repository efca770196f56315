import { describe, expect, it } from 'vitest';
import { BadInput, BadUsage } from '#lib/cli/command.ts';
import { command } from '#lib/cli/deadlines.ts';

async function run(...args: readonly string[]): Promise<{ rows: Record<string, string>[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  await command.run(args, {
    stdin: async () => '',
    out: (text) => void out.push(text),
    err: (line) => void err.push(line),
  });
  return { rows: JSON.parse(out.join('')), err };
}

describe('huiqian deadlines', () => {
  it('lists id, title, last day, internal day and source, and nothing else', async () => {
    const { rows, err } = await run('--type', 'standing-committee', '--date', '2026-10-15');
    expect(rows.find(({ id }) => id === 'DL-C-20')).toEqual({
      id: 'DL-C-20',
      title: '专项工作报告送有关委室征求意见',
      latest: '2026-09-25',
      workday: '2026-09-24',
      basis: '《监督法》第十五条',
    });
    expect(err).toEqual([]);
  });

  it('takes a pack by name', async () => {
    const { rows } = await run(
      '--type',
      'standing-committee',
      '--date',
      '2026-10-15',
      '--rules',
      'chongqing',
    );
    expect(
      rows.filter(({ id }) => id === 'DL-C-10b' || id === 'DL-C-10c').map(({ id, latest }) => [id, latest]),
    ).toEqual([
      ['DL-C-10b', '2026-09-25'],
      ['DL-C-10c', '2026-10-08'],
    ]);
  });

  it('warns once for each year whose table is missing, and counts by weekends', async () => {
    const { rows, err } = await run('--type', 'chairpersons', '--date', '2027-10-04');
    expect(rows.map(({ id, latest, workday }) => [id, latest, workday])).toEqual([
      ['DL-Z-10', '2027-09-24', '2027-09-24'],
      ['DL-Z-7a', '2027-09-27', '2027-09-27'],
      ['DL-Z-7b', '2027-09-27', '2027-09-27'],
      ['DL-Z-2', '2027-10-02', '2027-10-01'],
      ['DL-A-1', '2027-10-03', '2027-10-01'],
    ]);
    expect(err).toEqual(['warning: holidays: no official table for 2027, counted by weekends']);
  });

  it('leaves out the notice of a meeting called specially, and says so', async () => {
    const { rows, err } = await run(
      ...['--type', 'chairpersons', '--date', '2026-10-15', '--circumstance', 'called-specially'],
    );
    expect(rows.map(({ id }) => id)).toEqual(['DL-Z-10', 'DL-Z-7a', 'DL-Z-7b', 'DL-A-1']);
    expect(err).toEqual(['note: DL-Z-2 does not hold in the circumstance "called-specially"']);
  });

  it('counts forward from what is known', async () => {
    const { rows } = await run(
      '--type',
      'standing-committee',
      '--date',
      '2026-10-15',
      '--on',
      'handed-over=2026-08-31',
    );
    expect(rows.find(({ id }) => id === 'DL-R-report')?.latest).toBe('2026-11-30');
  });

  it.each([
    ['a day that does not exist', ['--type', 'congress', '--date', '2027-02-29'], '--date'],
    ['a date with a time', ['--type', 'congress', '--date', '2027-02-28T09:00'], '--date'],
    ['an unknown type', ['--type', 'party', '--date', '2027-02-28'], '--type'],
    ['an unknown pack', ['--type', 'congress', '--date', '2027-02-28', '--rules', '../etc'], '--rules'],
    ['an unknown level', ['--type', 'congress', '--date', '2027-02-28', '--level', 'moon'], '--level'],
    ['an unknown event', ['--type', 'congress', '--date', '2027-02-28', '--on', 'lunch=2027-01-01'], '--on'],
  ])('refuses %s, saying where', async (_what, args, where) => {
    const refused = await run(...args).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(BadInput);
    expect((refused as BadInput).where).toBe(where);
  });

  it('is misused without a type or a date', async () => {
    await expect(run('--type', 'congress')).rejects.toBeInstanceOf(BadUsage);
  });
});
