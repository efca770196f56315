import { describe, expect, it } from 'vitest';
import { expectAccessible } from '#tests/support/accessible.ts';
import { runningOffice } from '#tests/support/running-office.ts';

const office = runningOffice();

describe('what was decided', () => {
  it('is followed up from a form to its outcome, and undone, on the desk and on a phone', async () => {
    const desk = await office().visit('office', { viewport: { width: 1440, height: 900 } });
    const page = await desk.newPage();
    await page.goto('/follow-ups');
    await page.getByText('还没有督办事项').waitFor();
    await page.getByRole('button', { name: '列入督办' }).click();
    await page.getByLabel('督办事项').fill('核实沿河路停车位');
    await page.getByLabel('类别').selectOption('proposal');
    // The days the law gives, each one click to take (代51).
    await page.getByText('《代表法》第五十一条').first().waitFor();
    await page.locator('.due-days button').first().click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: '列入督办' }).click();
    await page.getByRole('rowheader', { name: /核实沿河路停车位/ }).waitFor();

    const phone = await office().visit('office', { viewport: { width: 390, height: 844 } });
    const small = await phone.newPage();
    await small.goto('/follow-ups');
    await small.getByRole('button', { name: /^登记进展/ }).click();
    await small.getByRole('dialog').getByRole('button', { name: '登记进展' }).click();
    await small.getByText('请填写。').waitFor();
    await small.getByLabel('进展情况').fill('已施划二十个');
    await small.getByRole('dialog').getByRole('button', { name: '登记进展' }).click();
    await small.getByRole('dialog').waitFor({ state: 'detached' });
    await small.getByText('已施划二十个').waitFor();
    await expectAccessible(small);
    await phone.close();

    await page.reload();
    await page.getByRole('button', { name: /^销号/ }).click();
    await page.getByLabel('办理结果').fill('三十个车位全部施划，现场核实。');
    await page.getByRole('dialog').getByRole('button', { name: '销号' }).click();
    await page.getByText('已销号 1 项').click();
    await page.getByText(/办结：三十个车位全部施划，现场核实。/).waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已销号 1 项').waitFor({ state: 'detached' });
    expect(await page.getByText('已施划二十个').count()).toBe(1);
    await desk.close();
  });
});
