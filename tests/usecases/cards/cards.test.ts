import { beforeEach, describe, expect, it } from 'vitest';
import { cardPage } from '#lib/usecases/cards/card-page.ts';
import { markCardsPrinted } from '#lib/usecases/cards/commands.ts';
import { viewCards } from '#lib/usecases/cards/queries.ts';
import type { Context } from '#lib/usecases/context.ts';
import { paperOptions, usualOptions } from '#lib/usecases/papers/input.ts';
import { viewPaper, viewPapers } from '#lib/usecases/papers/queries.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const meetingId = 'demo-main';
let office: Context;

beforeEach(async () => {
  const { db } = database();
  await loadDemoOffice(db);
  office = await demoContext(db, 'office');
});

const view = async (card = '200x100') =>
  value(await viewCards(office, meetingId, { ...usualOptions, card, personId: '' }));

describe('the cards page', () => {
  it('lists a card for everybody who sits, in the order of printing, with how each name is set', async () => {
    const { rows, printedOnce } = await view();
    expect(rows.slice(0, 3).map((row) => row.text)).toEqual(['阮秉堃', '祁　祎', '邬　翀']);
    expect(rows.some((row) => row.text === '尹书航')).toBe(false);
    const long = rows.find((row) => row.text.includes('·'));
    expect([long?.fit, printedOnce]).toEqual(['fitted', false]);
  });

  it('comes a page at a time: the one asked for, that of somebody looked for, or that of the card shown', async () => {
    const [row] = (await view()).rows;
    if (!row) throw new Error('no cards');
    const rows = Array.from({ length: 450 }, (_, n) => ({ ...row, personId: `p${n}`, text: `王${n}` }));
    const at = (asked: object) => {
      const { rows: shown, page, pages, found } = cardPage(rows, { text: '', ...asked });
      return [shown[0]?.text, shown.length, page, pages, found];
    };
    expect(at({})).toEqual(['王0', 200, 1, 3, 450]);
    expect(at({ shown: 'p431' })).toEqual(['王400', 50, 3, 3, 450]);
    expect(at({ shown: 'p431', page: 9 })).toEqual(['王400', 50, 3, 3, 450]);
    expect(at({ text: '王44' })).toEqual(['王44', 11, 1, 1, 11]);
    expect(at({ text: '无此人' })).toEqual([undefined, 0, 1, 1, 0]);
  });

  it('names the typeface of every card, and another where the usual one lacks a character', async () => {
    const { rows } = await view();
    expect(rows.every((row) => row.face !== '' && row.missing.length === 0)).toBe(true);
  });

  it('draws the card both ways up, in any size', async () => {
    for (const card of ['200x100', 'a4-fold', '150x80']) {
      const svg = (await view(card)).preview?.svg ?? '';
      expect(svg).toContain('rotate(180');
    }
  });
});

describe('two people of one name', () => {
  it('are said on the cards page and beside cards, chart and labels, with the way to tell them apart', async () => {
    const { db } = database();
    const [one, other] = (await view()).rows;
    if (!one || !other) throw new Error('no cards');
    await db.person.update({
      where: { id: other.personId },
      data: { name: one.text.replaceAll('\u3000', '') },
    });
    await db.person.updateMany({ data: { gender: 'unknown' } });
    expect((await view()).findings).toMatchObject([{ code: 'cards.same-name', facts: { people: 2 } }]);
    const { rows: cards } = await view();
    const notes = cards.filter(({ text }) => text === one.text).map(({ note }) => note);
    expect([new Set(notes).size, notes.every((note) => /^（.+）$/u.test(note))]).toEqual([2, true]);
    expect(cards.filter(({ note }) => note !== '')).toHaveLength(2);
    const rows = value(await viewPapers(office, meetingId)).rows;
    expect(rows.filter(({ lacks }) => lacks.includes('names-apart')).map(({ artefact }) => artefact)).toEqual(
      ['seating', 'name-cards', 'seat-labels'],
    );
  });
});

describe('after a print', () => {
  beforeEach(async () => {
    const all = (await view()).rows.map((row) => row.personId);
    value(await markCardsPrinted(office, { meetingId, personIds: all }));
  });

  it('only what changed is to be printed again, with what it said before', async () => {
    const { db } = database();
    await db.person.updateMany({ where: { name: '阮秉堃' }, data: { name: '阮秉坤' } });
    const { rows } = await view();
    const again = rows.filter((row) => row.change !== null);
    expect(again.map(({ text, change, before }) => [text, change, before])).toEqual([
      ['阮秉坤', 'changed', '阮秉堃'],
    ]);
    // However many there are, they are asked for by one word: their ids would not fit into an address.
    const sheets = async (only: string | undefined) =>
      value(await viewPaper(office, meetingId, 'name-cards', paperOptions.parse({ only }))).pages.length;
    expect(await sheets('changed')).toBe(await sheets(again[0]?.personId));
    expect(await sheets('changed')).toBeLessThan(await sheets(undefined));
    value(await markCardsPrinted(office, { meetingId, personIds: again.map((row) => row.personId) }));
    expect((await view()).rows.every((row) => row.change === null)).toBe(true);
  });

  it('a card for somebody who does not come is to be taken away, once', async () => {
    const leave = { kind: 'sick', reason: '', approved: true };
    await database().db.attendance.updateMany({
      where: { meetingId, person: { name: '丁翀' } },
      data: { leave },
    });
    expect((await view()).withdraw).toEqual(['丁翀']);
    value(await markCardsPrinted(office, { meetingId, personIds: [] }));
    expect((await view()).withdraw).toEqual([]);
  });
});
