import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import { changedSpan, compareAgendas, snapshotItems } from '#lib/domain/agendas/compare-agendas.ts';
import { anItem, aStep } from './a-meeting.ts';

const compare = (before: readonly AgendaItem[], after: readonly AgendaItem[]) =>
  compareAgendas({ items: snapshotItems({ items: before }) }, { items: after });
const marks = (before: readonly AgendaItem[], after: readonly AgendaItem[]) =>
  compare(before, after).marks.map((m) => `${m.itemId} ${m.change}`);
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => anItem(id)) as [
  AgendaItem,
  AgendaItem,
  AgendaItem,
  AgendaItem,
];

describe('comparing an agenda with an earlier draft', () => {
  it('marks nothing when nothing changed', () => {
    expect(compare([a, b, c], [a, b, c])).toEqual({
      marks: [],
      removed: [],
      counts: { added: 0, changed: 0, moved: 0, removed: 0 },
    });
  });

  it('does not call an item moved because another was put in before it', () => {
    expect(marks([a, b], [d, a, b])).toEqual(['d added']);
  });

  it('calls the fewest items moved', () => {
    expect(marks([a, b, c, d], [d, a, b, c])).toEqual(['d moved']);
    expect(marks([a, b, c, d], [a, c, b, d])).toHaveLength(1);
  });

  it('marks 增 1, 改 1, 移 1 as in the drawing', () => {
    const changed = { ...c, title: `${c.title}（修订）` };
    const result = compare([a, b, c], [b, d, changed, a]);
    expect(result.counts).toEqual({ added: 1, changed: 1, moved: 1, removed: 0 });
  });

  it('lists what was taken out', () => {
    const result = compare([a, b], [a]);
    expect(result.removed.map((item) => item.id)).toEqual(['b']);
    expect(result.counts.removed).toBe(1);
  });

  it('says which fields changed and leaves steps of the sitting alone', () => {
    const later = { ...a, minutes: 20, reporters: [{ personId: null, name: '谷翯', post: '局长' }] };
    const [mark] = compare([a, aStep('休息', 'break')], [later, aStep('休息', 'break', 15)]).marks;
    expect(mark?.fields).toEqual(['reporters', 'minutes']);
    expect(mark?.titleSpan).toBeNull();
    expect(mark?.was?.minutes).toBe(12);
  });

  it('accounts for every item exactly once, however the drafts differ', () => {
    const some = fc.uniqueArray(fc.constantFrom(...'abcdefghij'));
    fc.assert(
      fc.property(some, some, (before, after) => {
        const result = compare(
          before.map((id) => anItem(id)),
          after.map((id) => anItem(id)),
        );
        const fresh = after.filter((id) => !before.includes(id));
        const gone = before.filter((id) => !after.includes(id));
        expect(result.counts.added).toBe(fresh.length);
        expect(result.removed.map((i) => i.id)).toEqual(gone);
        const moved = new Set(result.marks.filter((m) => m.change === 'moved').map((m) => String(m.itemId)));
        const still = after.filter((id) => before.includes(id) && !moved.has(id));
        expect([...still].sort((x, y) => before.indexOf(x) - before.indexOf(y))).toEqual(still);
      }),
      { seed: 5 },
    );
  });
});

describe('the changed stretch of a title', () => {
  it('is what lies between the beginning and end both share', () => {
    const was = '听取和审议区人民政府关于生态环境的报告';
    const now = '听取和审议区人民政府关于2025年度环境状况和环境保护目标完成情况的报告';
    const span = changedSpan(was, now);
    expect(span && now.slice(span.from, span.to)).toBe('2025年度环境状况和环境保护目标完成情况');
  });

  it('counts UTF-16 offsets past rare characters and is null where only something was cut', () => {
    const span = changedSpan('关于𬀩的报告', '关于𬀩新的报告');
    expect(span && '关于𬀩新的报告'.slice(span.from, span.to)).toBe('新');
    expect(changedSpan('abc', 'ac')).toBeNull();
    expect(changedSpan('同', '同')).toBeNull();
  });

  it('always leaves the same text before and after it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (was, now) => {
        const span = changedSpan(was, now);
        if (!span) return;
        expect(was.startsWith(now.slice(0, span.from))).toBe(true);
        expect(was.endsWith(now.slice(span.to))).toBe(true);
      }),
      { seed: 6 },
    );
  });
});
