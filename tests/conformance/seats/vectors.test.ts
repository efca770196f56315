import { describe, expect, it } from 'vitest';
import { command } from '#lib/cli/seats.ts';
import { hasShared, readShared } from '#tests/support/shared-data.ts';

interface Vectors {
  readonly seating: Readonly<Record<'A' | 'B', Readonly<Record<string, readonly number[]>>>>;
}

const hasData = hasShared('domain/vectors.json');

async function seats(...args: readonly string[]): Promise<unknown> {
  const said: string[] = [];
  await command.run(args, {
    stdin: async () => '',
    out: (text) => said.push(text),
    err: (line) => said.push(line),
  });
  return JSON.parse(said.join(''));
}

describe.skipIf(!hasData)('rostrum vectors', () => {
  const { seating } = readShared<Vectors>('domain/vectors.json') ?? { seating: { A: {}, B: {} } };
  const cases = (['A', 'B'] as const).flatMap((rule) =>
    Object.entries(seating[rule]).map(([people, row]) => ({ rule, people, row })),
  );

  it.each(cases)('$people people by rule $rule', async ({ rule, people, row }) => {
    expect(await seats('--people', people, '--even', rule, '--two', rule)).toEqual({
      view: 'audience',
      rows: [row],
    });
  });
});

describe('huiqian seats', () => {
  it('takes the rule for two from the rule for even numbers unless it is given', async () => {
    expect(await seats('--people', '2', '--even', 'B')).toEqual({ view: 'audience', rows: [[2, 1]] });
    expect(await seats('--people', '2', '--even', 'B', '--two', 'A')).toEqual({
      view: 'audience',
      rows: [[1, 2]],
    });
  });

  it('fills the front row by rank and sets every row from its own middle', async () => {
    expect(await seats('--people', '11', '--rows', '7,8')).toEqual({
      view: 'audience',
      rows: [
        [7, 5, 3, 1, 2, 4, 6],
        [10, 8, 9, 11],
      ],
    });
  });

  it.each([[['--rows', '3']], [['--people', 'x']], [['--people', '-1']], [['--people', '3', '--even', 'C']]])(
    'refuses %j as wrong usage',
    async (args) => {
      await expect(seats(...args)).rejects.toThrow(/--/);
    },
  );

  it('refuses more people than seats', async () => {
    await expect(seats('--people', '20', '--rows', '7,8')).rejects.toThrow('20 people and 15 seats');
  });
});
