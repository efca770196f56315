import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import { checkAgenda } from '#lib/domain/agendas/check-agenda.ts';
import type { SittingId } from '#lib/domain/id.ts';
import { anAttendee, anItem, aPaper, aStep, seenAt, surroundings, wholeItems } from './a-meeting.ts';

type Change = Parameters<typeof surroundings>[1];

async function found(items: readonly AgendaItem[], change: Change = {}, now = seenAt) {
  return checkAgenda(await surroundings(items, change), now);
}

/** Codes with severity, without the reminder that an agenda not adopted is a draft. */
async function codes(items: readonly AgendaItem[], change: Change = {}, now = seenAt) {
  const findings = await found(items, change, now);
  return findings.filter((f) => f.code !== 'agenda.draft').map((f) => `${f.severity} ${f.code}`);
}

/** The whole sitting with one item put in after the first. */
const withItem = (item: AgendaItem) => [...wholeItems.slice(0, 2), item, ...wholeItems.slice(2)];

describe('checking an agenda', () => {
  it('has nothing to say about a whole agenda but that it is a draft until the plenary adopts it', async () => {
    expect((await found(wholeItems)).map((f) => [f.severity, f.code])).toEqual([['note', 'agenda.draft']]);
    const adopted = { meeting: { adoptedAt: Temporal.Instant.from('2026-09-23T09:04+08:00') } };
    expect(await found(wholeItems, adopted)).toEqual([]);
  });

  it('warns when the meeting is over and the adoption was never recorded', async () => {
    const findings = await found(wholeItems, { meeting: { state: 'closed' } });
    expect(findings.map((f) => [f.severity, f.code])).toEqual([['warn', 'agenda.draft']]);
  });

  it('is silent about cancelled and classified meetings', async () => {
    expect(await found([], { meeting: { state: 'cancelled' } })).toEqual([]);
    expect(await found([], { meeting: { secrecy: 'classified' } })).toEqual([]);
  });

  it('says that an agenda is empty', async () => {
    expect(await codes([aStep('开会', 'adopt-agenda')])).toEqual(['warn agenda.empty']);
  });
});

describe('items', () => {
  it('blocks a report without a reporter, doubts a matter without one, asks none of an election', async () => {
    expect(await codes(withItem(anItem('x', { reporters: [] })))).toEqual([
      'block agenda.item-without-reporter',
    ]);
    expect(await codes(withItem(anItem('x', { kind: 'matter', reporters: [] })))).toEqual([
      'warn agenda.item-without-reporter',
    ]);
    expect(
      await codes(withItem(anItem('x', { kind: 'election', reporters: [], vote: 'secret-ballot' }))),
    ).toEqual([]);
  });

  it('names item, number and subject in the finding, and keeps its key when the item moves', async () => {
    const item = anItem('x', { departmentId: null });
    const [first] = (await found(withItem(item))).filter((f) => f.code !== 'agenda.draft');
    expect(first).toMatchObject({
      key: 'agenda.item-without-department:x',
      facts: { number: 2, item: item.title },
      place: 'agenda',
      subjectId: 'x',
      waivable: true,
    });
    const moved = [wholeItems[0] as AgendaItem, item, ...wholeItems.slice(1)];
    const [later] = (await found(moved)).filter((f) => f.code !== 'agenda.draft');
    expect([later?.key, later?.stamp, later?.facts.number]).toEqual([first?.key, first?.stamp, 1]);
  });

  it('sees a reporter without a post, a line without minutes, a title that stands twice', async () => {
    const reporter = { personId: null, name: '谷翯', post: ' ' };
    expect(await codes(withItem(anItem('x', { reporters: [reporter] })))).toEqual([
      'warn agenda.reporter-without-post',
    ]);
    expect(await codes(withItem(anItem('x', { minutes: 0 })))).toEqual(['warn agenda.item-without-minutes']);
    const twin = anItem('x', { title: wholeItems[1]?.title ?? '' });
    expect(await codes(withItem(twin))).toEqual(['warn agenda.item-twice']);
    expect(await codes(withItem(anItem('x', { title: '' })))).toEqual(['block agenda.item-without-title']);
  });

  it('keeps matters of law out of an office meeting, which is no meeting of law', async () => {
    const office = { meeting: { type: 'office' } } as const;
    const item = anItem('任免', { kind: 'appointment', vote: 'show-of-hands', motions: [] });
    expect(await codes([item], office)).toContain('block agenda.matter-of-law');
    // Talked over there, a draft is a matter like another, whatever its title names.
    for (const title of ['研究机关食堂管理办法（草案）', '讨论机关年度工作计划（草案）', '酝酿人事任免建议'])
      expect(
        await codes([anItem(title, { kind: 'matter', departmentId: null, papers: [] })], office),
      ).toEqual([]);
    expect(
      await codes([anItem('值班安排', { kind: 'matter', departmentId: null, papers: [] })], office),
    ).toEqual([]);
  });
});

describe('times', () => {
  it('blocks an overrun and says by how much and until when', async () => {
    const findings = await found(withItem(anItem('x', { kind: 'study', minutes: 150, papers: [] })));
    const [overrun] = findings;
    expect(overrun).toMatchObject({
      code: 'agenda.overrun',
      severity: 'block',
      facts: { minutes: 19, ends: '12:19', planned: '12:00' },
      subjectId: 's1',
    });
  });

  it('allows what fits to the minute', async () => {
    expect(await codes(withItem(anItem('x', { kind: 'study', minutes: 131, papers: [] })))).toEqual([]);
  });

  it('doubts an oral report longer than the pack’s fifteen minutes, counted per reporter', async () => {
    expect(await codes(withItem(anItem('x', { minutes: 16 })))).toEqual(['warn agenda.report-too-long']);
    const two = [
      { personId: null, name: '甲', post: '局长' },
      { personId: null, name: '乙', post: '主任' },
    ];
    expect(await codes(withItem(anItem('x', { minutes: 30, reporters: two })))).toEqual([]);
  });

  it('sees an item that names a sitting which is gone', async () => {
    expect(await codes(withItem(anItem('x', { sittingId: 'gone' as SittingId })))).toEqual([
      'warn agenda.item-outside-sittings',
    ]);
  });
});

describe('papers', () => {
  const on = (iso: string) => Temporal.Instant.from(`${iso}T10:00+08:00`);
  const waiting = (change = {}) => withItem(anItem('x', { papers: [aPaper('p', change)] }));

  it.each([
    // The meeting is on 23 September: M-10 is Sunday the 13th, the workday before it Friday the 11th.
    ['2026-09-07', []],
    ['2026-09-08', ['note agenda.paper-due-soon']],
    ['2026-09-11', ['note agenda.paper-due-soon']],
    ['2026-09-12', ['warn agenda.paper-overdue']],
    ['2026-09-13', ['warn agenda.paper-overdue']],
    ['2026-09-14', ['block agenda.paper-late']],
  ])('on %s a report due at M-10 gives %j', async (day, expected) => {
    expect(await codes(waiting(), {}, on(day))).toEqual(expected);
  });

  it('cites the Supervision Law for a late report and does not let it be waived', async () => {
    const [late] = await found(waiting(), {}, on('2026-09-14'));
    expect(late).toMatchObject({
      code: 'agenda.paper-late',
      waivable: false,
      facts: { due: '2026-09-11', latest: '2026-09-13', paper: '报告稿' },
    });
    expect(late?.basis?.force).toBe('statute');
  });

  it('goes by the staff’s own date where there is one', async () => {
    const paper = { deadlineRule: null, dueOn: Temporal.PlainDate.from('2026-09-10') };
    expect(await codes(waiting(paper), {}, on('2026-09-11'))).toEqual(['warn agenda.paper-late']);
    expect(await codes(waiting(paper), {}, on('2026-09-10'))).toEqual(['note agenda.paper-due-soon']);
  });

  it('only notes a paper that came after its day', async () => {
    const came = (iso: string) => waiting({ receivedOn: Temporal.PlainDate.from(iso) });
    expect(await codes(came('2026-09-13'), {}, on('2026-09-15'))).toEqual([]);
    expect(await codes(came('2026-09-14'), {}, on('2026-09-15'))).toEqual(['note agenda.paper-came-late']);
  });

  it('doubts a report nobody expects a paper of', async () => {
    expect(await codes(withItem(anItem('x', { papers: [] })))).toEqual(['warn agenda.item-without-papers']);
  });
});

describe('personnel', () => {
  const motion = (act: 'appoint' | 'remove' | 'acting' | 'dismiss', name = '喻怀瑾', post = '副区长') => ({
    act,
    name,
    post,
  });
  const personnel = (change: Partial<AgendaItem>) =>
    anItem('任免', {
      kind: 'appointment',
      vote: 'electronic',
      motions: [motion('appoint')],
      embargoed: true,
      ...change,
    });

  it('blocks a personnel item without a vote', async () => {
    expect(await codes(withItem(personnel({ vote: null })))).toEqual(['block agenda.personnel-without-vote']);
    expect(await codes(withItem(personnel({})))).toEqual([]);
  });

  it('asks for a secret ballot where the law does: removal from office and elections', async () => {
    const [finding] = await found(withItem(personnel({ motions: [motion('dismiss')] })));
    expect(finding).toMatchObject({ code: 'agenda.ballot-not-secret', severity: 'block', waivable: false });
    expect(await codes(withItem(personnel({ vote: 'secret-ballot', motions: [motion('dismiss')] })))).toEqual(
      [],
    );
    expect(await codes(withItem(personnel({ motions: [motion('remove')] })))).toEqual([]);
    expect(await codes(withItem(anItem('选举', { kind: 'election', vote: 'electronic' })))).toEqual([
      'block agenda.ballot-not-secret',
    ]);
  });

  it('doubts names that are not held back before the vote, and an item without motions', async () => {
    expect(await codes(withItem(personnel({ embargoed: false })))).toEqual([
      'warn agenda.names-not-held-back',
    ]);
    expect(await codes(withItem(personnel({ motions: [] })))).toEqual([
      'warn agenda.personnel-without-motions',
    ]);
  });

  it('does not put forward again who was twice not appointed to the post', async () => {
    const twice = (name: string, post: string) => ({
      rejectedTwice: [{ name, post, meetings: ['常委会第三十次会议', '常委会第三十一次会议'] }],
    });
    const [finding] = await found(withItem(personnel({})), twice('喻怀瑾', '副区长'));
    expect(finding).toMatchObject({
      ...{ code: 'agenda.rejected-twice', severity: 'block', basis: { citation: '渝任21' } },
      facts: { name: '喻怀瑾', first: '常委会第三十次会议', second: '常委会第三十一次会议' },
    });
    expect(await codes(withItem(personnel({})), twice('喻怀瑾', '区财政局局长'))).toEqual([]);
    const removal = personnel({ motions: [motion('remove')] });
    expect(await codes(withItem(removal), twice('喻怀瑾', '副区长'))).toEqual([]);
  });

  it('makes an acting head a deputy first', async () => {
    const acting = motion('acting', '闻人舟', '代理区长');
    const deputy = motion('appoint', '闻人舟', '副区长');
    expect(await codes(withItem(personnel({ motions: [deputy, acting] })))).toEqual([]);
    expect(await codes(withItem(personnel({ motions: [acting, deputy] })))).toEqual([
      'block agenda.acting-before-deputy',
    ]);
    expect(await codes(withItem(personnel({ motions: [acting] })))).toEqual([
      'warn agenda.acting-not-deputy',
    ]);
    const attendees = [anAttendee('闻人舟', '区人民政府副区长')];
    expect(await codes(withItem(personnel({ motions: [acting] })), { attendees })).toEqual([]);
  });
});

describe('procedure', () => {
  it('wants the agenda adopted before the first item of a plenary, not of a chairpersons’ meeting', async () => {
    const items = [anItem('x', { papers: [] }), aStep('散会', 'closing')];
    expect(await codes(items)).toContain('warn agenda.adopting-not-first');
    expect(await codes(items, { meeting: { type: 'chairpersons' } })).toEqual([]);
  });

  it('blocks deliberation and voted items after the last vote', async () => {
    const vote = aStep('表决', 'voting', 15);
    const group = aStep('分组审议', 'group-deliberation', 30);
    const decision = anItem('决定', { kind: 'decision', vote: 'electronic' });
    const start = [aStep('开会', 'adopt-agenda')];
    expect(await codes([...start, decision, group, vote])).toEqual([]);
    expect(await codes([...start, decision, vote, group])).toEqual(['block agenda.vote-before-deliberation']);
    expect(await codes([...start, vote, decision])).toEqual([
      'block agenda.vote-before-deliberation',
      'warn agenda.voting-without-items',
    ]);
  });

  it('sees a step of voting that nothing comes to', async () => {
    const items = [aStep('开会', 'adopt-agenda'), anItem('x'), aStep('表决', 'voting')];
    expect(await codes(items)).toEqual(['warn agenda.voting-without-items']);
  });

  it('sees a kind the title contradicts', async () => {
    const as = (kind: AgendaItem['kind'], title: string) => codes(withItem(anItem('x', { kind, title })));
    expect(await as('report', '决定人事任免事项')).toEqual(['warn agenda.kind-differs']);
    expect(await as('report', '审议《云溪区养犬管理办法（草案）》')).toEqual(['warn agenda.kind-differs']);
    expect(await as('matter', '审议关于审议意见的报告')).toEqual([]);
  });

  it('asks how a decision is voted on', async () => {
    expect(await codes(withItem(anItem('x', { kind: 'decision' })))).toEqual([
      'warn agenda.item-without-vote',
    ]);
  });

  it('puts the oath after the result', async () => {
    const oath = anItem('宣誓', { kind: 'oath', reporters: [], papers: [] });
    const [opening, plan, audit, voting, closing] = wholeItems as [
      AgendaItem,
      AgendaItem,
      AgendaItem,
      AgendaItem,
      AgendaItem,
    ];
    expect(await codes([opening, plan, audit, voting, oath, closing])).toEqual([]);
    expect(await codes([opening, plan, audit, oath, voting, closing])).toEqual([
      'block agenda.oath-before-vote',
    ]);
  });

  it('sees a closing that is not last and an opening that is not first', async () => {
    const [opening, plan, audit, voting, closing] = wholeItems as [
      AgendaItem,
      AgendaItem,
      AgendaItem,
      AgendaItem,
      AgendaItem,
    ];
    expect(await codes([opening, plan, audit, closing, voting])).toEqual(['warn agenda.closing-not-last']);
    expect(await codes([opening, aStep('宣布开会', 'opening'), plan, audit, voting, closing])).toEqual([
      'warn agenda.opening-not-first',
    ]);
  });

  it('opens and closes a sitting once', async () => {
    const [adopting, ...others] = wholeItems.filter(({ kind }) => kind !== 'opening' && kind !== 'closing');
    if (!adopting) throw new Error('the agenda is adopted first');
    const [open, close] = [aStep('宣布开会', 'opening'), aStep('散会', 'closing')];
    const [reopen, reclose] = [aStep('再开会', 'opening'), aStep('休会', 'closing')];
    expect(await codes([open, adopting, ...others, close])).toEqual([]);
    expect(await codes([open, adopting, reopen, ...others, close])).toEqual(['warn agenda.opening-twice']);
    expect(await codes([open, adopting, reclose, ...others, close])).toEqual(['warn agenda.closing-twice']);
  });

  it('hears the audit report with the final accounts (监27)', async () => {
    const accounts = anItem('决算', { kind: 'final-accounts', vote: 'electronic' });
    expect(await codes([wholeItems[0] as AgendaItem, accounts])).toEqual([
      'warn agenda.accounts-without-audit',
    ]);
    expect(await codes(withItem(accounts))).toEqual([]);
  });
});
