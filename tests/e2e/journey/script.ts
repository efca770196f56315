import { expect } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { items } from './agenda.ts';
import { type Desk, open } from './desk.ts';

const byHand = '请大家把手机调到静音。';

/** 8. Follows agenda and list; a passage written by hand outlives a change of the agenda that rewrites the rest. */
export async function writeScript(desk: Desk, meeting: string): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'script');
  const a = words(locale, 'agenda');
  await open(desk, `${meeting}/script`);
  const script = page.getByRole('region', { name: w('edit') });
  await expectInOrder(
    desk,
    items.map(({ title }) => title.slice(-12)),
  );
  const first = script.getByRole('article').first();
  await first
    .getByRole('button', { name: w('addAfter') })
    .last()
    .click();
  await page.getByLabel(w('adding')).fill(byHand);
  await page.getByLabel(w('adding')).press('Control+Enter');
  await first.getByText(byHand).waitFor();

  await open(desk, `${meeting}/agenda`);
  const title = page.locator('tbody:has(th[scope=row])').first().getByRole('textbox').first();
  await title.fill(`${items[0].title}（书面）`);
  await title.press('Tab');
  await page
    .getByRole('button', { name: a('undo') })
    .and(page.locator(':enabled'))
    .first()
    .waitFor();
  await expect.poll(() => page.locator('.paper-sheet').first().textContent()).toContain('书面');

  await open(desk, `${meeting}/script`);
  await script.getByText(byHand, { exact: true }).waitFor();
  await expect.poll(() => script.textContent()).toContain('书面');
}

async function expectInOrder({ page }: Desk, texts: readonly string[]): Promise<void> {
  const [all] = await page.locator('main').allTextContents();
  const places = texts.map((text) => all?.indexOf(text) ?? -1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(-1);
}
