import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judgeNames,
  nameOrders,
  ordersOf,
  readName,
  sortByName,
  sortNames,
} from '#lib/domain/people/name-order.ts';

describe('order by surname (姓氏笔画)', () => {
  it('puts two-character names before longer ones of the same surname', () => {
    expect(sortNames(['刘一一', '刘鑫', '刘奇葆', '刘奇'], 'surname').sorted).toEqual([
      '刘奇',
      '刘鑫',
      '刘一一',
      '刘奇葆',
    ]);
  });

  it('has no rule of its own for compound surnames and long names', () => {
    expect(sortNames(['巴特尔', '欧阳坚', '欧广源', '巴音朝鲁'], 'surname').sorted).toEqual([
      '巴音朝鲁',
      '巴特尔',
      '欧广源',
      '欧阳坚',
    ]);
  });
});

describe('order by full name (姓名笔画)', () => {
  it('compares the second characters whatever the length of the names', () => {
    expect(sortNames(['田富', '田大利'], 'fullname').sorted).toEqual(['田大利', '田富']);
  });

  it('puts a name before the longer name that begins with it', () => {
    expect(sortNames(['刘奇葆', '刘奇'], 'fullname').sorted).toEqual(['刘奇', '刘奇葆']);
  });

  it('gives the office its order for a real list that was published by surname', () => {
    const bySurname = [
      '马飚',
      '马兴瑞',
      '王宁',
      '王军',
      '王勇',
      '王晨',
      '王毅',
      '王小洪',
      '王尔乘',
      '王志民',
    ];
    expect(sortNames(bySurname, 'fullname').sorted).toEqual([
      '马兴瑞',
      '马飚',
      '王小洪',
      '王尔乘',
      '王宁',
      '王军',
      '王志民',
      '王勇',
      '王晨',
      '王毅',
    ]);
  });
});

describe('what does not count', () => {
  it('ignores sex and ethnicity in brackets, dots and spaces, and returns names as they were', () => {
    const printed = ['马　飚', '艾力更·依明巴海', '丁　宁（女，回族）', '于波', '丁小强(满族)'];
    expect(sortNames(printed, 'surname').sorted).toEqual([
      '丁　宁（女，回族）',
      '丁小强(满族)',
      '于波',
      '马　飚',
      '艾力更·依明巴海',
    ]);
  });

  it('reads compatibility forms as the characters they stand for', () => {
    expect(sortNames(['王一', '\uF97E一', '丁一'], 'fullname')).toMatchObject({ unsortable: [] });
  });

  it('orders a name printed in traditional form by its standard form', () => {
    expect(sortNames(['王谢', '王頔', '王海'], 'fullname').sorted).toEqual(['王海', '王頔', '王谢']);
  });
});

describe('namesakes', () => {
  it('keeps the input order of equal names and reports them', () => {
    const people = [
      { id: 1, name: '李伟' },
      { id: 2, name: '丁一' },
      { id: 3, name: '李　伟（女）' },
    ];
    const { sorted, ties } = sortByName(people, ({ name }) => name, 'surname');
    expect(sorted.map(({ id }) => id)).toEqual([2, 1, 3]);
    expect(ties.map((group) => group.map(({ id }) => id))).toEqual([[1, 3]]);
  });

  it('orders namesakes by the unit printed behind them, and still reports them', () => {
    const { sorted, ties } = sortNames(['王凯（解放军和武警部队）', '王凯（河南）'], 'surname');
    expect(sorted).toEqual(['王凯（河南）', '王凯（解放军和武警部队）']);
    expect(ties).toEqual([['王凯（河南）', '王凯（解放军和武警部队）']]);
  });
});

describe('names in Latin letters', () => {
  it.each(nameOrders)('stand behind the others by the alphabet, and need no strokes, by %s', (by) => {
    const names = [
      'Susan Lee',
      '丁一',
      "Mary O'Neill",
      'Émile Zola',
      'emma liu',
      '王一',
      'Mary Oakes',
      'Li Wei（女）',
    ];
    const { sorted, unsortable, ties } = sortNames(names, by);
    expect(sorted).toEqual([
      ...['丁一', '王一', 'Émile Zola', 'emma liu', 'Li Wei（女）'],
      ...['Mary Oakes', "Mary O'Neill", 'Susan Lee'],
    ]);
    expect([unsortable, ties]).toEqual([[], []]);
  });

  it('are told as namesakes where two are the same, and not where an accent tells them apart', () => {
    expect(sortNames(['Li Wei', 'Li Wei'], 'fullname').ties).toEqual([['Li Wei', 'Li Wei']]);
    expect(sortNames(['Ana Ríos', 'Ana Rios'], 'fullname').ties).toEqual([]);
  });

  it('do not make a name sortable that has a character without strokes beside them', () => {
    expect(sortNames(['𪚥Wei'], 'fullname').unsortable).toHaveLength(1);
  });

  it('are told in what the list says of its order', () => {
    expect(ordersOf(['丁一', '王一'], 'surname')).toEqual(['surname']);
    expect(ordersOf(['Li Wei', 'Susan Lee'], 'fullname')).toEqual(['alphabet']);
    expect(ordersOf(['Li Wei', '丁一'], 'fullname')).toEqual(['fullname', 'letters-last']);
  });
});

describe('characters without strokes', () => {
  it('reports the name and the character instead of guessing', () => {
    const { sorted, unsortable } = sortNames(['王𪚥', '丁一', '王Ω'], 'fullname');
    expect(sorted).toEqual(['丁一']);
    expect(unsortable).toEqual([
      { item: '王𪚥', name: '王𪚥', characters: ['𪚥'] },
      { item: '王Ω', name: '王Ω', characters: ['Ω'] },
    ]);
  });

  it('uses the strokes the office entered', () => {
    const { sorted } = sortNames(['王𪚥', '王一', '王丁'], 'fullname', { 𪚥: '11' });
    expect(sorted).toEqual(['王一', '王𪚥', '王丁']);
  });
});

describe('the sorted list and the explained order', () => {
  it.each(nameOrders)('agree by %s', (by) => {
    const character = fc.constantFrom(...'王丁次衣孔巴马欧阳一鑫佘余田叶甲申陳陈德𬱖');
    const name = fc.array(character, { minLength: 1, maxLength: 4 }).map((c) => c.join(''));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const read = sortNames(names, by).sorted.map((n) => readName(n).characters);
        const orders = read.slice(1).map((next, i) => judgeNames(read[i] ?? [], next, by).order);
        expect(orders.filter((order) => order > 0)).toEqual([]);
      }),
      { seed: 97, numRuns: 300 },
    );
  });
});
