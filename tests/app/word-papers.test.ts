import { expect, it } from 'vitest';
import { wordPapers } from '#app/(desk)/meetings/[meetingId]/papers/_components/word-papers.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { Lack } from '#lib/usecases/papers/lacks.ts';

/** Of a chart that is a draft and lacks this, to somebody who may not know what must be mended in it. */
function saidOf(...lacks: readonly Lack[]): readonly string[] {
  const row = { artefact: 'seating', printed: null, missing: [], blocked: null, lacks } as const;
  const may = { mayShare: true, mayInvite: true, mayIssue: true };
  const view = { meetingId: 'm', zone: 'Asia/Shanghai', doubts: 0, toMend: [], history: [], ...may };
  const { papers } = wordPapers('zh-CN', { ...view, rows: [{ ...row, toMend: [], isDraft: true }] });
  return papers.flatMap(({ states }) => states.map(({ text }) => text));
}

it('what must be mended in a paper is named in its row, as in the list beside it', () => {
  const finding: JudgedFinding = {
    ...{ code: 'cards.not-attending', key: 'k', facts: { name: '谷翯' }, waivable: true, waiver: null },
    severity: 'block',
    place: 'cards',
  };
  const row = { artefact: 'seating', printed: null, missing: [], blocked: null, lacks: [] } as const;
  const may = { mayShare: true, mayInvite: true, mayIssue: true };
  const view = { meetingId: 'm', zone: 'Asia/Shanghai', doubts: 0, history: [], ...may };
  const rows = [{ ...row, toMend: [finding], isDraft: true }];
  const { papers, toMend } = wordPapers('zh-CN', { ...view, toMend: [finding], rows });
  expect(toMend.map(({ title }) => title)).toEqual(['席卡印给了不到会的谷翯']);
  expect(papers[0]?.states.map(({ text }) => text)).toEqual([
    '有 1 处必改：席卡印给了不到会的谷翯。下载的是草稿，不记印发',
  ]);
});

it('a chart of namesakes is not said to lack anything: what holds it back is something else', () => {
  const held = '有必改事项未了，下载的是草稿，不记印发';
  expect(saidOf()).toEqual([held]);
  expect(saidOf('names-apart')).toEqual(['有人同名，卡、图、签上分不出，见“席卡”', held]);
  expect(saidOf('people')).toContain('还缺内容，下载的是草稿，不记印发');
});
