import { beforeEach, describe, expect, it } from 'vitest';
import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import { findPresence, presenceOf } from '#lib/usecases/ripple/presence.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const sick = { kind: 'sick', reason: '', approved: true } as const;
const listOf = (n: number): readonly Attendee[] =>
  Array.from({ length: n }, (_, at) => ({
    ...{
      personId: `p${at}`,
      name: `代表${at}`,
      post: '',
      capacity: 'member',
      leave: at % 100 === 99 ? sick : null,
    },
  })) as unknown as readonly Attendee[];

describe('whom the page of late changes has at hand', () => {
  it('is everybody of a standing committee, in the order of the list', () => {
    const { people, total } = presenceOf(listOf(150));
    expect([people.length, total, people[99]?.leave?.kind]).toEqual([150, 150, 'sick']);
  });

  it('is of a congress a few, those who are away first', () => {
    const { people, total } = presenceOf(listOf(3_000));
    expect(total).toBe(3_000);
    expect(people.length).toBeLessThan(300);
    expect(people.slice(0, 31).map(({ leave }) => leave !== null)).toEqual([...Array(30).fill(true), false]);
  });
});

describe('looking for somebody of a list', () => {
  const database = testDatabase();
  beforeEach(() => loadDemoOffice(database().db));

  it('finds by name, pinyin and post, and no staff; a liaison finds nobody', async () => {
    const office = await demoContext(database().db, 'office');
    const meetingId = 'demo-main';
    const found = async (text: string) =>
      value(await findPresence(office, { meetingId, text })).people.map(({ name }) => name);
    expect(await found('于文')).toEqual(['于文澜']);
    expect(await found('ywl')).toEqual(['于文澜']);
    expect(await found('温玥')).toEqual([]);
    const liaison = await demoContext(database().db, 'liaison');
    expect((await findPresence(liaison, { meetingId, text: '于' })).ok).toBe(false);
  });
});
