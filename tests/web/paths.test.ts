import { describe, expect, it } from 'vitest';
import { internalPath, mendPath } from '#lib/web/paths.ts';

describe('the way back after sign-in', () => {
  it.each([
    ['/meetings/1/agenda?x=1#item-2', '/meetings/1/agenda?x=1#item-2'],
    ['/', '/'],
    ['/会议', '/%E4%BC%9A%E8%AE%AE'],
  ])('keeps %s', (address, expected) => expect(internalPath(address)).toBe(expected));

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    'evil.example',
    '',
    null,
    undefined,
    '/\n/evil.example',
  ])('never leads outside: %j', (address) => expect(internalPath(address)).toBe('/'));
});

describe('the place of a mend', () => {
  it('is the tab, at the line it is about', () => {
    expect(mendPath('m1', 'agenda', 'a b')).toBe('/meetings/m1/agenda#a%20b');
    expect(mendPath('m1', 'overview')).toBe('/meetings/m1');
    expect(mendPath('m1', 'logistics')).toBe('/meetings/m1#logistics');
  });
});
