import { beforeEach, describe, expect, it } from 'vitest';
import type { BodyId } from '#lib/domain/id.ts';
import { createSource, removeSource } from '#lib/store/calendar-sources.ts';
import { writeDownCommitment } from '#lib/usecases/calendars/commands.ts';
import { typeCommitmentInput } from '#lib/usecases/calendars/input.ts';
import type { Context } from '#lib/usecases/context.ts';
import { changeState } from '#lib/usecases/meetings/change-state.ts';
import { viewAudit } from '#lib/usecases/office/audit.ts';
import { planMeeting } from '#lib/usecases/planning/commands.ts';
import { createMeetingInput } from '#lib/usecases/planning/input.ts';
import { markCheck } from '#lib/usecases/rehearsals/commands.ts';
import { markCheckInput } from '#lib/usecases/rehearsals/input.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
let admin: Context;
let office: Context;

beforeEach(async () => {
  await loadDemoOffice(database().db);
  admin = await demoContext(database().db, 'admin');
  office = await demoContext(database().db, 'office');
});

const lines = async (locale: 'zh-CN' | 'en' = 'zh-CN') =>
  value(await viewAudit({ ...admin, locale }, { entity: null, beforeSeq: null })).lines;

async function workADay(): Promise<void> {
  const { db, actor, now } = office;
  const source = {
    bodyId: 'culture-bureau' as BodyId,
    kind: 'url',
    name: '文旅',
    url: 'https://x.example/s3cret',
  };
  const id = await createSource(db, { ...source, kind: 'url', actor, at: now });
  await removeSource(db, { id, actor, at: now });
  const typed = { bodyId: 'culture-bureau', summary: '调研', day: '2026-10-20', allDay: false };
  const more = { start: '9:00', end: '10:00', firm: true, busyOnly: false, personIds: ['demo-person-1'] };
  value(await writeDownCommitment(office, typeCommitmentInput.parse({ ...typed, ...more })));
  const sittings = [{ day: '2026-10-20', start: '14:30', end: '16:30', venueId: 'room-301' }];
  value(
    await planMeeting(
      office,
      createMeetingInput.parse({ type: 'chairpersons', term: 16, number: 49, sittings }),
    ),
  );
  value(
    await markCheck(
      office,
      markCheckInput.parse({ meetingId: 'demo-main', key: 'template.60', state: 'doubt', note: '钥匙' }),
    ),
  );
  value(await changeState(office, { meetingId: 'demo-main', from: 'consulting', to: 'cancelled' }));
}

describe('the trail', () => {
  it('names fields and values in the reader’s words, and what each event is about', async () => {
    await workADay();
    const trail = await lines();
    const added = trail.find(({ action }) => action === 'add-calendar');
    expect(added?.changes).toEqual([
      { field: '单位', before: '', after: '区文旅局' },
      { field: '日历', before: '', after: '文旅' },
      { field: '来源', before: '', after: '订阅' },
      { field: '主机', before: '', after: 'x.example' },
    ]);
    const planned = trail.find(({ action }) => action === 'create-meeting');
    expect(planned?.about).toBe('第四十九次主任会议');
    expect(planned?.changes.map(({ field }) => field)).toContain('类型');
    const marked = trail.find(({ action }) => action === 'mark-check');
    expect(marked?.changes).toContainEqual({ field: '状态', before: '', after: '存疑' });
  });

  it.each(['zh-CN', 'en'] as const)('shows no field’s own name and no id (%s)', async (locale) => {
    await workADay();
    for (const { changes } of await lines(locale)) {
      for (const { field, before, after } of changes) {
        expect(field).not.toMatch(/[a-z][A-Z]|\./);
        if (locale === 'zh-CN') expect(field).toMatch(/\p{Script=Han}/u);
        for (const text of [before, after]) {
          expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|culture-bureau|room-301|demo-person|demo-main/);
        }
      }
    }
  });
});
