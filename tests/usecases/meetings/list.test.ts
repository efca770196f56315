import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#lib/domain/access/can.ts';
import { viewMeetings } from '#lib/usecases/meetings/list.ts';
import { type MeetingsQuery, meetingsQuery } from '#lib/usecases/meetings/list-input.ts';
import { anOffice } from '#tests/support/accounts.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();

async function listed(query: Partial<MeetingsQuery> = {}, role: Role = 'office') {
  const context = await demoContext(database().db, role);
  return value(await viewMeetings(context, { type: null, state: null, ...query }));
}

describe('the list of meetings', () => {
  beforeEach(() => loadDemoOffice(database().db));

  it('has those coming soonest first, and those over latest first', async () => {
    const { coming, past, inHand } = await listed();
    expect(coming.map(({ id }) => id)).toEqual(['demo-chairpersons', 'demo-main']);
    expect(past.map(({ id }) => id)).toEqual(['demo-previous-chairpersons', 'demo-previous']);
    expect(inHand).toBe(2);
  });

  it('says number, dates, venue, how far and what has to be mended', async () => {
    const [first] = (await listed()).coming;
    expect(first).toMatchObject({ number: 48, daysToGo: 7, state: 'preparing' });
    expect(first?.when).toBe('9月18日 周五 9:30–11:30');
    expect(first?.venue).toContain('301');
    expect(first?.blocks.map(({ code }) => code)).toContain('clash.person');
  });

  it('narrows by type and by state', async () => {
    const chairpersons = await listed({ type: 'chairpersons' });
    expect([...chairpersons.coming, ...chairpersons.past].map(({ number }) => number)).toEqual([48, 47]);
    const closed = await listed({ state: 'closed' });
    expect([closed.coming.length, closed.past.length, closed.any]).toEqual([0, 2, true]);
  });

  it('reads an address that says nothing sensible as every meeting', () => {
    expect(meetingsQuery.parse({ type: 'party', state: undefined })).toEqual({ type: null, state: null });
  });

  it('shows a liaison the meetings their body answers for something in', async () => {
    const all = await listed();
    const theirs = await listed({}, 'liaison');
    const ids = ({ coming, past }: typeof all) => [...coming, ...past].map(({ id }) => id);
    expect(ids(all)).toEqual(expect.arrayContaining(ids(theirs)));
    expect(ids(theirs)).toContain('demo-main');
    expect(theirs.mayPlan).toBe(false);
  });
});

describe('an office without meetings', () => {
  it('has an empty list that is no fault', async () => {
    const context = await anOffice(database().db);
    expect(value(await viewMeetings(context, { type: null, state: null }))).toMatchObject({
      ...{ coming: [], past: [], any: false, mayPlan: true },
    });
  });
});
