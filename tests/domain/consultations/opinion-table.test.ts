import { describe, expect, it } from 'vitest';
import { tableOf, unanswered } from '#lib/domain/consultations/opinion-table.ts';
import { anOpinion, aRound, decided } from './a-round.ts';

const round = aRound({
  opinions: [
    anOpinion('阮秉堃', 'a'),
    anOpinion('阮秉堃', 'b', { answer: 'agree-with-advice', words: '补充对比数据' }),
    anOpinion('祁祎', 'b', { answer: 'disagree', words: '尚不成熟' }),
  ],
});

describe('the table of opinions', () => {
  it('has a row for every leader asked and a cell for every item, answered or not', () => {
    expect(tableOf(round).rows.map((r) => r.cells.map((c) => c?.answer ?? null))).toEqual([
      ['agree', 'agree-with-advice'],
      [null, 'disagree'],
      [null, null],
    ]);
  });

  it('counts answers and gaps so that they add up to leaders times items', () => {
    expect(tableOf(round).tally).toEqual({ agree: 1, 'agree-with-advice': 1, disagree: 1, open: 3 });
  });

  it('names who still owes an answer, and how much of it', () => {
    expect(unanswered(round)).toEqual([
      { personId: '祁祎', answered: 1, asked: 2 },
      { personId: '邬翀', answered: 0, asked: 2 },
    ]);
    expect(unanswered(aRound({ personIds: [] }))).toEqual([]);
  });

  it('lists what is to be decided, objections first, and no plain agreement', () => {
    expect(tableOf(round).undecided.map((o) => o.answer)).toEqual(['disagree', 'agree-with-advice']);
    const settled = aRound({ opinions: [anOpinion('祁祎', 'b', { answer: 'disagree', decision: decided })] });
    expect(tableOf(settled).undecided).toEqual([]);
  });
});
