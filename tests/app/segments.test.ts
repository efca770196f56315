import { expect, it } from 'vitest';
import { segmentsOf } from '#app/(desk)/meetings/[meetingId]/script/_components/segments.ts';

it('a name in doubt still says how it is read', () => {
  const text = '请局长谷翯同志报告。';
  const span = { start: 3, end: 5 };
  const segments = segmentsOf(text, [
    { kind: 'ruby', ...span, reading: 'gǔ hè' },
    { kind: 'doubt', ...span, n: 2, wavy: true, closed: false },
  ]);
  expect(segments.map(({ kind, text: words }) => [kind, words])).toEqual([
    ['text', '请局长'],
    ['doubt', '谷翯'],
    ['text', '同志报告。'],
  ]);
  expect(segments[1]).toMatchObject({ inside: [{ kind: 'ruby', text: '谷翯', reading: 'gǔ hè' }] });
});
