import { expect, it } from 'vitest';
import { isOfOtherSite, isOfOwnPage } from '#lib/web/own-page.ts';

const host = 'office.test:3000';

it.each<readonly [string, Readonly<Record<string, string>>, boolean, boolean]>([
  ['a page of ours', { 'sec-fetch-site': 'same-origin' }, true, false],
  ['a page of ours over plain http', { referer: `http://${host}/meetings/m1/papers` }, true, false],
  ['a link of another site', { 'sec-fetch-site': 'cross-site' }, false, true],
  ['a link of a neighbour', { 'sec-fetch-site': 'same-site', referer: `http://${host}/` }, false, true],
  ['an address that was typed or opened from a mail', { 'sec-fetch-site': 'none' }, false, true],
  ['a link of another site over plain http', { referer: 'http://elsewhere.test/' }, false, false],
  ['nobody who says so', {}, false, false],
  ['a page that is no address', { referer: 'office' }, false, false],
])('a request by %s', (_, said, own, other) => {
  const request = { headers: new Headers({ host, ...said }) };
  expect([isOfOwnPage(request), isOfOtherSite(request)]).toEqual([own, other]);
});

it('knows the office by the name a proxy was asked for', () => {
  const headers = new Headers({ host: '127.0.0.1:3000', 'x-forwarded-host': 'office.test' });
  headers.set('referer', 'https://office.test/meetings/m1/papers');
  expect(isOfOwnPage({ headers })).toBe(true);
});
