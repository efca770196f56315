import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MessagesProvider } from '#app/_ui/words.tsx';
import { AgendaVersion } from '#app/(desk)/meetings/[meetingId]/agenda/_components/agenda-version.tsx';
import {
  besidesTheirs,
  differingLines,
  joined,
  overTheirs,
  withDrafts,
} from '#app/(desk)/meetings/[meetingId]/agenda/_components/conflict.ts';
import { type AgendaJson, itemToJson } from '#lib/domain/agendas/agenda-json.ts';
import { blankItem } from '#lib/domain/agendas/edit-agenda.ts';
import type { AgendaItemId } from '#lib/domain/id.ts';
import { messagesOf } from '#lib/i18n/catalogue.ts';

const line = (id: string, title: string) => itemToJson(blankItem(id as AgendaItemId, 'report', title));
const theirs: AgendaJson = {
  version: 4,
  items: [line('a', '宣布开会'), line('b', '同事写的题目'), line('c', '听取报告')],
};
const update = (itemId: string, patch: object) => ({ act: 'update', input: { itemId, patch } }) as const;

describe('what was changed here while a colleague saved', () => {
  const first = update('b', { title: '我写的题目' });
  const second = update('c', { minutes: 12 });
  const drafts = [second, update('c', { title: '听取两个报告' })].reduce(joined, joined([], first));

  it('stays whole until the choice: a second change never takes the place of the first', () => {
    const mine = withDrafts(theirs, drafts);
    expect(mine.items.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['宣布开会', 10],
      ['我写的题目', 10],
      ['听取两个报告', 12],
    ]);
    expect(drafts).toHaveLength(2);
  });

  it('is put back with the words written in it where they took the line out, and sent so', () => {
    const base = {
      ...theirs,
      version: 3,
      items: [line('a', '宣布开会'), line('x', '已删的一项'), ...theirs.items.slice(1)],
    };
    const words = [update('x', { note: '我写的说明' })];
    const mine = withDrafts(theirs, words, base);
    expect(mine.items.map(({ id, note }) => [id, note])).toEqual([
      ['a', ''],
      ['x', '我写的说明'],
      ['b', ''],
      ['c', ''],
    ]);
    expect(overTheirs([...words, first], theirs).map(({ input }) => 'putBack' in input)).toEqual([
      true,
      false,
    ]);
    expect(besidesTheirs(words, theirs, base)).toEqual([]);
    const html = renderToStaticMarkup(
      <MessagesProvider locale="zh-CN" messages={messagesOf('zh-CN', ['common', 'agenda'])}>
        <AgendaVersion version={theirs} other={mine} origin={base} />
      </MessagesProvider>,
    );
    expect(html).toContain('<mark>删去：已删的一项</mark>');
  });

  it('is kept also where it added, moved or took away a line', () => {
    const all = [
      { act: 'add', input: { kind: 'report', title: '新的一项', index: 0 } },
      { act: 'move', input: { itemId: 'c', index: 1 } },
      { act: 'remove', input: { itemId: 'a' } },
    ] as const;
    expect(withDrafts(theirs, all).items.map(({ title }) => title)).toEqual([
      '新的一项',
      '听取报告',
      '同事写的题目',
    ]);
    expect(theirs.items).toHaveLength(3);
  });

  it('is compared by the lines that are not the same, marked where they are not', () => {
    const mine = withDrafts(theirs, drafts);
    expect(differingLines(mine, theirs).map(({ item, differs }) => [item.id, differs])).toEqual([
      ['b', ['title']],
      ['c', ['title', 'minutes']],
    ]);
    const html = renderToStaticMarkup(
      <MessagesProvider locale="zh-CN" messages={messagesOf('zh-CN', ['common', 'agenda'])}>
        <AgendaVersion version={mine} other={theirs} />
      </MessagesProvider>,
    );
    expect(html).toContain('<mark>我写的题目</mark>');
    expect(html).toContain('<mark>12 分钟</mark>');
    expect(html).not.toContain('宣布开会');
    expect(html).toContain('其余 1 项相同');
    expect(html).not.toMatch(/ · <\/span>/);
  });

  it('is painted as whose it is, and what theirs has nothing to do with is kept whichever is taken', () => {
    const base: AgendaJson = {
      version: 3,
      items: [line('a', '宣布开会'), line('b', '原来的题目'), line('c', '听取报告')],
    };
    const mine = withDrafts(theirs, drafts);
    expect(differingLines(theirs, mine, base).map(({ item, differs }) => [item.id, differs])).toEqual([
      ['b', ['title']],
      ['c', []],
    ]);
    expect(besidesTheirs(drafts, theirs, base)).toEqual(drafts.slice(1));
    expect(besidesTheirs(drafts, theirs, undefined)).toEqual([]);
  });

  it('names what differs beyond the words of the line', () => {
    const mine = withDrafts(theirs, [update('b', { note: '请早些看' })]);
    expect(differingLines(mine, theirs)).toMatchObject([{ differs: [], alsoDiffers: ['note'] }]);
  });
});
