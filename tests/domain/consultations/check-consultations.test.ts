import { describe, expect, it } from 'vitest';
import { checkConsultations } from '#lib/domain/consultations/check-consultations.ts';
import { type Consultation, undecidedObjections } from '#lib/domain/consultations/consultation.ts';
import type { ConsultationId, PersonId } from '#lib/domain/id.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { anAttendee, anItem, surroundings } from '../agendas/a-meeting.ts';
import { anOpinion, aRound, decided, instant } from './a-round.ts';

const items = [anItem('a'), anItem('b')];
const everyone = ['阮秉堃', '祁祎', '邬翀'];
const allAgree = everyone.flatMap((name) => [anOpinion(name, 'a'), anOpinion(name, 'b')]);
const attendees = everyone.map((name) => anAttendee(name, '副主任'));

async function codes(consultations: readonly Consultation[], now = '2026-09-09T12:00', agenda = items) {
  const around = await surroundings(agenda, { attendees });
  return checkConsultations({ ...around, consultations }, instant(now)).map((f) => `${f.severity} ${f.code}`);
}

describe('checking consultations', () => {
  it('is content when everybody agreed', async () => {
    expect(await codes([aRound({ opinions: allAgree })])).toEqual([]);
  });

  it('blocks an item somebody disagrees with until that is decided, and cannot be waived', async () => {
    const opinions = allAgree.map((o) =>
      o.id === '祁祎-b' ? anOpinion('祁祎', 'b', { answer: 'disagree', words: '尚不成熟' }) : o,
    );
    const around = await surroundings(items, { attendees });
    const [finding] = checkConsultations(
      { ...around, consultations: [aRound({ opinions })] },
      instant('2026-09-09T12:00'),
    );
    expect(finding).toMatchObject({
      code: 'consultation.objection-undecided',
      severity: 'block',
      place: 'consultation',
      subjectId: 'b',
      waivable: false,
      facts: { name: '祁祎', words: '尚不成熟', said: 1, number: 2 },
    });
    const settled = opinions.map((o) => (o.id === '祁祎-b' ? { ...o, decision: decided } : o));
    expect(await codes([aRound({ opinions: settled })])).toEqual([]);
  });

  it('doubts advice nobody answered', async () => {
    const opinions = allAgree.map((o) =>
      o.id === '祁祎-b' ? anOpinion('祁祎', 'b', { answer: 'agree-with-advice', words: '补图' }) : o,
    );
    expect(await codes([aRound({ opinions })])).toEqual(['warn consultation.advice-undecided']);
  });

  it('lets the last round speak: agreement now outweighs an old objection', async () => {
    const first = aRound({ opinions: [anOpinion('祁祎', 'a', { answer: 'disagree' })] });
    const second = aRound({ id: 'c2' as ConsultationId, round: 2, opinions: allAgree });
    expect(await codes([second, first])).toEqual([]);
    expect(undecidedObjections([second, first])).toEqual([]);
    expect(undecidedObjections([first])).toHaveLength(1);
  });

  it('awaits the silent, then warns, then says so in the papers from M-7', async () => {
    const round = aRound({ opinions: allAgree.filter((o) => o.personName !== '邬翀') });
    expect(await codes([round], '2026-09-11T17:00')).toEqual(['note consultation.awaited']);
    expect(await codes([round], '2026-09-11T18:00')).toEqual(['warn consultation.overdue']);
    expect(await codes([round], '2026-09-16T09:00')).toEqual(['warn consultation.silent-in-papers']);
    const around = await surroundings(items, { attendees });
    const [finding] = checkConsultations({ ...around, consultations: [round] }, instant('2026-09-16T09:00'));
    expect(finding?.facts).toEqual({ count: 1, partly: 0, names: '邬翀', due: '2026-09-11' });
  });

  it('tells who answered some of the items from who answered none', async () => {
    const [first] = allAgree.filter((o) => o.personName === '邬翀');
    const round = aRound({ opinions: first ? [first] : [] });
    const around = await surroundings(items, { attendees });
    const [finding] = checkConsultations({ ...around, consultations: [round] }, instant('2026-09-16T09:00'));
    const { personIds, itemIds } = round;
    expect(finding?.facts).toMatchObject({ count: personIds.length, partly: 1 });
    expect(finding?.facts.names).toContain(`邬翀 1/${itemIds.length}`);
    const say = (locale: 'zh-CN' | 'en') =>
      words(locale, 'findings')('consultation.silent-in-papers.title', finding?.facts as never);
    expect([say('zh-CN'), say('en')]).toEqual([
      `${personIds.length} 位领导未答完，应在会议材料中注明`,
      `${personIds.length} leaders have not answered everything: say so in the papers`,
    ]);
  });

  it('sees an item put on after the leaders were asked', async () => {
    const round = aRound({ opinions: allAgree });
    expect(await codes([round], '2026-09-09T12:00', [...items, anItem('c')])).toEqual([
      'warn consultation.item-not-asked',
    ]);
  });

  it('warns from M-10 that nobody has been asked, only where asking is the custom', async () => {
    expect(await codes([], '2026-09-12T12:00')).toEqual([]);
    expect(await codes([], '2026-09-13T12:00')).toEqual(['warn consultation.not-started']);
    const office = await surroundings(items, { meeting: { type: 'office' } });
    expect(checkConsultations({ ...office, consultations: [] }, instant('2026-09-13T12:00'))).toEqual([]);
  });

  it('keeps two leaders’ objections to one item apart', async () => {
    const opinions = ['阮秉堃', '祁祎'].map((name) => anOpinion(name, 'a', { answer: 'disagree' }));
    const around = await surroundings(items, { attendees });
    const round = aRound({ opinions, personIds: ['阮秉堃', '祁祎'] as PersonId[] });
    const keys = checkConsultations({ ...around, consultations: [round] }, instant('2026-09-09T12:00'))
      .filter((f) => f.severity === 'block')
      .map((f) => f.key);
    expect(new Set(keys).size).toBe(2);
  });
});
