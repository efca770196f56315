import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agenda } from '#lib/domain/agendas/agenda.ts';
import { agendaFromJson, agendaToJson } from '#lib/domain/agendas/agenda-json.ts';
import { addItem, blankItem, moveItem, removeItem, updateItem } from '#lib/domain/agendas/edit-agenda.ts';
import { mergeAgendas, putBack } from '#lib/domain/agendas/merge-agendas.ts';
import type { AgendaItemId } from '#lib/domain/id.ts';

const id = (name: string) => name as AgendaItemId;
const line = (name: string) => blankItem(id(name), 'report', name);
const base: Agenda = { version: 1, items: ['a', 'b', 'c', 'd'].map(line) };
const theirVersion = (agenda: Agenda): Agenda => ({ ...agenda, version: 2 });
const said = (agenda: Agenda | null) => agenda?.items.map(({ title }) => title).join('') ?? null;
const retitle = (agenda: Agenda, name: string, title: string) => updateItem(agenda, id(name), { title });

describe('two agendas made from one', () => {
  it('keep what each changed of another line, under the version that is stored', () => {
    const theirs = theirVersion(retitle(base, 'b', 'B'));
    expect(mergeAgendas(base, theirs, retitle(base, 'c', 'C'))).toEqual({
      version: 2,
      items: [line('a'), { ...line('b'), title: 'B' }, { ...line('c'), title: 'C' }, line('d')],
    });
  });

  it('cannot both change one line, unless to the same', () => {
    expect(mergeAgendas(base, retitle(base, 'b', 'B'), retitle(base, 'b', 'β'))).toBeNull();
    expect(said(mergeAgendas(base, retitle(base, 'b', 'B'), retitle(base, 'b', 'B')))).toBe('aBcd');
    expect(mergeAgendas(base, removeItem(base, id('b')), retitle(base, 'b', 'B'))).toBeNull();
    expect(mergeAgendas(base, retitle(base, 'b', 'B'), removeItem(base, id('b')))).toBeNull();
  });

  it('keep the order of whoever moved a line, and what the other changed in it', () => {
    const moved = moveItem(base, id('d'), 0);
    expect(said(mergeAgendas(base, retitle(base, 'd', 'D'), moved))).toBe('Dabc');
    expect(said(mergeAgendas(base, moved, retitle(base, 'd', 'D')))).toBe('Dabc');
    expect(mergeAgendas(base, moved, moveItem(base, id('a'), 2))).toBeNull();
    expect(said(mergeAgendas(base, moved, moved))).toBe('dabc');
  });

  it('keep what each added behind the line it was added behind, and miss what either took out', () => {
    const theirs = removeItem(addItem(base, line('x'), 0), id('d'));
    const mine = removeItem(addItem(base, line('y'), 3), id('a'));
    expect(said(mergeAgendas(base, theirs, mine))).toBe('xbcy');
    const moved = addItem(moveItem(base, id('d'), 0), line('z'), 1);
    expect(said(mergeAgendas(base, theirs, moved))).toBe('zxabc');
    expect(said(mergeAgendas(base, addItem(base, line('x'), 0), moved))).toBe('xdzabc');
  });

  it('compare days and fields in whatever order they were written', () => {
    const [first] = base.items;
    if (!first) throw new Error('no line');
    const turned = Object.fromEntries(Object.entries(first).reverse()) as unknown as typeof first;
    const read = agendaFromJson(agendaToJson({ ...base, items: [turned, ...base.items.slice(1)] }));
    expect(said(mergeAgendas(read, base, retitle(base, 'a', 'A')))).toBe('Abcd');
  });

  const edit = fc.oneof(
    fc.record({
      act: fc.constant('retitle' as const),
      at: fc.constantFrom('a', 'b', 'c', 'd'),
      to: fc.string(),
    }),
    fc.record({ act: fc.constant('remove' as const), at: fc.constantFrom('a', 'b', 'c', 'd') }),
    fc.record({ act: fc.constant('move' as const), at: fc.constantFrom('a', 'b', 'c', 'd'), to: fc.nat(3) }),
    fc.record({ act: fc.constant('add' as const), at: fc.constantFrom('x', 'y', 'z'), to: fc.nat(4) }),
  );
  const edited = fc.array(edit, { maxLength: 4 }).map((edits) =>
    edits.reduce((agenda, change) => {
      if (change.act === 'retitle') return retitle(agenda, change.at, change.to);
      if (change.act === 'remove') return removeItem(agenda, id(change.at));
      if (change.act === 'move') return moveItem(agenda, id(change.at), change.to);
      return addItem(agenda, line(change.at), change.to);
    }, base),
  );

  it('are the changed one where only one changed, and lose no line either added or kept', () => {
    fc.assert(
      fc.property(edited, edited, (theirs, mine) => {
        expect(mergeAgendas(base, theirs, base)?.items).toEqual(theirs.items);
        expect(mergeAgendas(base, base, mine)?.items).toEqual(mine.items);
        const merged = mergeAgendas(base, theirs, mine);
        if (merged === null) return;
        const has = (agenda: Agenda, name: string) => agenda.items.some((item) => item.id === name);
        for (const name of ['a', 'b', 'c', 'd', 'x', 'y', 'z']) {
          const kept = has(base, name)
            ? has(theirs, name) && has(mine, name)
            : has(theirs, name) || has(mine, name);
          expect(has(merged, name), name).toBe(kept);
        }
        expect(new Set(merged.items.map((item) => item.id)).size).toBe(merged.items.length);
      }),
      { seed: 10 },
    );
  });
});

describe('a line that was taken out', () => {
  it('is put back behind the one it stood behind, whatever was added, moved or taken out since', () => {
    const gone = removeItem(base, id('c'));
    expect(said(putBack(gone, base, id('c')))).toBe('abcd');
    expect(said(putBack(addItem(gone, line('x'), 0), base, id('c')))).toBe('xabcd');
    expect(said(putBack(moveItem(gone, id('b'), 2), base, id('c')))).toBe('adbc');
    expect(said(putBack(removeItem(gone, id('b')), base, id('c')))).toBe('acd');
    expect(said(putBack(removeItem(base, id('a')), base, id('a')))).toBe('abcd');
  });

  it('is the only one put back, and stays as it is where it stands already or never stood', () => {
    const gone = removeItem(removeItem(base, id('b')), id('c'));
    expect(said(putBack(gone, base, id('c')))).toBe('acd');
    const written = retitle(base, 'c', 'C');
    expect(putBack(written, base, id('c'))).toBe(written);
    expect(putBack(gone, gone, id('c'))).toBe(gone);
  });
});
