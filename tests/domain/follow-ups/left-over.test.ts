import { describe, expect, it } from 'vitest';
import { blankItem } from '#lib/domain/agendas/edit-agenda.ts';
import { itemsToTakeUp, kindAfter, subjectOf, whoCarriesOut } from '#lib/domain/follow-ups/left-over.ts';
import type { AgendaItemId, BodyId } from '#lib/domain/id.ts';
import type { VoteOutcome } from '#lib/domain/votes/vote-result.ts';
import { aPaper } from '../agendas/a-meeting.ts';

it.each([
  ['audit', 'standing-committee', 'audit'],
  ['report', 'standing-committee', 'deliberation'],
  ['bill', 'standing-committee', 'decision'],
  // A congress hands nobody 审议意见: it resolves on its reports.
  ['report', 'congress', 'decision'],
  ['audit', 'congress', 'decision'],
  ['report', 'chairpersons', 'assigned'],
  ['appointment', 'standing-committee', null],
  ['oath', 'congress', null],
  ['break', 'chairpersons', null],
] as const)('an item of kind %s of a %s leaves: %s', (item, type, kind) => {
  expect(kindAfter(item, type)).toBe(kind);
});

describe('items to take up', () => {
  const itemId = 'i' as AgendaItemId;
  const item = blankItem(itemId, 'bill', '表决《停车条例（草案）》');
  const round = (round: number, outcome: VoteOutcome) => ({ itemId, motion: '', round, outcome });
  it.each([
    [[], 1],
    [[round(1, 'carried')], 1],
    [[round(1, 'not-carried')], 0],
    [[round(1, 'put-off')], 0],
    [[round(2, 'carried'), round(1, 'void')], 1],
  ])('are none that were not carried: %j', (votes, left) => {
    const held = { type: 'standing-committee', followUps: [], votes } as const;
    expect(itemsToTakeUp([item], held)).toHaveLength(left);
    expect(itemsToTakeUp([item], { ...held, followUps: [{ itemId }] })).toEqual([]);
  });
});

it.each([
  ['听取和审议区人民政府关于停车的报告', 'deliberation', '区人民政府关于停车的报告'],
  ['审查和批准2026年区级决算', 'deliberation', '2026年区级决算'],
  ['审议并表决《停车条例（草案二次审议稿）》', 'decision', '《停车条例》'],
  ['听取关于《停车条例（草案）》的说明', 'deliberation', '关于《停车条例（草案）》的说明'],
  ['表决', 'decision', '表决'],
] as const)('%s is about %s', (title, kind, subject) => {
  expect(subjectOf(title, kind)).toBe(subject);
});

it.each([
  [['finance', 'audit', 'finance'], 'finance', ['audit']],
  [['office', null, 'audit'], 'audit', []],
  [[], 'office', []],
])('papers of %j: %s carries it out, %j help', (owing, bodyId, assisting) => {
  const papers = owing.map((body, at) => aPaper(`${at}`, { bodyId: body as BodyId | null }));
  const who = whoCarriesOut({ papers, departmentId: 'office' as BodyId });
  expect(who).toEqual({ bodyId, assisting });
});
