import { beforeEach, describe, expect, it } from 'vitest';
import { readWordParagraphs } from '#lib/gateways/word-file.ts';
import type { Context } from '#lib/usecases/context.ts';
import { planQuery, renderPlan } from '#lib/usecases/plans/render-plan.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const database = testDatabase();
let office: Context;

beforeEach(async () => {
  const { db } = database();
  await loadDemoOffice(db);
  office = await demoContext(db, 'office');
});

async function words(query: object, context = office): Promise<string> {
  const file = await renderPlan(context, planQuery.parse({ format: 'docx', ...query }));
  if (!file.ok) return file.refusal.kind;
  const text = readWordParagraphs(file.value.bytes);
  return text.ok ? text.value.join('\n').replaceAll('　', '') : text.refusal;
}

describe('our plan on paper', () => {
  it('has the meetings of the month, with day, weekday, hours and place', async () => {
    const text = await words({ span: 'month', day: '2026-10-20' });
    expect(text).toContain('2026年10月会议安排');
    expect(text).toContain('第二十二次会议');
    expect(text).toMatch(/10月8日\s*(周|星期)四/);
    expect(text).toContain('9:00');
  });

  it('is of the week from Monday to Sunday, and says where it is empty', async () => {
    expect(await words({ span: 'week', day: '2026-10-11' })).toContain('第二十二次会议');
    expect(await words({ span: 'week', day: '2026-10-12' })).toContain('没有会议安排');
  });

  it('tells a body no more than its level lets it', async () => {
    const { db } = database();
    const told = async (shareLevel: string): Promise<string> => {
      await db.body.update({ where: { id: 'cppcc-office' }, data: { shareLevel } });
      return words({ span: 'year', day: '2026-10-12', body: 'cppcc-office' });
    };
    expect(await told('nothing')).toContain('没有会议安排');
    const busy = await told('busy');
    expect(busy).not.toContain('第二十二次会议');
    expect(busy).toContain('忙');
    expect(await told('title')).toContain('第二十二次会议');
  });

  it('is for those who read the calendar; a body’s for those who give links', async () => {
    const liaison = await demoContext(database().db, 'liaison');
    expect(await words({ day: '2026-10-12', body: 'cppcc-office' }, liaison)).toBe('not-allowed');
    expect(await words({ day: '2026-10-12', body: 'nobody' })).toBe('not-found');
  });
});
