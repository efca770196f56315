import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** No fault that axe calls serious or critical on the page as it stands (WCAG 2.2 A and AA). */
export async function expectAccessible(page: Page): Promise<void> {
  await page.waitForFunction(() => document.title !== '');
  const filmed = await page.locator('.strip button').evaluateAll((all) => all.map((each) => each.outerHTML));
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const faults = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html).filter((html) => !isFilm(id, html)) }))
    .filter(({ at }) => at.length > 0);
  expect(faults, new URL(page.url()).pathname).toEqual([]);

  /** Scenes are as wide as they last; large buttons reach each of them too (WCAG 2.5.8, exception "Equivalent"). */
  function isFilm(rule: string, html: string): boolean {
    return rule === 'target-size' && filmed.includes(html);
  }
}
