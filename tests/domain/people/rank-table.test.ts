import { describe, expect, it } from 'vitest';
import type { PersonId } from '#lib/domain/id.ts';
import { placesIn, tidyRanks, underTable } from '#lib/domain/people/rank-table.ts';
import { anAttendee } from '../agendas/a-meeting.ts';

const ids = (...names: readonly string[]) => names as unknown as readonly PersonId[];
const table = { id: 't' as never, name: '党组', version: 1, ranks: [ids('甲'), ids('乙', '丙'), ids('丁')] };

describe('a rank table', () => {
  it('gives people of one rank the same place, and the next the one after', () => {
    expect([...placesIn(table)]).toEqual([
      ['甲', 1],
      ['乙', 2],
      ['丙', 2],
      ['丁', 3],
    ]);
  });

  it('takes the place of the ranks people were listed with; whoever it does not name has none', () => {
    const attendees = ['丁', '戊', '甲'].map((name) => ({ ...anAttendee(name, ''), rank: 7 }));
    const list = { attendees, version: 4 };
    expect(underTable(list, table).attendees.map(({ rank }) => rank)).toEqual([3, null, 1]);
    expect(underTable(list, null)).toBe(list);
  });

  it('holds each person once, and no empty rank', () => {
    expect(tidyRanks([ids('甲', '乙'), ids('乙'), ids(), ids('丙', '甲')])).toEqual([['甲', '乙'], ['丙']]);
  });
});
