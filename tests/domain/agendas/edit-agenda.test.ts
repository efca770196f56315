import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agenda } from '#lib/domain/agendas/agenda.ts';
import {
  addItem,
  blankItem,
  duplicateItem,
  findItem,
  moveItem,
  nudgeItem,
  removeItem,
  retitled,
  swapItems,
  updateItem,
} from '#lib/domain/agendas/edit-agenda.ts';
import type { AgendaItemId, PaperId, SittingId } from '#lib/domain/id.ts';
import { anItem, aStep } from './a-meeting.ts';

const id = (text: string) => text as AgendaItemId;
const agendaOf = (...ids: string[]): Agenda => ({
  version: 3,
  items: ids.map((i) => blankItem(id(i), 'report', `关于${i}的报告`)),
});
const order = (agenda: Agenda) => agenda.items.map((item) => item.id).join('');
const anAgenda = fc
  .uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 })
  .map((ids) => agendaOf(...ids));

describe('editing an agenda', () => {
  it('adds at the end, or where it is told, and clamps a place that does not exist', () => {
    const x = blankItem(id('x'), 'matter', '其他');
    expect(order(addItem(agendaOf('a', 'b'), x))).toBe('abx');
    expect(order(addItem(agendaOf('a', 'b'), x, 0))).toBe('xab');
    expect(order(addItem(agendaOf('a', 'b'), x, 99))).toBe('abx');
  });

  it('starts a personnel item embargoed', () => {
    expect(blankItem(id('p'), 'appointment', '人事任免').embargoed).toBe(true);
    expect(blankItem(id('r'), 'report', '报告').embargoed).toBe(false);
  });

  it('moves an item to a place counted in the result, and into a sitting when one is named', () => {
    expect(order(moveItem(agendaOf('a', 'b', 'c', 'd'), id('a'), 2))).toBe('bcad');
    const moved = moveItem(agendaOf('a', 'b'), id('a'), 1, 's2' as SittingId);
    expect(findItem(moved, id('a'))?.sittingId).toBe('s2');
  });

  it('nudges by one line and stops at the ends', () => {
    expect(order(nudgeItem(agendaOf('a', 'b', 'c'), id('b'), -1))).toBe('bac');
    expect(order(nudgeItem(agendaOf('a', 'b', 'c'), id('a'), -1))).toBe('abc');
    expect(order(nudgeItem(agendaOf('a', 'b', 'c'), id('c'), 1))).toBe('abc');
  });

  it('swaps two items with their sittings', () => {
    const start = updateItem(agendaOf('a', 'b', 'c'), id('c'), { sittingId: 's2' as SittingId });
    const swapped = swapItems(start, id('a'), id('c'));
    expect(swapped.items.map((i) => [i.id, i.sittingId])).toEqual([
      ['c', null],
      ['b', null],
      ['a', 's2'],
    ]);
  });

  it('copies an item with papers that have not come yet', () => {
    const paper = {
      id: 'p1' as PaperId,
      title: '报告稿',
      bodyId: null,
      deadlineRule: 'DL-C-10a',
      dueOn: null,
      receivedOn: null,
    };
    const start = updateItem(agendaOf('a', 'b'), id('a'), { papers: [paper] });
    const copied = duplicateItem(start, id('a'), id('a2'), ['p2' as PaperId]);
    expect(order(copied)).toBe('aa2b');
    expect(findItem(copied, id('a2'))?.papers.map((p) => p.id)).toEqual(['p2']);
  });

  it('leaves the agenda alone when the item is not there', () => {
    const start = agendaOf('a', 'b');
    expect(removeItem(start, id('z'))).toEqual(start);
    expect(moveItem(start, id('z'), 0)).toBe(start);
    expect(swapItems(start, id('a'), id('z'))).toBe(start);
  });

  it('never lets a patch change an identity or the version', () => {
    const changed = updateItem(agendaOf('a'), id('a'), { title: '新题' });
    expect(changed.version).toBe(3);
    expect(changed.items[0]?.id).toBe('a');
  });

  it('is nothing to move there and back, or to swap twice', () => {
    fc.assert(
      fc.property(anAgenda, fc.nat(), fc.nat(), (agenda, a, b) => {
        const from = a % agenda.items.length;
        const to = b % agenda.items.length;
        const item = agenda.items[from]?.id as AgendaItemId;
        const other = agenda.items[to]?.id as AgendaItemId;
        expect(moveItem(moveItem(agenda, item, to), item, from)).toEqual(agenda);
        expect(swapItems(swapItems(agenda, item, other), item, other)).toEqual(agenda);
      }),
      { seed: 11 },
    );
  });

  it('loses and doubles nobody when moving', () => {
    fc.assert(
      fc.property(anAgenda, fc.nat(), fc.integer({ min: -3, max: 12 }), (agenda, a, to) => {
        const item = agenda.items[a % agenda.items.length]?.id as AgendaItemId;
        expect([...order(moveItem(agenda, item, to))].sort()).toEqual([...order(agenda)].sort());
      }),
      { seed: 12 },
    );
  });
});

describe('a title as it is typed', () => {
  const type = 'standing-committee';
  it('brings the kind it says, unless another was chosen by hand', () => {
    const item = anItem('x', { kind: 'report', title: '' });
    const typed = { ...item, ...retitled(item, '决定人事任免事项', type) };
    expect([typed.kind, typed.embargoed]).toEqual(['appointment', true]);
    expect(retitled(typed, '听取和审议关于x的报告', type)).toMatchObject({
      kind: 'report',
      embargoed: false,
    });
    const motions = [{ act: 'appoint', name: '谷翯', post: '局长' }] as const;
    expect(retitled({ ...typed, motions }, '听取关于x的报告', type).embargoed).toBe(true);
    const heldBack = anItem('x', { kind: 'report', title: '听取关于x的报告', embargoed: true });
    expect(retitled(heldBack, '审议x条例（草案）', type)).toMatchObject({ kind: 'bill', embargoed: true });
    const byHand = { ...typed, kind: 'matter' as const };
    expect(retitled(byHand, '审议《x条例（草案）》', type)).toEqual({ title: '审议《x条例（草案）》' });
    expect(retitled(aStep('表决', 'voting'), '审议人事议案', type)).toEqual({ title: '审议人事议案' });
  });

  it('is no kind of law in a meeting that is none', () => {
    const item = anItem('x', { kind: 'report', title: '' });
    const talked = ['讨论2027年工作要点（草案）', '研究机关印章使用规定（草案）', '研究干部任免事项'];
    for (const title of talked)
      expect(retitled(item, title, 'office')).toMatchObject({ kind: 'matter', embargoed: false });
    const typed = { ...item, ...retitled(item, '研究干部任', 'office') };
    expect(retitled(typed, '听取机关党建工作的报告', 'office').kind).toBe('report');
  });
});
