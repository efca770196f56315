import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { canDrawPages, pageImages, pagesInName } from '#tests/support/page-images.ts';
import { type Desk, open, said } from './desk.ts';

/** Somebody of the hall who called in sick an hour before. */
const sick = '于文澜';

/** 13. One tick in the hall: what it makes untrue, and only that printed again. */
export async function changeLate(desk: Desk, meeting: string): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'ripple');
  const papers = words(locale, 'printing');
  const cards = words(locale, 'cards');
  await open(desk, `${meeting}/cards`);
  await page
    .getByRole('button', { name: cards('change.mark') })
    .first()
    .click();
  await said(desk, cards('change.marked'));

  const former = await scriptOf(desk, meeting);
  await open(desk, `${meeting}/ripple`);
  await page.getByText(w('still')).waitFor();
  await page.getByRole('searchbox').fill(sick);
  await page.getByRole('button', { name: `${sick} ${w('away')}: ${w('leave.sick')}` }).click();
  const stale = page.locator('.stale');
  await stale.getByText(w('card.away', { name: sick })).waitFor();
  const told = await stale.innerText();
  for (const paper of ['script', 'seating', 'sign-in'] as const)
    expect(told, paper).toContain(papers(`artefact.${paper}`));
  for (const paper of ['agenda', 'schedule'] as const)
    expect(told.split('\n').some((line) => line.startsWith(papers(`artefact.${paper}`)))).toBe(false);

  const coming = page.waitForEvent('download', { timeout: 60_000 });
  await stale.getByRole('button', { name: w('all.files'), exact: true }).click();
  // Where something is still to fix in one of them, that is asked first.
  const sure = stale.getByRole('button', { name: words(desk.locale, 'common')('sure.print-unmended') });
  await Promise.race([coming, sure.waitFor({ timeout: 60_000 })]);
  if (await sure.isVisible()) await sure.click();
  const changes = await coming;
  const files = unzipSync(new Uint8Array(readFileSync(await changes.path())));
  const names = Object.keys(files);
  // The papers are in the office's language, whoever prints them.
  expect(names.some((name) => name.includes('签到表'))).toBe(true);
  expect(names.some((name) => name.includes('议程'))).toBe(false);
  if (canDrawPages) {
    const [name = '', printed] = Object.entries(files).find(([each]) => each.includes('主持词')) ?? [];
    const laid = [...pageImages(former)];
    const images = pageImages(printed ?? new Uint8Array());
    const numbers = pagesInName(name) ?? images.map((_, at) => at + 1);
    for (const [at, number] of numbers.entries()) laid[number - 1] = images[at] ?? '';
    // The pages to replace, laid into the script of before, are the script of now, to the dot.
    expect(laid).toEqual(pageImages(await scriptOf(desk, meeting)));
  } else console.warn('pdftoppm is missing: the printed difference is not compared as images');
  // Noted as in its place by a step of its own; after that all is true again.
  await stale.getByRole('button', { name: w('all.done') }).click();
  await stale.getByRole('button', { name: w('all'), exact: true }).waitFor({ state: 'detached' });
}

/** The chair's script as it prints now; looked at, so nothing is noted by it. */
async function scriptOf({ page, office }: Desk, meeting: string): Promise<Uint8Array> {
  const headers = { referer: new URL(`${meeting}/script`, office.address).href };
  const answer = await page.request.get(`${meeting}/files/script.pdf?show&final`, { headers });
  expect(answer.status()).toBe(200);
  return new Uint8Array(await answer.body());
}
