import { expect, it } from 'vitest';
import { checkDoubts } from '#lib/domain/rehearsals/check-doubts.ts';

const said = { note: '领誓站位与摄像机互挡', by: '温玥', at: '2026-09-10T08:00:00Z' };

it('keeps a doubt as a finding until it is passed, named by who answers it', () => {
  const marks = [
    { ...said, key: 'template.59', state: 'doubt', owner: '柏原', dueOn: '2026-09-18' },
    { ...said, key: 'template.60', state: 'doubt', owner: '', dueOn: null },
    { ...said, key: 'template.61', state: 'pass', owner: '', dueOn: null },
  ] as const;
  expect(
    checkDoubts(marks).map(({ code, subjectId, facts, waivable }) => [code, subjectId, facts.due, waivable]),
  ).toEqual([
    ['rehearsal.doubt', 'template.59', '2026-09-18', false],
    ['rehearsal.doubt-without-owner', 'template.60', undefined, false],
  ]);
});
