import { expect } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { type Desk, open } from './desk.ts';

/** 姓名,单位,职务 / 王䶮,区人大,委员 / 测?试,区人大,委员 in UTF-8, one name spoilt by a lossy encoding. */
const roster = '姓名,单位,职务\n欧阳䶮,区人大常委会,委员\n马?,区人大常委会,委员\n王 堃,区人大常委会,委员\n';

/** 6a. A roster comes in after a look at what it would bring; a spoilt name is shown with its row and stays out. */
export async function importRoster(desk: Desk): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'people');
  const r = words(locale, 'roster');
  await open(desk, '/people/import');
  await page.getByLabel(w('import.file')).setInputFiles({
    name: '名册.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(roster, 'utf8'),
  });
  await page.getByLabel(w('import.group')).selectOption('deputies');
  await page.getByRole('button', { name: w('import.preview') }).click();
  await page
    .getByText(r('name-lossy', { name: '马?' }))
    .first()
    .waitFor();
  await page
    .getByText(r('name-spaced', { name: '王堃' }))
    .first()
    .waitFor();
  const [before = ''] = w('import.confirm', { n: 7 }).split('7');
  await page.getByRole('button', { name: before }).click();
  await page.getByRole('link', { name: w('import.see') }).waitFor();
  await open(desk, '/people?q=欧阳䶮');
  await page.getByRole('link', { name: '欧阳䶮' }).first().waitFor();
}

/** 6b. Everybody who belongs, who else attends, one on leave; the quorum says where it stands. */
export async function listAttendance(desk: Desk, meeting: string): Promise<void> {
  const { page, locale } = desk;
  const w = words(locale, 'attendance');
  const c = words(locale, 'common');
  const circle = 'members';
  await open(desk, `${meeting}/attendance`);
  await page.getByRole('button', { name: w('convene', { circle }) }).click();
  await page.getByRole('heading', { name: w('section.member', { n: 35, circle }) }).waitFor();
  await page
    .getByText(w('quorum', { needed: 18, members: 35, circle }))
    .first()
    .waitFor();

  await page.getByRole('button', { name: w('add'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const name of ['谷翯', '蔺舒', '郑犇']) {
    await dialog.getByLabel(w('add.search')).fill(name);
    await dialog.getByRole('checkbox', { name: new RegExp(name) }).check();
  }
  await dialog.getByRole('button', { name: w('add.do', { n: 3 }) }).click();
  await page.getByRole('heading', { name: w('section.non-voting', { n: 3 }) }).waitFor();

  await page.getByRole('button', { name: w('edit', { name: '丁翀' }) }).click();
  await page.getByRole('dialog').getByLabel(w('leave'), { exact: true }).selectOption('sick');
  await page.getByRole('dialog').getByLabel(w('leave.approved')).check();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: c('save') })
    .click();
  await page
    .getByText(w('quorum.reachable', { expected: 34 }))
    .first()
    .waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
}
