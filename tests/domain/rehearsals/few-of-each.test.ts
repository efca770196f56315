import { expect, it } from 'vitest';
import { FEW, fewOfEach } from '#lib/domain/rehearsals/few-of-each.ts';

it('says the first of each kind in their order, and of the last one how many more there are', () => {
  const of = (code: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({ code, key: `${code}:${n}` }));
  const [first, ...cards] = of('cards.no-card', 3_000);
  const findings = [...(first ? [first] : []), ...of('agenda.draft', FEW), ...cards];
  const { said, alike } = fewOfEach(findings);
  expect(said).toEqual([first, ...of('agenda.draft', FEW), ...cards.slice(0, FEW - 1)]);
  expect(alike).toEqual({ [`cards.no-card:${FEW - 1}`]: 3_000 - FEW });
});
