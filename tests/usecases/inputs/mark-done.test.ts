import { expect, it } from 'vitest';
import { markDoneInput } from '#lib/usecases/ripple/input.ts';
import { faultMessages } from '#lib/web/answer.ts';
import { parseInput } from '#lib/web/faults.ts';

const marking = (part: object) => ({
  meetingId: 'm',
  papers: [{ artefact: 'seating', fingerprint: 'f', ...part }],
  cards: [],
  told: [],
});

it('replaced pages are not noted together with lines or seats, which would be passed over in silence', () => {
  for (const part of [{ refs: ['title'] }, { seated: ['p1'] }]) {
    expect(parseInput(markDoneInput, marking(part)).ok).toBe(true);
    const both = parseInput(markDoneInput, marking({ pages: [1], ...part }));
    if (both.ok) throw new Error('both are taken');
    expect(faultMessages('zh-CN', both.refusal).map(({ path, line }) => [path, line])).toEqual([
      ['papers.0.pages', '第 1 份文件 页：整页的替换和个别改动、个别座位要分开标记。'],
    ]);
  }
  expect(parseInput(markDoneInput, marking({ pages: [1] })).ok).toBe(true);
});

it('lines and seats of one paper are noted together', () => {
  expect(parseInput(markDoneInput, marking({ refs: ['title'], seated: ['p1'] })).ok).toBe(true);
});
