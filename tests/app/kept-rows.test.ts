import { expect, it } from 'vitest';
import {
  firstOrder,
  inKeptOrder,
  isSameTap,
} from '#app/(desk)/meetings/[meetingId]/ripple/_components/kept-rows.ts';
import type { PresencePerson } from '#lib/usecases/ripple/presence.ts';

const sick = { kind: 'sick', reason: '', approved: true } as const;
const person = (personId: string, leave: PresencePerson['leave'] = null): PresencePerson => ({
  ...{ personId, name: personId, post: '', leave },
});

it('leaves every row where it was shown first when somebody is ticked away or back', () => {
  const opened = [person('chair'), person('second'), person('ill', sick)];
  const order = firstOrder(opened);
  expect(order).toEqual(['ill', 'chair', 'second']);
  const ticked = [person('new'), person('chair'), person('second', sick), person('ill')];
  expect(inKeptOrder(ticked, order).map(({ personId }) => personId)).toEqual([
    ...order,
    'new', // came onto the list while the page stood open
  ]);
});

it('takes a second tap on the same person within the second for the same tap', () => {
  const last = { personId: 'second', at: 5_000 };
  expect(isSameTap(last, { personId: 'second', at: 5_999 })).toBe(true);
  expect(isSameTap(last, { personId: 'second', at: 6_000 })).toBe(false);
  expect(isSameTap(last, { personId: 'chair', at: 5_100 })).toBe(false);
  expect(isSameTap(null, { personId: 'second', at: 0 })).toBe(false);
});
