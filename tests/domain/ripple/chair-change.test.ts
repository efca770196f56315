import { expect, it } from 'vitest';
import type { PersonId, SittingId } from '#lib/domain/id.ts';
import type { Presiding } from '#lib/domain/meetings/chairs-in-turn.ts';
import { chairChange } from '#lib/domain/ripple/hall.ts';

const at = (sittingId: string, name: string): Presiding => ({
  ...{ sittingId: sittingId as SittingId, name },
  chairId: name === '' ? null : (name as PersonId),
});

it('names who presides at a sitting that somebody else presided at, though both preside before and after', () => {
  const before = [at('one', '阮秉堃'), at('two', '阮秉堃'), at('three', '祁祎')];
  const now = [at('one', '阮秉堃'), at('two', '祁祎'), at('three', '祁祎')];
  expect(chairChange(before, now)).toEqual({ before: ['阮秉堃'], now: ['祁祎'] });
  expect(chairChange(before, before)).toEqual({ before: [], now: [] });
});
