import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyChain } from '#lib/store/audit.ts';
import { listCalendarSources } from '#lib/store/calendar-sources.ts';
import { closeBusyLink, makeBusyLink, reissueBusyLink } from '#lib/usecases/busy-links/commands.ts';
import { type KeepPasteInput, keepPasteInput, markInput } from '#lib/usecases/busy-links/input.ts';
import { type LinkContext, openBusyLink } from '#lib/usecases/busy-links/open.ts';
import { viewBusyPage } from '#lib/usecases/busy-links/page.ts';
import { keepPasted, layAside, throwAway } from '#lib/usecases/busy-links/paste.ts';
import { viewBusyLinks } from '#lib/usecases/busy-links/queries.ts';
import { confirmBusy, layMarkAside, markBusy, unmarkBusy } from '#lib/usecases/busy-links/say.ts';
import { takeBackCommitment } from '#lib/usecases/calendars/commands.ts';
import type { Context } from '#lib/usecases/context.ts';
import { demoContext, demoNow, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const bodyId = 'government-office';
let office: Context;

beforeEach(async () => {
  await loadDemoOffice(database().db);
  office = await demoContext(database().db, 'office');
});

const wanted = { bodyId, holder: '李敏', weeks: 8, expires: '2026-12-31' } as const;
const request = (token: string, address = '10.0.0.9') => ({ token, address, locale: 'zh-CN' }) as const;

async function makeLink(holder = '李敏'): Promise<{ readonly id: string; readonly token: string }> {
  return value(await makeBusyLink(office, { ...wanted, holder }));
}

async function open(token: string, now = demoNow): Promise<LinkContext> {
  return value(await openBusyLink(office.db, now, request(token)));
}

const form = (change: Readonly<Record<string, string>>) =>
  markInput.parse({
    id: '',
    day: '2026-09-23',
    until: '',
    part: 'morning',
    from: '',
    to: '',
    firm: 'yes',
    title: '政府常务会议',
    ...change,
  });

/** What the page sends where these of its lines are ticked. */
async function ticks(guest: LinkContext, places: readonly number[]): Promise<KeepPasteInput> {
  const { paste } = value(await viewBusyPage(guest, {}));
  return { of: paste?.of ?? '', keep: places.map((place) => paste?.lines[place]?.name ?? '') };
}

async function said(): Promise<readonly string[]> {
  const rows = await office.db.commitment.findMany({
    where: { bodyId, source: { kind: 'said' } },
    orderBy: [{ startsAt: 'asc' }, { summary: 'asc' }],
  });
  return rows.map(({ startsAt, endsAt, summary, firm, visibility }) =>
    [
      `${startsAt.toISOString().slice(5, 16)}/${endsAt.toISOString().slice(5, 16)}`,
      summary,
      visibility,
      firm ? '' : '~',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

const source = async () => (await listCalendarSources(office.db)).find(({ kind }) => kind === 'said');

describe('a link for another body’s correspondent', () => {
  it('keeps no token: only its hash is written, and the trail holds neither', async () => {
    const { token } = await makeLink();
    expect(token).toMatch(/^[\w-]{43}$/);
    const link = await office.db.busyLink.findFirstOrThrow();
    const trail = await office.db.auditEvent.findMany({ where: { action: 'create-busy-link' } });
    const written = JSON.stringify([link, trail.map(({ after, before }) => [after, before])]);
    expect(written).not.toContain(token);
    expect(JSON.stringify(trail.map(({ after }) => after))).not.toContain(link.tokenHash);
  });

  it.each([
    ['never was', async () => 'x'.repeat(43)],
    [
      'was closed',
      async () => {
        const { id, token } = await makeLink();
        value(await closeBusyLink(office, { linkId: id }));
        return token;
      },
    ],
    [
      'was renewed',
      async () => {
        const { id, token } = await makeLink();
        value(await reissueBusyLink(office, { linkId: id, expires: '2026-12-31' }));
        return token;
      },
    ],
  ])('opens nothing where it %s, and does not say which', async (_, token) => {
    expect(await openBusyLink(office.db, demoNow, request(await token()))).toEqual({
      ok: false,
      refusal: { kind: 'not-found', what: 'link' },
    });
  });

  it('works to the end of its last day and no longer', async () => {
    const { token } = value(await makeBusyLink(office, { ...wanted, expires: '2026-09-30' }));
    await open(token, Temporal.Instant.from('2026-09-30T23:59+08:00'));
    const after = await openBusyLink(
      office.db,
      Temporal.Instant.from('2026-10-01T00:00+08:00'),
      request(token),
    );
    expect(after).toMatchObject({ refusal: { kind: 'not-found' } });
  });

  it('is not made for the past, nor for longer than a year, nor by those who may not', async () => {
    const codes = async (expires: string) => {
      const made = await makeBusyLink(office, { ...wanted, expires });
      return made.ok || made.refusal.kind !== 'invalid' ? null : made.refusal.faults.map(({ code }) => code);
    };
    expect(await codes('2026-09-10')).toEqual(['due-in-the-past']);
    expect(await codes('2027-12-31')).toEqual(['link-too-long']);
    expect(await codes('2026-09-11')).toBeNull();
    for (const role of ['leader', 'liaison'] as const) {
      const context = await demoContext(office.db, role);
      for (const refused of [
        await makeBusyLink(context, wanted),
        await reissueBusyLink(context, { linkId: 'x', expires: '2026-12-31' }),
        await closeBusyLink(context, { linkId: 'x' }),
        await viewBusyLinks(context, bodyId),
      ]) {
        expect(refused).toMatchObject({ refusal: { kind: 'not-allowed' } });
      }
    }
  });

  it('bears few wrong tries from one address, and lets in whoever has a link from there', async () => {
    const { token } = await makeLink();
    for (let tries = 0; tries < 50; tries++) {
      await openBusyLink(office.db, demoNow, request(`wrong-${tries}`, '10.0.0.1'));
    }
    const another = (address: string, at = demoNow) => openBusyLink(office.db, at, request('wrong', address));
    expect(await another('10.0.0.1')).toMatchObject({ refusal: { kind: 'too-many-tries' } });
    expect(await openBusyLink(office.db, demoNow, request(token, '10.0.0.1'))).toMatchObject({ ok: true });
    expect(await another('10.0.0.2')).toMatchObject({ refusal: { kind: 'not-found' } });
    const later = demoNow.add({ minutes: 16 });
    expect(await another('10.0.0.1', later)).toMatchObject({ refusal: { kind: 'not-found' } });
  });

  it('counts one wrong token tried again and again from one place like a wrong password', async () => {
    for (let tries = 0; tries < 5; tries++) await openBusyLink(office.db, demoNow, request('wrong'));
    expect(await openBusyLink(office.db, demoNow, request('wrong'))).toMatchObject({
      refusal: { kind: 'too-many-tries' },
    });
  });

  it('sends so much and no more', async () => {
    const guest = await open((await makeLink()).token);
    await office.db.signInAttempt.create({
      data: {
        key: `link-sent:${guest.link.id}`,
        failures: 200,
        windowStart: new Date(demoNow.epochMilliseconds),
      },
    });
    expect(await confirmBusy(guest)).toMatchObject({ refusal: { kind: 'too-many-tries' } });
    expect(await said()).toEqual([]);
  });
});

describe('marking busy times', () => {
  it('keeps half days, times, whole days and stretches, firm or tentative, or only that they are busy', async () => {
    const guest = await open((await makeLink()).token);
    value(await markBusy(guest, form({})));
    value(
      await markBusy(guest, form({ part: 'times', from: '15:00', to: '16:30', firm: 'no', title: '协调会' })),
    );
    value(await markBusy(guest, form({ day: '2026-09-24', until: '2026-09-25', title: '外出' })));
    value(
      await markBusy(guest, form({ day: '2026-09-28', part: 'all-day', busyOnly: 'on', title: '不便写明' })),
    );
    expect(await said()).toEqual([
      '09-23T00:30/09-23T04:00 政府常务会议 title',
      '09-23T07:00/09-23T08:30 协调会 title ~',
      '09-23T16:00/09-25T16:00 外出 title',
      '09-27T16:00/09-28T16:00 busy',
    ]);
    expect(await source()).toMatchObject({ name: '对方自填', used: 4, lastSuccessAt: demoNow });
    expect((await source())?.knownUntil?.toString()).toBe('2026-11-05T16:00:00Z');
  });

  it('is said in the trail by the correspondent, through the link', async () => {
    const guest = await open((await makeLink()).token);
    value(await markBusy(guest, form({})));
    const event = await office.db.auditEvent.findFirstOrThrow({ where: { action: 'say-busy' } });
    expect(event.actorName).toBe('李敏（政府办，凭链接）');
    expect(event.actorId).toBe(`busy-link:${guest.link.id}`);
    expect(await verifyChain(office.db)).toMatchObject({ intact: true });
  });

  it('raises clash news for a meeting it now stands in the way of', async () => {
    const [sitting] = await office.db.sitting.findMany({
      where: { startsAt: { gt: new Date(demoNow.add({ hours: 24 * 10 }).epochMilliseconds) } },
      orderBy: { startsAt: 'asc' },
      take: 1,
    });
    if (!sitting) throw new Error('the demo office has no meeting ahead');
    const day = Temporal.Instant.fromEpochMilliseconds(sitting.startsAt.getTime())
      .toZonedDateTimeISO('Asia/Shanghai')
      .toPlainDate()
      .toString();
    const leader = await office.db.person.findFirstOrThrow({
      where: { memberships: { some: {} }, name: '喻怀瑾' },
    });
    const before = await office.db.clashNews.count();
    const guest = await open((await makeLink()).token);
    value(await markBusy(guest, form({ day, part: 'all-day', title: `${leader.name}调研` })));
    expect(await office.db.clashNews.count()).toBeGreaterThan(before);
  });

  it.each([
    [{ part: 'times', from: '15:00', to: '14:00' }, 'to end-not-after-start'],
    [{ until: '2026-09-22' }, 'until end-before-start'],
    [{ until: '2026-12-06' }, 'until said-too-far'],
    [{ until: '2199-12-31' }, 'until said-too-far'],
    [{ day: '2027-03-01' }, 'day not-asked-for'],
    [{ day: '2026-09-10' }, 'day not-asked-for'],
  ] as const)('refuses %o', async (change, expected) => {
    const guest = await open((await makeLink()).token);
    const marked = await markBusy(guest, form(change));
    if (marked.ok || marked.refusal.kind !== 'invalid') throw new Error('not refused');
    expect(marked.refusal.faults.map(({ path, code }) => `${path} ${code}`)).toEqual([expected]);
    expect(await said()).toEqual([]);
  });

  it('takes a stretch that goes on a month beyond the days asked for', async () => {
    const guest = await open((await makeLink()).token);
    value(await markBusy(guest, form({ until: '2026-12-05', title: '党校学习' })));
    expect(await said()).toEqual(['09-22T16:00/12-05T16:00 党校学习 title']);
  });

  it('needs a title, or the tick', () => {
    const parsed = markInput.safeParse({ ...form({}), firm: 'yes', title: ' ', busyOnly: undefined });
    expect(parsed.error?.issues.map(({ path, message }) => `${path.join()} ${message}`)).toEqual([
      'title title-or-busy',
    ]);
  });

  it('changes and takes back what its own link said, never what another said', async () => {
    const [mine, other] = [await open((await makeLink()).token), await open((await makeLink('王佳')).token)];
    value(await markBusy(mine, form({})));
    const { id } = await office.db.commitment.findFirstOrThrow({ where: { source: { kind: 'said' } } });
    expect(await markBusy(other, form({ id, title: '别人的' }))).toMatchObject({ ok: false });
    expect(await unmarkBusy(other, { id })).toMatchObject({ refusal: { kind: 'not-found' } });
    const typed = await office.db.commitment.findFirstOrThrow({
      where: { source: { kind: { not: 'said' } } },
    });
    expect(await unmarkBusy(mine, { id: typed.id })).toMatchObject({ refusal: { kind: 'not-found' } });
    value(await markBusy(mine, form({ id, part: 'afternoon', title: '改过' })));
    expect(await said()).toEqual(['09-23T06:00/09-23T10:00 改过 title']);
    const theirs = value(await viewBusyPage(other, {}));
    expect(theirs.weeks.flatMap(({ days }) => days.flatMap(({ marks }) => marks))).toEqual([]);
    value(await unmarkBusy(mine, { id }));
    expect(await said()).toEqual([]);
  });

  it('counts as said anew where nothing has changed', async () => {
    const { token } = await makeLink();
    value(await markBusy(await open(token), form({})));
    const later = demoNow.add({ hours: 24 * 20 });
    value(await confirmBusy(await open(token, later)));
    expect(await source()).toMatchObject({ lastSuccessAt: later, used: 1 });
    const view = value(await viewBusyLinks({ ...office, now: later }, bodyId));
    expect(view.links.map(({ holder, said: when }) => [holder, when])).toEqual([['李敏', '刚刚']]);
  });

  it('is fresh only as far as the link that said so asks', async () => {
    const { token } = value(await makeBusyLink(office, { ...wanted, holder: '王佳', weeks: 4 }));
    value(await markBusy(await open((await makeLink()).token), form({})));
    expect((await source())?.knownUntil?.toString()).toBe('2026-11-05T16:00:00Z');
    const later = demoNow.add({ hours: 24 });
    value(await confirmBusy(await open(token, later)));
    expect((await source())?.lastSuccessAt).toEqual(later);
    expect((await source())?.knownUntil?.toString()).toBe('2026-10-09T16:00:00Z');
  });

  it('can be taken back by staff', async () => {
    value(await markBusy(await open((await makeLink()).token), form({})));
    const view = value(await viewBusyLinks(office, bodyId));
    const [entry] = view.said;
    value(await takeBackCommitment(office, { commitmentId: entry?.id ?? '' }));
    expect(await said()).toEqual([]);
  });

  it('offers the days it may last through in words, and shows a holiday as a day off', async () => {
    const guest = await open((await makeLink()).token);
    const { weeks } = value(await viewBusyPage(guest, { day: '2026-09-24' }));
    const days = weeks.flatMap((week) => week.days);
    const shown = days.find(({ form: opened }) => opened !== null);
    expect(shown?.form?.through[0]).toEqual({ day: '2026-09-25', name: '9月25日 周五' });
    const off = days.filter(({ isOff }) => isOff).map(({ day }) => day);
    expect(off).toEqual(expect.arrayContaining(['2026-10-01', '2026-10-02']));
    expect(off).not.toContain('2026-09-20');
  });

  it('shows again what was refused, with its faults, until it is put right', async () => {
    const guest = await open((await makeLink()).token);
    const fields = { day: '2026-09-23', part: 'times', from: '15:00', to: '14:00', firm: 'no', title: '会' };
    await layMarkAside(guest, fields, [{ path: 'to', code: 'end-not-after-start', facts: {} }]);
    const day = async () =>
      value(await viewBusyPage(guest, { day: '2026-09-23' }))
        .weeks.flatMap(({ days }) => days)
        .find(({ form: open_ }) => open_ !== null)?.form;
    expect(await day()).toMatchObject({
      values: { from: '15:00', to: '14:00', firm: false, title: '会' },
      faults: [{ path: 'to' }],
    });
    value(await markBusy(guest, form({})));
    expect(await day()).toMatchObject({ values: { title: '' }, faults: [] });
  });
});

describe('what is sent twice, or too late', () => {
  const two = '9月23日 上午9:00 政府常务会议\n9月24日 下午 调研（暂定）';

  it('is said once where a form is sent twice, and again where a word differs', async () => {
    const guest = await open((await makeLink()).token);
    const both = await Promise.all([markBusy(guest, form({})), markBusy(guest, form({}))]);
    expect(both.map(({ ok: taken }) => taken)).toEqual([true, true]);
    expect(await said()).toEqual(['09-23T00:30/09-23T04:00 政府常务会议 title']);
    value(await markBusy(guest, form({ firm: 'no' })));
    expect(await said()).toHaveLength(2);
  });

  it('is kept once where a pasted text is kept twice', async () => {
    const guest = await open((await makeLink()).token);
    value(await layAside(guest, { text: two }));
    const ticked = await ticks(guest, [0, 1]);
    const kept = await Promise.all([keepPasted(guest, ticked), keepPasted(guest, ticked)]);
    expect(kept.filter(({ ok: taken }) => taken)).toEqual([{ ok: true, value: { kept: 2 } }]);
    expect(await said()).toHaveLength(2);
  });

  it('makes one calendar of a body, however many begin at once', async () => {
    const guests: LinkContext[] = [];
    for (const holder of '甲乙丙丁戊己庚辛') guests.push(await open((await makeLink(holder)).token));
    await Promise.all(guests.map((guest) => confirmBusy(guest)));
    expect(await office.db.calendarSource.count({ where: { bodyId, kind: 'said' } })).toBe(1);
  });

  it.each([
    ['closed', async (linkId: string) => void value(await closeBusyLink(office, { linkId }))],
    [
      'renewed',
      async (linkId: string) => void value(await reissueBusyLink(office, { linkId, expires: '2026-12-31' })),
    ],
    [
      'run out',
      async (id: string) => {
        const expiresAt = new Date(demoNow.epochMilliseconds);
        await office.db.busyLink.update({ where: { id }, data: { expiresAt } });
      },
    ],
  ])('writes nothing by a link that was %s meanwhile', async (_, end) => {
    const { id, token } = await makeLink();
    const guest = await open(token);
    value(await markBusy(guest, form({})));
    value(await layAside(guest, { text: two }));
    const { id: mark } = await office.db.commitment.findFirstOrThrow({ where: { saidById: id } });
    const ticked = await ticks(guest, [0]);
    await end(id);
    const link = await office.db.busyLink.findUniqueOrThrow({ where: { id } });
    const later = { ...guest, now: demoNow.add({ minutes: 1 }) };
    for (const refused of [
      await markBusy(later, form({ title: '来晚了' })),
      await markBusy(later, form({ id: mark, title: '来晚了' })),
      await unmarkBusy(later, { id: mark }),
      await confirmBusy(later),
      await layAside(later, { text: '9月25日 上午 来晚了' }),
      await layMarkAside(later, { title: '来晚了' }, []),
      await throwAway(later),
    ]) {
      expect(refused).toMatchObject({ refusal: { kind: 'not-found', what: 'link' } });
    }
    expect(await keepPasted(later, ticked)).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await said()).toEqual(['09-23T00:30/09-23T04:00 政府常务会议 title']);
    expect(await office.db.busyLink.findUniqueOrThrow({ where: { id } })).toEqual(link);
    expect((await source())?.lastSuccessAt).toEqual(demoNow);
  });

  it('keeps a pasted text beside a mark with a fault, and counts that mark too', async () => {
    const guest = await open((await makeLink()).token);
    value(await layAside(guest, { text: two }));
    const faulty = { day: '2026-09-23', part: 'times', from: '15:00', to: '14:00', title: '会' };
    value(await layMarkAside(guest, faulty, [{ path: 'to', code: 'end-not-after-start', facts: {} }]));
    const page = value(await viewBusyPage(guest, { day: '2026-09-23' }));
    expect(page.paste?.lines).toHaveLength(2);
    const shown = page.weeks.flatMap(({ days }) => days).find(({ form: open_ }) => open_ !== null)?.form;
    expect(shown?.values.title).toBe('会');
    await office.db.signInAttempt.update({
      where: { key: `link-sent:${guest.link.id}` },
      data: { failures: 200 },
    });
    expect(await layMarkAside(guest, { ...faulty, title: '又' }, [])).toMatchObject({
      refusal: { kind: 'too-many-tries' },
    });
  });
});

describe('pasting a plan', () => {
  const text = `9月23日 上午9:00 政府常务会议
9月24日 下午 调研（暂定）
2026年1月5日 上午 过去的会
9月25日 周一 上午 日子对不上`;

  it('shows what was understood before anything is kept', async () => {
    const guest = await open((await makeLink()).token);
    value(await layAside(guest, { text: text.replace('2026年', '') }));
    const { paste } = value(await viewBusyPage(guest, {}));
    expect(paste?.lines.map(({ when, what, firm }) => [when, what, firm])).toEqual([
      ['9月23日 周三 9:00–12:00', '政府常务会议', true],
      ['9月24日 周四 14:00–18:00', '调研（暂定）', false],
    ]);
    expect(paste?.outside).toHaveLength(1);
    expect(paste?.notUnderstood.map(({ why }) => why)).toEqual(['2026年9月25日是星期五，表上写星期一']);
    expect(await said()).toEqual([]);
  });

  it('keeps the lines chosen, and none twice', async () => {
    const guest = await open((await makeLink()).token);
    const two = '9月23日 上午9:00 政府常务会议\n9月24日 下午 调研（暂定）';
    value(await layAside(guest, { text: two }));
    expect(value(await keepPasted(guest, keepPasteInput.parse(await ticks(guest, [1]))))).toEqual({
      kept: 1,
    });
    value(await layAside(guest, { text: two }));
    const { paste } = value(await viewBusyPage(guest, {}));
    expect(paste?.lines.map(({ known }) => known)).toEqual([false, true]);
    const ticked = await ticks(guest, [0, 1]);
    expect(value(await keepPasted(guest, ticked))).toEqual({ kept: 1 });
    expect(await said()).toEqual([
      '09-23T01:00/09-23T04:00 政府常务会议 title',
      '09-24T06:00/09-24T10:00 调研（暂定） title ~',
    ]);
    expect(await keepPasted(guest, ticked)).toMatchObject({ refusal: { kind: 'not-found', what: 'draft' } });
  });

  it('keeps the lines that were ticked, or none: after another paste, and after midnight', async () => {
    const { token } = await makeLink();
    const guest = await open(token);
    const days = ['9月11日 下午 今天的会', '9月12日 上午 明天的会', '9月14日 上午 周一的会'];
    value(await layAside(guest, { text: days.join('\n') }));
    const [first, last] = [await ticks(guest, [0, 1]), await ticks(guest, [2])];
    const tomorrow = await open(token, demoNow.add({ hours: 24 }));
    const gone = { refusal: { kind: 'not-found', what: 'draft' } };
    expect(await keepPasted(tomorrow, first)).toMatchObject(gone);
    value(await layAside(guest, { text: days.toReversed().join('\n') }));
    expect(await keepPasted(guest, last)).toMatchObject(gone);
    expect(await said()).toEqual([]);
    value(await layAside(guest, { text: days.join('\n') }));
    expect(value(await keepPasted(tomorrow, last))).toEqual({ kept: 1 });
    expect(await said()).toEqual(['09-14T00:30/09-14T04:00 周一的会 title']);
  });

  it('refuses where no line was chosen, and forgets what is thrown away', async () => {
    const guest = await open((await makeLink()).token);
    value(await layAside(guest, { text }));
    expect(await keepPasted(guest, await ticks(guest, []))).toMatchObject({ refusal: { kind: 'blocked' } });
    value(await throwAway(guest));
    expect(value(await viewBusyPage(guest, {})).paste).toBeNull();
  });

  it('reads a line around New Year in the year in which it lies among the days asked for', async () => {
    const { token } = value(await makeBusyLink(office, { ...wanted, expires: '2027-03-31' }));
    const guest = await open(token, Temporal.Instant.from('2026-12-20T09:00+08:00'));
    value(await layAside(guest, { text: '12月28日 上午 年终总结\n1月6日 周三 上午 党组会' }));
    const { paste } = value(await viewBusyPage(guest, {}));
    expect(paste?.lines.map(({ when }) => when)).toEqual([
      '12月28日 周一 8:30–12:00',
      '1月6日 周三 8:30–12:00',
    ]);
    expect(paste?.notUnderstood).toEqual([]);
  });

  it.each(['9月23日 上午 专题会（秘密★5年）', '日期\t时间\t事项\n9月23日\t9:00\t（机密）'])(
    'does not even lay aside what is marked secret: %s',
    async (secret) => {
      const guest = await open((await makeLink()).token);
      expect(await layAside(guest, { text: secret })).toMatchObject({ refusal: { kind: 'classified' } });
      expect(JSON.stringify(await office.db.busyLink.findFirstOrThrow())).not.toContain('专题会');
    },
  );
});
