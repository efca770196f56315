import { expect, it } from 'vitest';
import { afterEcho } from '#app/_ui/use-entered.ts';

it.each([
  ['the newest comes back', ['2027-01-02', '2027-01-28'], '2027-01-28', []],
  ['an older one comes back while more is typed', ['2027-01-02', '2027-01-28'], '2027-01-02', ['2027-01-28']],
  ['nothing is on its way', [], '2027-01-28', null],
  ['another value comes from outside', ['2027-01-02'], '2027-03-01', null],
])('tells its own value from a change: %s', (_, sent, value, still) =>
  expect(afterEcho(sent, value)).toEqual(still),
);
