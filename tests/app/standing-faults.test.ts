import { expect, it } from 'vitest';
import type { Refused } from '#app/_ui/error-note.tsx';
import { standingFaults } from '#app/_ui/standing-faults.ts';

const fault = (path: string) => ({ path, message: path, line: path });
const refused = (...paths: readonly string[]): Refused => ({
  ...{ refusal: { kind: 'failed' }, message: 'look again' },
  faults: paths.map(fault),
});
const sent = { title: '', sittings: [{ start: '9:00', end: '8:00' }], answered: [] };
const standing = (from: Refused, now: object) =>
  standingFaults(from, sent, { ...sent, ...now })?.faults.map(({ path }) => path) ?? null;

it('keeps a fault while its field reads as it was sent', () => {
  expect(standing(refused('title', 'sittings.0.end'), {})).toEqual(['title', 'sittings.0.end']);
});

it('lets it go with a change of the field, or of the row it lies in', () => {
  expect(standing(refused('title', 'sittings.0.end'), { title: '第一次会议' })).toEqual(['sittings.0.end']);
  expect(standing(refused('sittings.0.end'), { sittings: [{ start: '7:00', end: '8:00' }] })).toBeNull();
  expect(standing(refused('sittings.0.end'), { sittings: [] })).toBeNull();
});

it('keeps a refusal that no field is to blame for', () => {
  expect(standing(refused(), { title: '第一次会议' })).toEqual([]);
});
