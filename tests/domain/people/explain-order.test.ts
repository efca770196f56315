import { expect, it } from 'vitest';
import { explainOrder } from '#lib/domain/people/explain-order.ts';

it('shows the strokes of both characters and the stroke that decides', () => {
  expect(explainOrder('张砚', '陈映雪', 'surname')).toEqual({
    first: 'a',
    reason: { kind: 'character', position: 0, reason: { kind: 'stroke-class', strokeIndex: 1 } },
    a: {
      character: '张',
      orderedAs: '张',
      count: 7,
      strokes: ['zhe', 'heng', 'zhe', 'pie', 'heng', 'zhe', 'dian'],
      strokeIndex: 1,
    },
    b: {
      character: '陈',
      orderedAs: '陈',
      count: 7,
      strokes: ['zhe', 'shu', 'heng', 'zhe', 'shu', 'pie', 'dian'],
      strokeIndex: 1,
    },
  });
});

it('says when the number of strokes decides', () => {
  const explained = explainOrder('林致远', '陈映雪', 'surname');
  expect(explained?.first).toBe('b');
  expect(explained?.reason).toEqual({ kind: 'character', position: 0, reason: { kind: 'stroke-count' } });
});

it('says when the structure decides between equal strokes', () => {
  expect(explainOrder('次一', '衣一', 'fullname')?.reason).toEqual({
    kind: 'character',
    position: 0,
    reason: { kind: 'structure', first: 'left-right', second: 'whole' },
  });
});

it.each([
  ['刘鑫', '刘一一', 'surname', 'single-name'],
  ['刘奇', '刘奇葆', 'fullname', 'shorter'],
  ['李伟', '李　伟', 'fullname', 'same'],
] as const)('explains %s before %s by %s as %s', (a, b, by, kind) => {
  expect(explainOrder(a, b, by)?.reason).toEqual({ kind });
});

it('does not explain what it cannot order', () => {
  expect(explainOrder('王𪚥', '王一', 'fullname')).toBeNull();
});
