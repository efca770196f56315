import { expect, it } from 'vitest';
import { newLine } from '#app/(desk)/meetings/[meetingId]/agenda/_components/new-line.ts';
import { pastedChanges } from '#app/(desk)/meetings/[meetingId]/agenda/_components/pasted-changes.ts';
import type { WordedLine } from '#app/(desk)/meetings/[meetingId]/agenda/_components/word-agenda.ts';

const line = (title: string): WordedLine => newLine(`id-${title}`, { kind: 'matter', title }, undefined);

const pasted = (title: string) => ({ title, reporters: [], motions: [] });

it.each([
  ['id-听取', ['听取', '甲', '乙', '', '审议']],
  ['id-', ['听取', '甲', '乙', '审议']],
  [null, ['听取', '', '审议', '甲', '乙']],
])(
  'pasted items stand behind the line that is worked on (%s), or in the place of one that is blank',
  (at, expected) => {
    const changes = pastedChanges([line('听取'), line(''), line('审议')], at, ['甲', '乙'].map(pasted));
    const lines = changes.reduce<readonly WordedLine[]>(
      (now, { meanwhile }) => meanwhile?.(now) ?? now,
      [line('听取'), line(''), line('审议')],
    );
    expect(lines.map(({ title }) => title)).toEqual(expected);
    expect(changes.at(-1)?.act).toBe('addMany');
  },
);
