import { expect, it } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';
import { expectAccessible } from '#tests/support/accessible.ts';
import { runningOffice } from '#tests/support/running-office.ts';
import { type Desk, kept, open, said, sitDown, type } from './journey/desk.ts';

const office = runningOffice();
const main = '/meetings/demo-main';

/** Somebody of the office at work, and afterwards nothing that went wrong unseen. */
async function atWork(work: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await sitDown(office(), 'zh-CN');
  await work(desk);
  await expectAccessible(desk.page);
  expect(desk.faults).toEqual([]);
  await desk.page.context().close();
}

const csv = (name: string, lines: readonly string[]) => ({
  ...{ name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) },
});

it('a room is drawn by mouse and by keys, taken back, and drawn from a list', () =>
  atWork(async (desk) => {
    const { page } = desk;
    const w = words('zh-CN', 'rooms');
    await open(desk, '/venues');
    await page.locator('main a[href^="/venues/"]').first().click();
    await page.locator('a[href$="/room"]').click();
    const canvas = page.locator('.room-canvas');
    await canvas.focus();
    await canvas.press('Alt+ArrowRight');
    const status = page.locator('.room-editor .hint [role=status]');
    const place = async () => {
      const [, x = 0, y = 0] = (/横 ([\d,]+) 纵 ([\d,]+) 毫米/.exec(await status.innerText()) ?? []).map(
        (part) => Number(part.replaceAll(',', '')),
      );
      return { x, y };
    };
    await expect.poll(async () => (await place()).x).toBeGreaterThan(0);
    const first = await place();
    await canvas.press('ArrowRight');
    await expect.poll(async () => (await place()).x).toBe(first.x + 50);

    // The whole room in the middle, as the easel fits it.
    const box = await canvas.boundingBox();
    if (!box) throw new Error('there is no canvas');
    const [width, depth] = await Promise.all(
      ([w('room.width'), w('room.depth')] as const).map(async (label) =>
        Number((await page.getByLabel(label).inputValue()).replaceAll(',', '')),
      ),
    );
    const [wide, deep] = [(width ?? 1) / 1000, (depth ?? 1) / 1000];
    const m = Math.min((box.width - 48) / wide, (box.height - 48) / deep, 240);
    const at = await place();
    const x = box.x + (box.width - wide * m) / 2 + (at.x / 1000) * m;
    const y = box.y + (box.height - deep * m) / 2 + (at.y / 1000) * m;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 30, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await place()).y).toBeGreaterThan(at.y);
    await canvas.focus();
    await canvas.press('Control+z');
    await canvas.press('Control+z');
    await expect.poll(place).toEqual(first);

    const list = csv('座位表.csv', ['区域,排,座号', '表决席,1,1', '表决席,1,2', '表决席,2,1']);
    await page.getByLabel(w('import.file')).setInputFiles(list);
    await page.getByRole('button', { name: w('import.do', { n: 3 }) }).click();
    await page.getByRole('button', { name: w('undo') }).click();
    await expect.poll(() => page.getByRole('button', { name: w('undo') }).isDisabled()).toBe(true);
  }));

it('two browsers move seats at once, and no move is lost', () =>
  atWork(async (desk) => {
    const common = words('zh-CN', 'common');
    const colleague = await sitDown(office(), 'zh-CN');
    await Promise.all([open(desk, `${main}/seating`), open(colleague, `${main}/seating`)]);
    const seatOf = ({ page }: Desk, name: string) =>
      page.getByRole('button', { name: new RegExp(`^${name}`) }).and(page.locator('[data-seat]'));
    const placeOf = async (at: Desk, name: string) => seatOf(at, name).getAttribute('data-seat');
    /** By keys: picked up where they sit, put down on a free seat. */
    const bring = async (at: Desk, name: string, seatId: string): Promise<void> => {
      await seatOf(at, name).focus();
      await at.page.keyboard.press('Space');
      await at.page.locator('.held-note').getByText(name).waitFor();
      await at.page.locator(`[data-seat="${seatId}"]`).focus();
      await at.page.keyboard.press('Space');
    };
    const free = await desk.page
      .locator('[data-seat^=voting].free')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-seat') ?? ''));
    const [first = '', second = '', third = ''] = free.toReversed();
    await bring(desk, '于文澜', first);
    await said(desk, /^于文澜/);
    // The colleague has not seen that, and moves two people one after another.
    await bring(colleague, '马立春', second);
    await bring(colleague, '石一鸣', third);
    const keep = colleague.page.getByRole('button', { name: common('keepMine') });
    await keep.waitFor();
    await expectAccessible(colleague.page);
    // Both moves are sent, one after the other; who leaves before the second leaves without it.
    let answered = 0;
    colleague.page.on('response', (response) => {
      if (response.request().method() === 'POST') answered += 1;
    });
    await keep.click();
    await keep.waitFor({ state: 'detached' });
    await expect.poll(() => answered, { timeout: 15_000 }).toBeGreaterThanOrEqual(2);
    for (const at of [desk, colleague]) {
      await open(at, `${main}/seating`);
      expect(await Promise.all(['于文澜', '马立春', '石一鸣'].map((name) => placeOf(at, name)))).toEqual([
        first,
        second,
        third,
      ]);
    }
    expect(colleague.faults).toEqual([]);
    await colleague.page.context().close();
  }));

it('two browsers change one agenda: different lines are kept without a word, one line is asked about', () =>
  atWork(async (desk) => {
    const common = words('zh-CN', 'common');
    const colleague = await sitDown(office(), 'zh-CN');
    await Promise.all([open(desk, `${main}/agenda`), open(colleague, `${main}/agenda`)]);
    const minutesIn = ({ page }: Desk, nth: number) =>
      page.locator('tbody:has(th[scope=row])').nth(nth).getByRole('textbox').last();
    const change = async (at: Desk, nth: number, minutes: string): Promise<void> => {
      await type(minutesIn(at, nth), minutes);
      await kept(at);
    };
    await change(desk, 0, '11');
    await change(colleague, 1, '12');
    expect(await colleague.page.locator('.refused').count()).toBe(0);
    await expect.poll(() => minutesIn(colleague, 0).inputValue()).toBe('11');

    // The desk has not seen the second line, and both change the third; the colleague goes on with the fourth.
    await change(desk, 2, '13');
    await type(minutesIn(colleague, 2), '14');
    await colleague.page.locator('.versions mark').first().waitFor();
    await type(minutesIn(colleague, 3), '15');
    const marked = colleague.page.locator('.versions section').first().locator('mark');
    await expect.poll(() => colleague.page.locator('.versions mark').allInnerTexts()).toHaveLength(3);
    expect(await marked.allInnerTexts()).toEqual(['13 分钟']);
    await expectAccessible(colleague.page);
    await colleague.page.getByRole('button', { name: common('takeTheirs') }).click();
    await kept(colleague);
    for (const at of [desk, colleague]) {
      await open(at, `${main}/agenda`);
      const shown = await Promise.all([0, 1, 2, 3].map((nth) => minutesIn(at, nth).inputValue()));
      expect(shown).toEqual(['11', '12', '13', '15']);
    }
    expect(colleague.faults).toEqual([]);
    await colleague.page.context().close();
  }));

it('a wish about seats is asked for and taken back', () =>
  atWork(async (desk) => {
    const { page } = desk;
    const w = words('zh-CN', 'seating');
    await open(desk, `${main}/seating`);
    const panel = page.locator('section').filter({ hasText: w('wishes.title') });
    await panel.getByLabel(w('wishes.kind'), { exact: true }).selectOption('apart');
    await panel.getByLabel(w('wishes.first'), { exact: true }).selectOption({ index: 1 });
    await panel.getByLabel(w('wishes.second'), { exact: true }).selectOption({ index: 2 });
    await panel.getByRole('button', { name: w('wishes.add') }).click();
    await panel.locator('li').first().waitFor();
    await expectAccessible(page);
    await panel.locator('li button').click();
    await panel.getByText(w('wishes.none')).waitFor();
  }));

it('the strokes of a rare character are entered with where it then stands, and forgotten', () =>
  atWork(async (desk) => {
    const { page } = desk;
    const w = words('zh-CN', 'strokes');
    await open(desk, '/people/strokes');
    await page.getByRole('button', { name: w('enter.other') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(w('character'), { exact: true }).fill('𪚥');
    await dialog.getByLabel(w('strokes'), { exact: true }).fill('12345');
    await dialog.getByLabel(w('source'), { exact: true }).fill('测试用');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: words('zh-CN', 'common')('save') }).click();
    await said(desk, w('saved', { character: '𪚥' }));
    await page.locator('main').getByText('测试用').waitFor();
  }));

it('a roster is brought in and taken back as a whole', () =>
  atWork(async (desk) => {
    const { page } = desk;
    const w = words('zh-CN', 'people');
    await open(desk, '/people/import');
    const file = csv('新代表.csv', [
      '姓名,单位,职务,代表团',
      '端木青禾,区文旅局,科长,第一代表团团长',
      '上官云起,,,第一代表团',
    ]);
    await page.getByLabel(w('import.file')).setInputFiles(file);
    await page.getByLabel(w('import.group')).selectOption('deputies');
    await page.getByRole('button', { name: w('import.preview') }).click();
    await page.getByRole('button', { name: w('import.confirm', { n: 2 }) }).click();
    await page.getByText(w('import.see')).waitFor();

    await open(desk, '/people/delegations');
    await page.getByText('端木青禾').waitFor();
    await page.getByRole('link', { name: '第一代表团' }).click();
    await page.getByText('上官云起').first().waitFor();
    await expectAccessible(page);

    await open(desk, '/people/import');
    await page.getByRole('button', { name: w('imports.undo') }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: w('imports.undo') })
      .click();
    await said(desk, w('imports.done', { removed: 2, restored: 0, lists: 0, listings: 0 }));
  }));

it('a rank table is ordered by keys, chosen for a meeting, and named where somebody sits', () =>
  atWork(async (desk) => {
    const { page } = desk;
    const w = words('zh-CN', 'ranks');
    const s = words('zh-CN', 'seating');
    await open(desk, '/people/ranks');
    await page.getByRole('button', { name: w('add') }).click();
    await page.getByRole('dialog').getByLabel(w('name')).fill('党组');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: w('add') })
      .click();
    const rows = page.locator('.ordered-rows > li');
    await rows.first().waitFor();
    const second = await rows.nth(1).locator('b').innerText();
    await rows.nth(1).getByRole('button').first().focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => rows.first().locator('b').innerText()).toBe(second);
    await page.keyboard.press('Control+z');
    await expect.poll(() => rows.nth(1).locator('b').innerText()).toBe(second);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => rows.first().locator('b').innerText()).toBe(second);
    await page.getByRole('button', { name: words('zh-CN', 'common')('save') }).click();
    await said(desk, w('saved', { name: '党组' }));

    await open(desk, `${main}/seating`);
    await page.getByLabel(s('ranks.choose')).selectOption({ label: '党组' });
    await said(desk, s('ranks.chosen', { table: '党组' }));
    await page.getByText('名次表“党组”').first().waitFor();
  }));

it('a notice goes out under a number of its own', () =>
  atWork(async (desk) => {
    const { page } = desk;
    const w = words('zh-CN', 'dispatch');
    await open(desk, `${main}/papers?paper=notice`);
    await page.getByRole('button', { name: w('edit') }).click();
    const dialog = page.getByRole('dialog');
    const headed = dialog.getByLabel(w('headed'));
    if (!(await headed.isChecked())) await headed.check();
    await dialog.getByLabel(w('code'), { exact: true }).fill('云人办发');
    await dialog.getByLabel(w('sequence'), { exact: true }).fill('31');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: w('save') }).click();
    await page.locator('.dispatch-line').getByText('31号').waitFor();
  }));
