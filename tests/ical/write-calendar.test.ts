import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, it } from 'vitest';
import { type PublishedEvent, writeCalendar } from '#lib/ical/write-calendar.ts';
import { occurrencesIn, read, spans, year2026 } from './calendar-text.ts';

const at = (text: string) => Temporal.Instant.from(text);

const sitting: PublishedEvent = {
  uid: 'meeting-30-sitting-1@huiqian.example',
  summary: '市人大常委会第三十次会议; 第一次全体会议, “开幕”',
  description: '议程：\n1. 听取报告\n2. 审议',
  location: '会议中心一号厅',
  start: at('2026-03-26T01:00:00Z'),
  end: at('2026-03-26T03:30:00Z'),
  zone: 'Asia/Shanghai',
  status: 'confirmed',
  sequence: 2,
  lastModified: at('2026-03-01T08:00:00Z'),
  organizer: { name: '办公室', email: 'office@huiqian.example' },
};

function write(...events: readonly PublishedEvent[]): string {
  return writeCalendar({ name: '会议计划', method: 'publish', refreshMinutes: 60, events });
}

function lines(text: string): readonly string[] {
  return text.replace(/\r\n[ \t]/g, '').split('\r\n');
}

const processZone = process.env.TZ;
afterEach(() => {
  if (processZone === undefined) delete process.env.TZ;
  else process.env.TZ = processZone;
});

describe('a calendar we publish', () => {
  it('reads back as it was', () => {
    const calendar = read(write(sitting));
    expect(calendar.name).toBe('会议计划');
    expect(calendar.warnings).toEqual([]);
    const [event] = calendar.events;
    expect(event).toMatchObject({
      uid: sitting.uid,
      summary: sitting.summary,
      description: sitting.description,
      location: sitting.location,
      status: 'CONFIRMED',
      sequence: 2,
      modified: sitting.lastModified.epochMilliseconds / 1000,
    });
    expect(spans(occurrencesIn(write(sitting), year2026))).toEqual(['2026-03-26T01:00Z/2026-03-26T03:30Z']);
  });

  it('reads back the same in ical.js', () => {
    const component = new ICAL.Component(ICAL.parse(write(sitting)));
    const event = new ICAL.Event(component.getAllSubcomponents('vevent')[0] as ICAL.Component);
    expect([event.uid, event.summary, event.description, event.location]).toEqual([
      sitting.uid,
      sitting.summary,
      sitting.description,
      sitting.location,
    ]);
    expect(event.startDate.toJSDate().getTime()).toBe(sitting.start.epochMilliseconds);
    expect(event.endDate.toJSDate().getTime()).toBe(sitting.end.epochMilliseconds);
  });

  it('gives times on the chamber’s clock with its VTIMEZONE, and stamps in UTC', () => {
    expect(lines(write(sitting))).toEqual(
      expect.arrayContaining([
        'BEGIN:VTIMEZONE',
        'TZID:Asia/Shanghai',
        'DTSTART;TZID=Asia/Shanghai:20260326T090000',
        'DTEND;TZID=Asia/Shanghai:20260326T113000',
        'DTSTAMP:20260301T080000Z',
        'LAST-MODIFIED:20260301T080000Z',
        'SEQUENCE:2',
        'STATUS:CONFIRMED',
        'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      ]),
    );
  });

  it('is the same text whatever the zone of the process', () => {
    const texts = ['UTC', 'America/New_York', 'Asia/Shanghai'].map((name) => {
      process.env.TZ = name;
      return write(sitting, { ...sitting, uid: 'day', allDay: true });
    });
    expect(new Set(texts).size).toBe(1);
  });

  it('gives all-day events as dates of their zone, the end exclusive', () => {
    const start = at('2026-03-25T16:00:00Z');
    const days = (end: string) =>
      lines(write({ ...sitting, allDay: true, start, end: at(end) })).filter((line) =>
        /^DT(START|END)/.test(line),
      );
    expect(days('2026-03-27T16:00:00Z')).toEqual([
      'DTSTART;VALUE=DATE:20260326',
      'DTEND;VALUE=DATE:20260328',
    ]);
    expect(days('2026-03-25T16:00:00Z')).toEqual([
      'DTSTART;VALUE=DATE:20260326',
      'DTEND;VALUE=DATE:20260327',
    ]);
  });

  it('keeps a zone with summer time right on both sides of the change', () => {
    const berlin = (start: string): PublishedEvent => ({
      ...sitting,
      zone: 'Europe/Berlin',
      uid: start,
      start: at(start),
      end: at(start).add({ hours: 1 }),
    });
    const text = write(berlin('2026-03-28T08:00:00Z'), berlin('2026-03-30T07:00:00Z'));
    expect(lines(text).filter((line) => line.startsWith('DTSTART;'))).toEqual([
      'DTSTART;TZID=Europe/Berlin:20260328T090000',
      'DTSTART;TZID=Europe/Berlin:20260330T090000',
    ]);
    expect(spans(occurrencesIn(text, year2026))).toEqual([
      '2026-03-28T08:00Z/2026-03-28T09:00Z',
      '2026-03-30T07:00Z/2026-03-30T08:00Z',
    ]);
  });

  it('carries a cancellation and what takes no time', () => {
    const text = write({ ...sitting, status: 'cancelled' }, { ...sitting, uid: 'b', transparent: true });
    expect(read(text).events.map(({ status, transparent }) => [status, transparent])).toEqual([
      ['CANCELLED', false],
      ['CONFIRMED', true],
    ]);
  });

  it('holds no control characters and no line a summary could smuggle in', () => {
    const text = write({ ...sitting, summary: 'a\u0000b\r\nEND:VEVENT\r\nBEGIN:VEVENT' });
    expect(read(text).events.map(({ summary }) => summary)).toEqual(['ab\nEND:VEVENT\nBEGIN:VEVENT']);
  });

  it('can be an invitation with its attendees', () => {
    const attendees = [{ name: '张三', email: 'zhang@huiqian.example' }];
    const text = writeCalendar({ name: 'x', method: 'request', events: [{ ...sitting, attendees }] });
    expect(lines(text)).toContain('METHOD:REQUEST');
    expect(text.replace(/\r\n /g, '')).toContain('zhang@huiqian.example');
  });
});
