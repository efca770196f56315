import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type StripEntry, stripOfDay } from '#lib/domain/calendars/day-strip.ts';

const zone = 'Asia/Shanghai';
const day = Temporal.PlainDate.from('2026-09-18');
const hours = { from: 8, to: 18 };
const at = (text: string): Temporal.Instant => Temporal.Instant.from(`2026-09-${text}+08:00`);
const entry = (id: string, start: string, end: string, extra: Partial<StripEntry> = {}): StripEntry => ({
  id,
  side: 'theirs',
  start: at(start),
  end: at(end),
  allDay: false,
  ...extra,
});

describe('the strip of one day', () => {
  it('draws an entry at its hours', () => {
    expect(stripOfDay([entry('a', '18T09:30', '18T11:00')], day, zone, hours)).toEqual([
      { id: 'a', side: 'theirs', from: 9.5, to: 11, row: 0 },
    ]);
  });

  it('draws what lies outside the hours at the edge, wide enough to be seen', () => {
    const blocks = stripOfDay(
      [entry('early', '18T06:00', '18T07:00'), entry('late', '18T19:00', '18T21:00')],
      day,
      zone,
      hours,
    );
    expect(blocks.map(({ from, to }) => [from, to])).toEqual([
      [8, 8.5],
      [17.5, 18],
    ]);
  });

  it('lets what only touches share a row and puts what overlaps one lower', () => {
    const entries = [
      entry('a', '18T09:00', '18T11:00'),
      entry('b', '18T10:00', '18T12:00'),
      entry('c', '18T11:00', '18T12:00'),
    ];
    expect(stripOfDay(entries, day, zone, hours).map(({ id, row }) => [id, row])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
  });

  it('draws an entry of several days on each of them and not on the day it only reaches', () => {
    const long = [entry('a', '17T14:00', '19T00:00')];
    const drawn = (date: string): number =>
      stripOfDay(long, Temporal.PlainDate.from(date), zone, hours).length;
    expect(['2026-09-16', '2026-09-17', '2026-09-18', '2026-09-19'].map(drawn)).toEqual([0, 1, 1, 0]);
  });

  it('never lets two blocks of one row overlap, and loses none', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const some = fc.array(
      fc.tuple(minute, fc.integer({ min: 1, max: 600 }), fc.constantFrom('ours', 'theirs')),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(some, (list) => {
        const entries = list.map(
          ([from, length, side], index): StripEntry => ({
            id: String(index),
            side: side as StripEntry['side'],
            start: at('18T00:00').add({ minutes: from }),
            end: at('18T00:00').add({ minutes: from + length }),
            allDay: false,
          }),
        );
        const blocks = stripOfDay(entries, day, zone, hours);
        expect(blocks.length).toBe(entries.length);
        for (const a of blocks)
          for (const b of blocks)
            if (a.id !== b.id && a.side === b.side && a.row === b.row)
              expect(a.to <= b.from || b.to <= a.from).toBe(true);
      }),
      { seed: 7 },
    );
  });
});
