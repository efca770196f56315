import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { GET } from '#app/feeds/[token]/route.ts';
import type { Actor } from '#lib/domain/access/can.ts';
import { makeFeed } from '#lib/usecases/feeds/commands.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const database = testDatabase();
const actor: Actor = { userId: 'u1', name: '温玥', role: 'office', bodyId: 'own', personId: null };
const now = Temporal.Now.instant();

let path = '';

beforeEach(async () => {
  const { db } = database();
  const named = { locality: '云溪区', localityEn: 'Yunxi', name: '办公室', shortName: '云溪区人大办' };
  await db.office.create({ data: { ...named, term: 5, rulePack: 'district-default', rules: {} } });
  const other = { id: 'party', name: '区委办', shortName: '区委办', kind: 'party', shareLevel: 'full' };
  await db.body.create({ data: { ...other, precedence: 10 } });
  await db.venue.create({ data: { id: 'hall', name: '三楼会议厅', capacity: 60, layout: {} } });
  await db.body.create({
    data: { id: 'own', name: '区人大常委会', shortName: '常委会', kind: 'own', precedence: 1 },
  });
  await db.meeting.create({
    data: {
      id: 'firm',
      type: 'standing-committee',
      hostBodyId: 'own',
      term: 5,
      number: 9,
      title: '第五届人大常委会第九次会议',
      shortTitle: '常委会',
      state: 'notified',
    },
  });
  const start = now.add({ hours: 24 * 20 }).epochMilliseconds;
  const sitting = { id: 's', meetingId: 'firm', position: 0, venueId: 'hall' };
  await db.sitting.create({
    data: { ...sitting, startsAt: new Date(start), endsAt: new Date(start + 7_200_000) },
  });
  const made = await makeFeed({ actor, db, now, locale: 'zh-CN' }, { bodyId: 'party' });
  path = made.ok ? made.value.path : '';
});

function ask(headers: Record<string, string> = {}): Promise<Response> {
  const token = path.replace('/feeds/', '');
  return GET(new Request(`http://localhost${path}`, { headers }), { params: Promise.resolve({ token }) });
}

const known = (answer: Response): { readonly tag: string; readonly date: string } => ({
  tag: answer.headers.get('etag') ?? '',
  date: answer.headers.get('last-modified') ?? '',
});

describe('a calendar of ours that is asked for again', () => {
  it('is not sent twice to whoever has this very text', async () => {
    const { tag, date } = known(await ask());
    expect(Date.parse(date)).not.toBeNaN();
    for (const sent of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await ask({ 'if-none-match': sent });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });

  it('is sent anew to a body that was lowered, whatever it says it has', async () => {
    const full = await ask();
    const { tag, date } = known(full);
    expect(await full.text()).toContain('三楼会议厅');
    await database().db.body.update({ where: { id: 'party' }, data: { shareLevel: 'busy' } });
    for (const headers of [
      { 'if-modified-since': date },
      { 'if-none-match': tag },
      { 'if-none-match': tag, 'if-modified-since': date },
    ]) {
      const answer = await ask(headers);
      const text = await answer.text();
      expect(answer.status).toBe(200);
      expect(text).toContain('云溪区人大办 · 忙');
      expect(text).not.toMatch(/三楼会议厅|第九次会议/);
      expect(known(answer).tag).not.toBe(tag);
    }
  });

  it('is sent anew after a change that leaves the meeting alone', async () => {
    const { date } = known(await ask());
    await database().db.venue.update({ where: { id: 'hall' }, data: { name: '二楼会议厅' } });
    expect(await (await ask({ 'if-modified-since': date })).text()).toContain('二楼会议厅');
  });
});
