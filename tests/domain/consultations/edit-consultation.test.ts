import { describe, expect, it } from 'vitest';
import {
  decideOpinion,
  giveOpinion,
  isClosed,
  type OpinionGiven,
} from '#lib/domain/consultations/edit-consultation.ts';
import { anOpinion, aRound, decided, instant, itemId, person } from './a-round.ts';

const given = (change: Partial<OpinionGiven> = {}): OpinionGiven => ({
  id: 'new',
  personId: person('祁祎'),
  personName: '祁祎',
  itemId: itemId('a'),
  answer: 'agree',
  words: '',
  by: 'self',
  recordedBy: '祁祎',
  at: instant('2026-09-09T09:00'),
  ...change,
});

describe('giving an opinion', () => {
  it('takes the first answer and trims the words', () => {
    const round = giveOpinion(aRound(), given({ answer: 'disagree', words: ' 尚不成熟 ' }));
    expect(round.ok && round.value.opinions).toEqual([
      { ...given({ answer: 'disagree', words: '尚不成熟' }), decision: null, version: 1 },
    ]);
  });

  it('refuses advice without words, and who or what was not asked', () => {
    expect(giveOpinion(aRound(), given({ answer: 'agree-with-advice', words: '  ' }))).toEqual({
      ok: false,
      refusal: { kind: 'invalid', faults: [{ path: 'words', code: 'advice-missing' }] },
    });
    expect(giveOpinion(aRound(), given({ personId: person('旁人') })).ok).toBe(false);
    expect(giveOpinion(aRound(), given({ itemId: itemId('z') })).ok).toBe(false);
  });

  it('lets a leader change an answer until the minute it is due, and then no more', () => {
    const round = aRound({ opinions: [anOpinion('祁祎', 'a')] });
    const onTime = giveOpinion(round, given({ answer: 'disagree', at: instant('2026-09-11T17:30') }));
    expect(onTime.ok && onTime.value.opinions.map((o) => [o.id, o.answer, o.version])).toEqual([
      ['祁祎-a', 'disagree', 2],
    ]);
    expect(giveOpinion(round, given({ at: instant('2026-09-11T17:31') }))).toEqual({
      ok: false,
      refusal: { kind: 'blocked', codes: ['consultation.closed'] },
    });
    expect(isClosed(round, instant('2026-09-11T17:30'))).toBe(false);
  });

  it('takes a late first answer, and what staff wrote down from a call at any time', () => {
    const late = { at: instant('2026-09-14T09:00') };
    expect(giveOpinion(aRound(), given(late)).ok).toBe(true);
    const round = aRound({ opinions: [anOpinion('祁祎', 'a')] });
    const noted = giveOpinion(round, given({ ...late, by: 'staff', recordedBy: '温玥', answer: 'disagree' }));
    expect(noted.ok && noted.value.opinions[0]?.recordedBy).toBe('温玥');
  });

  it('asks for a new decision when the words changed, and keeps it when they did not', () => {
    const objection = anOpinion('祁祎', 'a', { answer: 'disagree', words: '尚不成熟', decision: decided });
    const round = aRound({ opinions: [objection] });
    const again = giveOpinion(round, given({ answer: 'disagree', words: '尚不成熟' }));
    expect(again.ok && again.value.opinions[0]?.decision).toEqual(decided);
    const other = giveOpinion(round, given({ answer: 'disagree', words: '仍不成熟' }));
    expect(other.ok && other.value.opinions[0]?.decision).toBeNull();
  });
});

describe('deciding on an opinion', () => {
  const round = aRound({ opinions: [anOpinion('祁祎', 'a', { answer: 'disagree', words: '尚不成熟' })] });
  const decision = { ...decided, opinionId: '祁祎-a', basedOn: 1 };

  it('keeps what was decided, with words, who and when', () => {
    const result = decideOpinion(round, { ...decision, note: ' 已与祁祎同志当面说明 ' });
    expect(result.ok && result.value.opinions[0]?.decision).toEqual({
      ...decided,
      note: '已与祁祎同志当面说明',
    });
  });

  it.each(['explained', 'partly-adopted'] as const)('wants words when it is %s', (kind) => {
    expect(decideOpinion(round, { ...decision, kind, note: ' ' })).toEqual({
      ok: false,
      refusal: { kind: 'invalid', faults: [{ path: 'note', code: 'decision-note-missing' }] },
    });
  });

  it.each(['adopted', 'to-meeting'] as const)('needs no words when it is %s', (kind) => {
    expect(decideOpinion(round, { ...decision, kind, note: '' }).ok).toBe(true);
  });

  it('is refused as stale when the leader has spoken anew', () => {
    const result = decideOpinion(round, { ...decision, basedOn: 0 });
    expect(!result.ok && result.refusal.kind).toBe('stale');
  });
});
