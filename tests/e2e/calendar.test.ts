import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { dateField, typeInto } from '#tests/support/date-field.ts';
import { runningOffice } from '#tests/support/running-office.ts';

const office = runningOffice();
const w = words('zh-CN', 'calendar');
const opened: Page[] = [];
afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close();
});

interface Point {
  readonly x: number;
  readonly y: number;
}

async function calendar(options: BrowserContextOptions): Promise<Page> {
  const context = await office().visit('office', options);
  const page = await context.newPage();
  opened.push(page);
  page.setDefaultTimeout(15_000);
  await page.goto('/calendar?view=month&day=2026-09-11');
  await chip(page).waitFor();
  // Pressed only once the page answers.
  await page.waitForLoadState('networkidle');
  return page;
}

const tablet = { viewport: { width: 1180, height: 820 }, hasTouch: true };
/** The chairpersons' meeting of Friday, 18 September, and the cell of a day. */
const chip = (page: Page): Locator => page.locator('.ev.movable').filter({ hasText: '主任会议' }).last();
const cell = (page: Page, day: string): Locator => page.locator(`[data-day="${day}"]`);
const dayOf = (page: Page): Promise<string | null> =>
  chip(page).evaluate((button) => button.closest('[data-day]')?.getAttribute('data-day') ?? null);

async function middle(where: Locator): Promise<Point> {
  const box = await where.boundingBox();
  if (!box) throw new Error('it is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A finger: down, resting so long, across in steps, and up unless it is to stay. */
async function finger(page: Page): Promise<{
  readonly down: (at: Point) => Promise<void>;
  readonly to: (from: Point, at: Point) => Promise<void>;
  readonly up: () => Promise<void>;
}> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    down: async (at) => void (await send('touchStart', [at])),
    to: async (from, at) => {
      for (let step = 1; step <= 10; step++) {
        const share = step / 10;
        await send('touchMove', [
          { x: from.x + (at.x - from.x) * share, y: from.y + (at.y - from.y) * share },
        ]);
      }
    },
    up: async () => void (await send('touchEnd', [])),
  };
}

const tip = (page: Page): Locator => page.locator('.drag .tip');

describe('a meeting on the calendar', () => {
  it('is dragged with the mouse, checked on its way, and put back', async () => {
    const page = await calendar({ viewport: { width: 1440, height: 900 } });
    const from = await dayOf(page);
    expect(from).toBe('2026-09-18');
    const at = await middle(chip(page));
    const to = await middle(cell(page, '2026-09-22'));
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 10 });
    await tip(page)
      .getByText(w('later', { n: 4 }))
      .waitFor();
    await page.mouse.up();
    await expect.poll(() => dayOf(page)).toBe('2026-09-22');
    await page.keyboard.press('Control+z');
    await expect.poll(() => dayOf(page)).toBe(from);
  });

  it('is lifted by a finger that rests on it, and dropped on another day', async () => {
    const page = await calendar(tablet);
    const at = await middle(chip(page));
    const to = await middle(cell(page, '2026-09-22'));
    const { down, to: across, up } = await finger(page);
    await down(at);
    await page.locator('.drag .chip').waitFor();
    await across(at, to);
    await tip(page)
      .getByText(w('later', { n: 4 }))
      .waitFor();
    const over = await tip(page).boundingBox();
    expect(over && over.x >= 0 && over.x + over.width <= tablet.viewport.width).toBe(true);
    await up();
    await expect.poll(() => dayOf(page)).toBe('2026-09-22');
    expect(await page.locator('.entry-card').count()).toBe(0);
    await page.locator('.toast').getByRole('button', { name: /撤销/ }).tap();
    await expect.poll(() => dayOf(page)).toBe('2026-09-18');
  });

  it('stays where it is under a finger that scrolls, and opens under one that taps', async () => {
    const page = await calendar({ ...tablet, viewport: { width: 1180, height: 500 } });
    // The month, or the cell whose entries do not all fit.
    const scrolled = (): Promise<number> =>
      page
        .locator('.month, .month .day')
        .evaluateAll((all) => all.reduce((sum, { scrollTop }) => sum + scrollTop, 0));
    await chip(page).scrollIntoViewIfNeeded();
    const before = await scrolled();
    const at = await middle(chip(page));
    const { down, to, up } = await finger(page);
    await down(at);
    await to(at, { x: at.x, y: at.y - 150 });
    await up();
    await expect.poll(scrolled).not.toBe(before);
    expect(await page.locator('.drag').count()).toBe(0);
    expect(await dayOf(page)).toBe('2026-09-18');
    await chip(page).tap();
    await page
      .locator('.entry-card')
      .getByRole('button', { name: w('moveIt') })
      .waitFor();
  });

  it('is moved by the keyboard alone', async () => {
    const page = await calendar({ viewport: { width: 1440, height: 900 } });
    await chip(page).focus();
    await page.keyboard.press('Enter');
    await page
      .locator('.entry-card')
      .getByRole('button', { name: w('moveIt') })
      .focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await typeInto(dateField(dialog, words('zh-CN', 'planning')('day')).first(), '2026-09-22');
    await dialog.getByRole('button', { name: words('zh-CN', 'planning')('moveDo') }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => dayOf(page)).toBe('2026-09-22');
  });
});
