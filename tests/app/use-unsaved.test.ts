import { expect, it } from 'vitest';
import { leavesPage } from '#app/_ui/use-unsaved.ts';

const click = {
  ...{ button: 0, defaultPrevented: false },
  ...{ ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
};
const here = 'https://office.test/meetings/m1/agenda?paper=draft';
const link = (href: string, more: object = {}) => ({ href, target: '', download: false, ...more });

it.each([
  ['another page', click, link('/meetings/m1/script'), true],
  ['another site', click, link('https://elsewhere.test/'), true],
  ['the same page with another choice', click, link('/meetings/m1/agenda?paper=notice'), true],
  ['a place on this page', click, link('/meetings/m1/agenda?paper=draft#item-3'), false],
  ['a new window', click, link('/sign-in', { target: '_blank' }), false],
  ['a new tab by the key', { ...click, ctrlKey: true }, link('/people'), false],
  ['the middle button', { ...click, button: 1 }, link('/people'), false],
  ['a file', click, link('/meetings/m1/files/agenda.pdf', { download: true }), false],
  ['an e-mail', click, link('mailto:a@b.cn'), false],
])('leaving by %s', (_, how, to, leaves) => expect(leavesPage(how, to, here)).toBe(leaves));
