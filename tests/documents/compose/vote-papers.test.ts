import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { composeMinutes } from '#lib/documents/compose/minutes.ts';
import { composeResults } from '#lib/documents/compose/results.ts';
import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { questionsOf } from '#lib/domain/votes/questions.ts';
import type { VoteResult } from '#lib/domain/votes/vote-result.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { aDossier } from './a-dossier.ts';
import { aVote, byBallot, uncounted } from './a-vote.ts';

const ON = Temporal.PlainDate.from('2026-09-25');
const CANDIDATES = ['晏知微', '路明非', '桑榆'];

/** The sample meeting with one item alone, and what its votes came to. */
async function held(change: Partial<AgendaItem>, results: readonly Partial<VoteResult>[]): Promise<Dossier> {
  const dossier = await aDossier();
  const items = dossier.agenda.items
    .filter(({ id }) => id === 'appoint')
    .map((item) => ({ ...item, vote: 'secret-ballot' as const, ...change }));
  const agenda = { ...dossier.agenda, items };
  const [question] = questionsOf({ agenda, votes: [] });
  if (!question) throw new Error('nothing is voted on');
  const votes = results.map((result, at) => aVote(question, { ...byBallot, round: at + 1, ...result }));
  return { ...dossier, agenda, votes };
}

/** What each row of the results sheet says, cell by cell, and every paragraph of the minutes. */
function rowsOf(dossier: Dossier, locale: Locale = 'zh-CN'): readonly string[] {
  const table = composeResults(dossier, locale).blocks.find(({ kind }) => kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  return table.rows.map(({ cells }) => cells.map(({ text }) => plain(text)).join(' | '));
}
function plain(text: unknown): string {
  if (typeof text === 'string') return text;
  return Array.isArray(text)
    ? text.map((run) => (typeof run === 'string' ? run : (run.text ?? '□'))).join('')
    : '';
}
const paragraphs = (dossier: Dossier, locale: Locale, paper: 'results' | 'minutes') =>
  (paper === 'results'
    ? composeResults(dossier, locale)
    : composeMinutes(dossier, locale, ON)
  ).blocks.flatMap((block) => (block.kind === 'paragraph' ? [plain(block.text)] : []));
const election: Partial<AgendaItem> = {
  kind: 'election',
  motions: CANDIDATES.map((name) => ({ act: 'appoint', name, post: '副主任' })),
};
const race = (...votes: readonly number[]) => ({
  ...{ yes: null, no: null, abstain: null, seats: 2 },
  candidates: CANDIDATES.map((name, at) => ({ name, votes: votes[at] ?? 0 })),
});

describe('the results sheet', () => {
  it('prints what is recorded, of the members of that day, and blanks where nothing is', async () => {
    const dossier = await held({}, [{}]);
    expect(rowsOf(dossier)).toEqual(['1 | 任命晏知微为区发展和改革委员会主任 | 28 | 1 | 1 | 0 | 通过']);
    const said = paragraphs(dossier, 'zh-CN', 'results').join('\n');
    // 27 stand on the list by now.
    expect(said).toContain('组成人员35人，法定人数18人；实到31人。每项赞成满18人为通过。');
    expect(said).toContain('发票31张，收回31张，有效30张，无效1张。');
    expect(rowsOf(await held({}, []))).toEqual([
      '1 | 任命晏知微为区发展和改革委员会主任 |  |  |  |  | □通过\n□未获通过',
    ]);
  });

  it('says every round: one that was void, one that was put off, and the one that counts', async () => {
    const dossier = await held({}, [
      { ...uncounted, present: 31, collected: 32, outcome: 'void' },
      { ...uncounted, handedOut: null, outcome: 'put-off', reason: '还要研究' },
      { yes: 17, no: 12, outcome: 'not-carried' },
    ]);
    expect(rowsOf(dossier).map((row) => row.split(' | ').toSpliced(2, 4).slice(1))).toEqual([
      ['任命晏知微为区发展和改革委员会主任', '本次投票无效'],
      ['任命晏知微为区发展和改革委员会主任（第2次表决）', '暂不付表决：还要研究'],
      ['任命晏知微为区发展和改革委员会主任（第3次表决）', '未获通过'],
    ]);
  });

  it('has a line for each candidate, with who is elected and whose votes are equal', async () => {
    const dossier = await held(election, [{ ...race(30, 25, 10), outcome: 'carried' }]);
    const outcomes = (of: Dossier) =>
      rowsOf(of).map((row) => row.split(' | ').filter((_, at) => [1, 2, 6].includes(at)));
    expect(outcomes(dossier)).toEqual([
      ['选举副主任，应选2名', '', ''],
      ['晏知微', '30', '当选'],
      ['路明非', '25', '当选'],
      ['桑　榆', '10', '未当选'],
    ]);
    const equal = await held(election, [{ ...race(30, 20, 20), outcome: 'not-carried' }]);
    expect(outcomes(equal).map(([, , outcome]) => outcome)).toEqual([
      ...['', '当选', '票数相等，再次投票', '票数相等，再次投票'],
    ]);
  });
});

describe('the minutes', () => {
  it.each([
    ['zh-CN', [{}], '表决：任命晏知微为区发展和改革委员会主任：赞成28票、反对1票、弃权1票，通过。'],
    [
      'en',
      [{}],
      'Vote: Appointment of 晏知微 as 区发展和改革委员会主任: 28 for, 1 against, 1 abstention: carried.',
    ],
    ['zh-CN', [{ yes: 17, no: 12, outcome: 'not-carried' }], '赞成17票、反对12票、弃权1票，未获通过。'],
    ['zh-CN', [{ ...uncounted, outcome: 'put-off', reason: '还要研究' }], '暂不付表决（还要研究）。'],
  ] as const)('in %s say what was decided in the place of the blank', async (locale, results, line) => {
    const said = paragraphs(await held({}, results), locale, 'minutes');
    expect(said.join('\n')).toContain(line);
    expect(said.filter((text) => /^(?:会议议定|Decided)/u.test(text))).toEqual([]);
  });

  it('say who is elected with how many votes', async () => {
    const dossier = await held(election, [{ ...race(30, 25, 10), outcome: 'carried' }]);
    expect(paragraphs(dossier, 'zh-CN', 'minutes').join('\n')).toContain(
      '表决：选举副主任：晏知微得30票、路明非得25票、桑榆得10票；晏知微、路明非当选。',
    );
  });
});
