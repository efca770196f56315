import { expect } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { type Desk, open, said } from './desk.ts';

/** 9. Rostrum and hall by the rules; one person dragged to another seat and put back; the view always stated. */
export async function seat(desk: Desk, meeting: string): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'seating');
  await open(desk, `${meeting}/seating`);
  await page.getByText(w('view.audience.said')).first().waitFor();
  await page.getByRole('button', { name: w('view.stage') }).click();
  await page.getByText(w('view.stage.said')).first().waitFor();
  await page.getByRole('button', { name: w('view.audience'), exact: true }).click();

  const chart = page.locator('[role=group]', { has: page.getByRole('button', { name: /于文澜/ }) }).last();
  const from = chart.getByRole('button', { name: /^于文澜/ });
  const free = chart.locator('[data-seat^=voting].free').last();
  const before = await from.getAttribute('data-seat');
  await from.dragTo(free);
  await said(desk, /于文澜/);
  await expect
    .poll(() => chart.getByRole('button', { name: /^于文澜/ }).getAttribute('data-seat'))
    .not.toBe(before);
  await page
    .getByRole('button', { name: w('undo') })
    .first()
    .click();
  await expect
    .poll(() => chart.getByRole('button', { name: /^于文澜/ }).getAttribute('data-seat'))
    .toBe(before);
}

/** 10. Both sides of a card, two-character names spaced, long ones fitted. */
export async function seeCards(desk: Desk, meeting: string): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'cards');
  await open(desk, `${meeting}/cards`);
  const table = page.getByRole('table').first();
  expect(
    await table
      .getByRole('row', { name: /谷.*翯/ })
      .first()
      .textContent(),
  ).toContain(w('fit.spaced'));
  expect(
    await table
      .getByRole('row', { name: /阿依古丽·买买提明/ })
      .first()
      .textContent(),
  ).not.toContain(w('fit.plain'));
  await table
    .getByRole('link', { name: /谷.*翯/ })
    .or(table.getByRole('button', { name: /谷.*翯/ }))
    .first()
    .click();
  await page.getByRole('article', { name: w('preview.label', { name: '谷翯' }) }).waitFor();
}
