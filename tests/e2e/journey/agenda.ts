import { expect } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { type Desk, kept, open, type } from './desk.ts';

/** Items of the ninth meeting of the twelfth standing committee of Shaanxi, as published on 29 April 2014. */
export const items = [
  { title: '听取和审议省人民政府关于陕西省食品安全工作情况的报告', reporter: '谷翯', minutes: '15' },
  {
    title: '听取和审议省人民政府关于陕西省渭河流域水污染防治工作情况的报告',
    reporter: '蔺舒',
    minutes: '15',
  },
  { title: '审议人事议案', reporter: '郑犇', minutes: '10' },
] as const;

/** 5. Adds, writes, orders by keyboard and by hand; the times follow, and the paper beside it is a draft. */
export async function writeAgenda(desk: Desk, meeting: string): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'agenda');
  await open(desk, `${meeting}/agenda`);
  const substantive = page.locator('tbody:has(th[scope=row])');
  const before = await substantive.count();
  for (const [index, item] of items.entries()) {
    await page.getByRole('button', { name: w('add'), exact: true }).click();
    await expect.poll(() => substantive.count()).toBe(before + index + 1);
    await writeItem(desk, index, item);
  }
  await moveUpByKeyboard(desk, 2);
  await expect.poll(() => titles(desk)).toEqual([items[0].title, items[2].title, items[1].title]);
  await dragBelow(desk, 1, 2);
  await expect.poll(() => titles(desk)).toEqual(items.map(({ title }) => title));
  await keepWithoutNetwork(desk);
  const sheet = page.locator('.paper-sheet').first();
  await expect.poll(() => sheet.textContent()).toContain('食品安全');
  await page.locator('.right .sheets:not([data-stale])').waitFor();
  expect(await sheet.textContent()).toContain(words('zh-CN', 'papers')('draft'));
}

async function writeItem(desk: Desk, index: number, item: (typeof items)[number]): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'agenda');
  const row = page.locator('tbody:has(th[scope=row])').nth(index);
  const title = row.getByRole('textbox').first();
  await type(title, item.title);
  await kept(desk);
  if (item.reporter === '郑犇') await row.getByRole('combobox').first().selectOption('appointment');
  const reporter = page.locator('.det-list.reporters input').first();
  if (!(await reporter.isVisible())) await row.getByRole('button', { name: w('details') }).click();
  await type(reporter, item.reporter);
  await expect.poll(() => row.textContent()).toContain(item.reporter);
  await page.getByLabel(w('department'), { exact: true }).selectOption({ index: 1 });
  await row.getByRole('button', { name: w('hideDetails') }).click();
  await type(row.getByRole('textbox').last(), item.minutes);
  await kept(desk);
}

/** What was changed without a network is kept by itself once there is one again. */
async function keepWithoutNetwork(desk: Desk): Promise<void> {
  const { page, locale, faults } = desk;
  const known = faults.length;
  const unsent = page.getByRole('alert').getByText(words(locale, 'common')('actUnsent'));
  const minutes = page.locator('tbody:has(th[scope=row])').first().getByRole('textbox').last();
  await page.context().setOffline(true);
  await type(minutes, '21');
  await unsent.waitFor();
  await page.context().setOffline(false);
  await unsent.waitFor({ state: 'detached' });
  await kept(desk);
  expect(await minutes.inputValue()).toBe('21');
  // The browser says itself that there was no network.
  faults.splice(known);
}

/** The handle of an item moves it with the arrow keys. */
async function moveUpByKeyboard({ page }: Desk, index: number): Promise<void> {
  await page.locator('tbody:has(th[scope=row])').nth(index).getByRole('button').first().focus();
  await page.keyboard.press('ArrowUp');
}

async function dragBelow({ page }: Desk, index: number, target: number): Promise<void> {
  const rows = page.locator('tbody:has(th[scope=row])');
  const handle = await rows.nth(index).getByRole('button').first().boundingBox();
  const below = await rows.nth(target).boundingBox();
  if (!handle || !below) throw new Error('the rows are not on the page');
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(handle.x + 20, below.y + below.height / 2, { steps: 8 });
  await page.mouse.move(handle.x + 20, below.y + below.height - 4, { steps: 4 });
  await page.mouse.up();
}

async function titles({ page }: Desk): Promise<readonly string[]> {
  const rows = page.locator('tbody:has(th[scope=row])');
  const all = await rows.all();
  return Promise.all(all.map((row) => row.getByRole('textbox').first().inputValue()));
}
