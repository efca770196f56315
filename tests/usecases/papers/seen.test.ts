import { beforeEach, expect, it } from 'vitest';
import { viewCards } from '#lib/usecases/cards/queries.ts';
import type { Artefact } from '#lib/usecases/papers/artefacts.ts';
import { type PaperOptions, paperOptions, usualOptions } from '#lib/usecases/papers/input.ts';
import { checkSeen, viewPaper } from '#lib/usecases/papers/queries.ts';
import { saveTemplate } from '#lib/usecases/wording/commands.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const opened = testDatabase();
const main = 'demo-main';
beforeEach(() => loadDemoOffice(opened().db));

const office = () => demoContext(opened().db, 'office');
const seenOf = async (paper: Artefact) =>
  value(await viewPaper(await office(), main, paper, usualOptions, true)).seen;

it('a preview is told that a colleague changed what it shows, and nothing of what it does not show', async () => {
  const [agenda, schedule] = [await seenOf('agenda'), await seenOf('schedule')];
  const check = async (paper: Artefact, seen: typeof agenda) =>
    value(await checkSeen(await office(), main, paper, usualOptions, seen));
  expect(await check('agenda', agenda)).toEqual({ isStale: false, change: agenda.change });
  const lines = [{ key: 'agenda.title', text: '{meeting}的议程' }];
  const admin = await demoContext(opened().db, 'admin');
  value(await saveTemplate(admin, { name: 'agenda', locale: 'zh-CN', lines, basedOn: 0 }));
  const told = await check('agenda', agenda);
  expect(told.isStale).toBe(true);
  expect(told.change).not.toBe(agenda.change);
  expect(await check('schedule', schedule)).toEqual({ isStale: false, change: told.change });
  expect((await check('agenda', await seenOf('agenda'))).isStale).toBe(false);
});

it('a preview of a paper that is a draft, or that the chair reads, holds as long as nothing is changed', async () => {
  for (const paper of ['notice', 'script', 'seating', 'checklist'] as const) {
    const seen = await seenOf(paper);
    // As if something else in the office had been changed meanwhile.
    const told = value(await checkSeen(await office(), main, paper, usualOptions, { ...seen, change: '' }));
    expect([paper, told.isStale]).toEqual([paper, false]);
  }
});

it('the paper beside the agenda bears no mark of a draft, and holds all the same', async () => {
  const { seen } = value(await viewPaper(await office(), main, 'agenda'));
  const told = value(await checkSeen(await office(), main, 'agenda', usualOptions, { ...seen, change: '' }));
  expect(told.isStale).toBe(false);
});

it('the cards hold as they were chosen to be printed, and no longer once they are set otherwise', async () => {
  const [usual, chosen] = [usualOptions, { ...usualOptions, card: '180x90', stock: 'red', place: 'rostrum' }];
  for (const options of [usual, paperOptions.parse(chosen)]) {
    const { paper } = value(await viewCards(await office(), main, { ...options, personId: '' }));
    const seen = { ...paper.seen, change: '' };
    const check = async (of: PaperOptions) =>
      value(await checkSeen(await office(), main, paper.artefact, of, seen)).isStale;
    expect(await check(options)).toBe(false);
    expect(await check({ ...options, card: '210x140' })).toBe(true);
  }
});
