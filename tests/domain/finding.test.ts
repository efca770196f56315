import { expect, it } from 'vitest';
import { compareFindings, type Finding } from '#lib/domain/finding.ts';

const finding = (key: string, change: Partial<Finding> = {}): Finding => ({
  ...{ code: key, key, severity: 'warn', facts: {}, place: 'agenda', waivable: true },
  ...change,
});

it('findings stand heaviest first, then in the order of the work and of the agenda', () => {
  const item = (number: number, key: string) => finding(key, { facts: { number } });
  const given = [
    item(10, 'a'),
    item(2, 'b'),
    item(2, 'a2'),
    finding('whole'),
    finding('clash', { place: 'clashes', facts: { number: 9 } }),
    finding('heavy', { severity: 'block', place: 'cards' }),
  ];
  const order = given.toSorted(compareFindings).map(({ key }) => key);
  expect(order).toEqual(['heavy', 'clash', 'whole', 'a2', 'b', 'a']);
});
