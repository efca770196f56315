import { expect, it } from 'vitest';
import { checkTemplate } from '#lib/domain/wording/check-template.ts';
import { styleLines } from '#lib/domain/wording/house-style.ts';

const told = (own: Readonly<Record<string, string>>) =>
  checkTemplate(styleLines, own).map(({ key, code, suggestion }) => [key, code, suggestion]);

it.each([
  ['as delivered', {}, []],
  ['as many lines as there may be, the type as delivered', { lines: '32' }, []],
  ['large type', { bodySize: '18' }, [['bodySize', 'too-tight', '25']]],
  [
    'many lines between wide margins',
    { lines: '32', top: '50', bottom: '50' },
    [['lines', 'too-tight', '31']],
  ],
  ['many characters', { chars: '34' }, [['chars', 'too-tight', '28']]],
  ['smaller type for more characters', { chars: '34', bodySize: '13' }, []],
  ['a number that cannot be, before all else', { bodySize: '40' }, [['bodySize', 'out-of-range', '12–18']]],
])('%s', (_, own, faults) => {
  expect(told(own)).toEqual(faults);
});
