import { beforeEach, describe, expect, it } from 'vitest';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import { viewAgenda } from '#lib/usecases/agendas/queries.ts';
import {
  decideOpinion,
  giveOpinion,
  recordOpinion,
  remindLeaders,
  reopenDecision,
  startRound,
} from '#lib/usecases/consultations/commands.ts';
import { findNextMatter, viewMatter, viewMatters } from '#lib/usecases/consultations/leader-queries.ts';
import { viewMyWeek } from '#lib/usecases/consultations/leader-week.ts';
import { listConsultations, viewConsultation } from '#lib/usecases/consultations/queries.ts';
import type { Context } from '#lib/usecases/context.ts';
import { demoContext, demoNow, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const meetingId = 'demo-main';
const consultationId = 'demo-consultation';
let office: Context;
let leader: Context;

beforeEach(async () => {
  const { db } = database();
  await loadDemoOffice(db);
  office = await demoContext(db, 'office');
  leader = await demoContext(db, 'leader');
});

const refusalOf = (result: Result<unknown, Refusal>) => (result.ok ? null : result.refusal.kind);
const view = async () => value(await viewConsultation(office, meetingId));
const round = async () => {
  const [newest] = (await view()).rounds;
  if (!newest) throw new Error('there is no round');
  return newest;
};

describe('the consultation page', () => {
  it('has leaders down in the order of the rank table and items across', async () => {
    const { items, rows, tally } = await round();
    expect(rows.map((r) => r.name)).toEqual(['祁祎', '邬翀', '戚懋德', '褚彧', '邵维桢', '程玥']);
    expect(rows.every((r) => r.cells.length === items.length)).toBe(true);
    const answered = tally.agree + tally['agree-with-advice'] + tally.disagree;
    expect(answered + tally.open).toBe(rows.length * items.length);
    expect(answered).toBe(4);
  });

  it('says who signs in, who has opened it and which answer came by phone', async () => {
    const { rows } = await round();
    expect(rows.filter((r) => r.hasAccount).map((r) => r.name)).toEqual(['祁祎']);
    expect(rows.find((r) => r.name === '戚懋德')?.cells.find((c) => c !== null)?.by).toBe('staff');
    expect(rows.find((r) => r.name === '程玥')?.openedAt).toBeNull();
  });

  it('is for the office, not for leaders or liaisons', async () => {
    expect(refusalOf(await viewConsultation(leader, meetingId))).toBe('not-allowed');
    const liaison = await demoContext(database().db, 'liaison');
    expect(refusalOf(await listConsultations(liaison))).toBe('not-allowed');
  });

  it('lists every meeting in work with its newest round', async () => {
    const list = value(await listConsultations(office));
    expect(list.map((l) => [l.meetingId, l.round?.round ?? null])).toEqual([
      ['demo-chairpersons', null],
      ['demo-main', 1],
    ]);
  });
});

describe('a round', () => {
  const start = async (change: object = {}) => {
    const { leaders, items } = await view();
    return startRound(office, {
      meetingId,
      personIds: leaders
        .filter((l) => l.isProposed)
        .slice(1)
        .map((l) => l.personId),
      itemIds: items.map((i) => i.id),
      dueAt: '2026-09-18T17:30',
      message: '请阅示。',
      ...change,
    });
  };

  it('gets the next number, asks the items in agenda order and keeps the draft as it went out', async () => {
    const { items } = await view();
    value(await start({ itemIds: items.map((i) => i.id).reverse() }));
    const { rounds } = await view();
    expect(rounds.map((r) => r.round)).toEqual([2, 1]);
    expect(rounds[0]?.items.map((i) => i.id)).toEqual(items.map((i) => i.id));
    const { comparison } = value(await viewAgenda(office, meetingId));
    expect([comparison?.at, comparison?.occasion]).toEqual([demoNow.toString(), 'consultation']);
  });

  it('is refused with a due time gone by, people who are not on the roster, items not on the agenda', async () => {
    const faults = async (change: object) => {
      const refused = await start(change);
      return !refused.ok && refused.refusal.kind === 'invalid' ? refused.refusal.faults[0]?.path : null;
    };
    expect(await faults({ dueAt: '2026-09-11T14:00' })).toBe('dueAt');
    expect(await faults({ personIds: ['nobody'] })).toBe('personIds');
    expect(await faults({ itemIds: ['nothing'] })).toBe('itemIds');
    expect(refusalOf(await startRound(leader, { ...(await plan()), meetingId }))).toBe('not-allowed');
  });

  const plan = async () => ({ personIds: [], itemIds: [], dueAt: '2026-09-18T17:30', message: '' });

  it('is one round when two colleagues send it at once', async () => {
    const results = await Promise.all([start(), start()]);
    const rounds = (await view()).rounds.map((r) => r.round);
    expect(rounds.filter((r) => r === 2)).toHaveLength(1);
    expect(results.some((r) => r.ok)).toBe(true);
  });

  it('reminds those who owe an answer and says when', async () => {
    expect(value(await remindLeaders(office, { consultationId })).reminded).toBe(6);
    expect((await round()).rows[0]?.remindedAt).toBe('2026-09-11T06:32:00.000Z');
  });
});

describe('a leader', () => {
  it('sees the matters of the newest round, and nobody else’s words', async () => {
    const { matters, past } = value(await viewMatters(leader));
    expect(matters).toHaveLength(5);
    expect(matters.every((m) => m.answer === null)).toBe(true);
    expect(JSON.stringify([matters, past])).not.toContain('回访未做完');
  });

  it('answers one matter a screen and is led to the next that is open', async () => {
    const [first, second] = value(await viewMatters(leader)).matters;
    const itemId = first?.itemId ?? '';
    const seen = value(await viewMatter(leader, consultationId, itemId));
    expect([seen.place, seen.of, seen.open, seen.last]).toEqual([1, 5, true, null]);
    value(await giveOpinion(leader, { consultationId, itemId, answer: 'agree', words: '' }));
    expect(value(await findNextMatter(leader, consultationId, itemId))?.itemId).toBe(second?.itemId);
    const again = value(await viewMatter(leader, consultationId, itemId));
    expect([again.answer, again.done]).toEqual(['agree', [true, false, false, false, false]]);
  });

  it('is recorded as having opened the round, once', async () => {
    const [first] = value(await viewMatters(leader)).matters;
    const open = () => viewMatter(leader, consultationId, first?.itemId ?? '');
    value(await open());
    value(await open());
    expect((await round()).rows[0]?.openedAt).toBe(demoNow.toString());
    expect(await database().db.auditEvent.count({ where: { action: 'open-consultation' } })).toBe(1);
  });

  it('reads what became of the words', async () => {
    const [first] = value(await viewMatters(leader)).matters;
    const itemId = first?.itemId ?? '';
    const given = { consultationId, itemId, answer: 'agree-with-advice', words: '建议逐人表决。' } as const;
    const { opinionId, version } = value(await giveOpinion(leader, given));
    const decision = {
      consultationId,
      opinionId,
      basedOn: version,
      kind: 'adopted',
      note: '已改为逐人表决。',
    } as const;
    value(await decideOpinion(office, decision));
    const { past } = value(await viewMatters(leader));
    expect(past.map((p) => [p.words, p.decision?.kind, p.decision?.note])).toEqual([
      ['建议逐人表决。', 'adopted', '已改为逐人表决。'],
    ]);
  });

  it('finds earlier words on the same matter in the next round', async () => {
    const [first] = value(await viewMatters(leader)).matters;
    const itemId = first?.itemId ?? '';
    value(await giveOpinion(leader, { consultationId, itemId, answer: 'disagree', words: '材料未到。' }));
    const personIds = [leader.actor.personId ?? ''];
    const dueAt = '2026-09-18T17:30';
    const next = value(
      await startRound(office, { meetingId, personIds, itemIds: [itemId], dueAt, message: '' }),
    );
    const seen = value(await viewMatter(leader, next.consultationId, itemId));
    expect([seen.last?.words, seen.answer, seen.of]).toEqual(['材料未到。', null, 1]);
  });

  it('cannot answer for others, nor the office for itself', async () => {
    const itemId = (await round()).items[0]?.id ?? '';
    const answer = { consultationId, itemId, answer: 'agree', words: '' } as const;
    expect(refusalOf(await giveOpinion(office, answer))).toBe('not-allowed');
    expect(refusalOf(await recordOpinion(leader, { ...answer, personId: 'x' }))).toBe('not-allowed');
    const other = { ...leader, actor: { ...leader.actor, personId: 'demo-person-30' } };
    expect(refusalOf(await giveOpinion(other, answer))).toBe('not-found');
  });

  it('has fourteen days from Monday, with the sittings to attend', async () => {
    const { days, today } = value(await viewMyWeek(leader));
    expect([days.length, days[0]?.date, today]).toEqual([14, '2026-09-07', '2026-09-11']);
    const ours = days.flatMap((d) => d.lines).filter((l) => l.meetingId !== null);
    expect(ours.map((l) => l.meetingId)).toEqual(['demo-chairpersons']);
  });
});

describe('the office', () => {
  it('writes down an answer given by phone, with who and when', async () => {
    const { rows, items } = await round();
    const personId = rows.find((r) => r.name === '程玥')?.personId ?? '';
    const at = '2026-09-11T10:00';
    const call = {
      consultationId,
      personId,
      itemId: items[0]?.id ?? '',
      answer: 'agree',
      words: '',
    } as const;
    value(await recordOpinion(office, { ...call, at }));
    const cell = (await round()).rows.find((r) => r.name === '程玥')?.cells[0];
    expect([cell?.by, cell?.recordedBy, cell?.at]).toEqual(['staff', '温玥', '2026-09-11T02:00:00Z']);
    const ahead = await recordOpinion(office, { ...call, at: '2026-09-12T10:00' });
    expect(refusalOf(ahead)).toBe('invalid');
    const { after } = await database().db.auditEvent.findFirstOrThrow({
      where: { action: 'record-opinion' },
      orderBy: { seq: 'desc' },
    });
    expect(JSON.stringify(after)).toContain('程玥');
  });

  it('never writes an earlier call over a later answer', async () => {
    const { items } = await round();
    const said = {
      consultationId,
      itemId: items[0]?.id ?? '',
      answer: 'disagree',
      words: '我不赞成。',
    } as const;
    value(await giveOpinion(leader, said));
    const call = { ...said, personId: leader.actor.personId ?? '', answer: 'agree', words: '' } as const;
    expect(refusalOf(await recordOpinion(office, { ...call, at: '2026-09-11T09:00' }))).toBe('invalid');
    const kept = (await round()).rows.find((r) => r.personId === leader.actor.personId)?.cells[0];
    expect(kept?.answer).toBe('disagree');
  });

  it('decides on an objection, which then no longer blocks the item', async () => {
    const blocked = async () => (await view()).findings.filter((f) => f.severity === 'block').length;
    expect(await blocked()).toBe(1);
    const [objection] = (await view()).undecided;
    expect(objection?.words).toBe('回访未做完，结论宜缓。');
    const decision = {
      consultationId,
      opinionId: objection?.id ?? '',
      basedOn: objection?.version ?? 0,
      kind: 'explained',
    } as const;
    expect(refusalOf(await decideOpinion(office, { ...decision, note: '' }))).toBe('invalid');
    value(await decideOpinion(office, { ...decision, note: '回访9月16日前做完，已向褚彧同志说明。' }));
    expect(await blocked()).toBe(0);
    expect((await view()).decided.map((o) => o.decision?.kind)).toEqual(['explained']);
  });

  it('takes a decision back, and the opinion asks for one again; once only', async () => {
    const [objection] = (await view()).undecided;
    const opinionId = objection?.id ?? '';
    const decision = { consultationId, opinionId, kind: 'adopted', note: '' } as const;
    const { version } = value(await decideOpinion(office, { ...decision, basedOn: objection?.version ?? 0 }));
    const asking = async () => (await view()).undecided.map(({ id }) => id);
    expect(await asking()).not.toContain(opinionId);
    expect(refusalOf(await reopenDecision(leader, { consultationId, opinionId, basedOn: version }))).toBe(
      'not-allowed',
    );
    value(await reopenDecision(office, { consultationId, opinionId, basedOn: version }));
    expect(await asking()).toContain(opinionId);
    expect(refusalOf(await reopenDecision(office, { consultationId, opinionId, basedOn: version }))).toBe(
      'stale',
    );
  });

  it('is told when the leader spoke anew while it was deciding', async () => {
    const [objection] = (await view()).undecided;
    const opinionId = objection?.id ?? '';
    const decision = { consultationId, opinionId, kind: 'adopted', note: '' } as const;
    value(await decideOpinion(office, { ...decision, basedOn: objection?.version ?? 0 }));
    expect(refusalOf(await decideOpinion(office, { ...decision, basedOn: objection?.version ?? 0 }))).toBe(
      'stale',
    );
  });
});
