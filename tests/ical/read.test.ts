import { describe, expect, it } from 'vitest';
import { readCalendar } from '#lib/ical/read.ts';
import { calendarText, event, occurrencesIn, read, spans, year2026 } from './calendar-text.ts';

const meeting = event('UID:1', 'DTSTART:20260301T010000Z', 'SUMMARY:市人大常委会会议');

function summaries(input: string | Uint8Array): readonly string[] {
  return read(input).events.map(({ summary }) => summary);
}

function utf8(text: string): number[] {
  return [...new TextEncoder().encode(text)];
}

/** `text` with a fold after its `at`-th byte. */
function foldedAt(bytes: readonly number[], at: number): Uint8Array {
  return Uint8Array.from([...bytes.slice(0, at), ...utf8('\r\n '), ...bytes.slice(at)]);
}

describe('encodings', () => {
  const text = calendarText(meeting);

  it('reads UTF-8 with and without a byte order mark', () => {
    expect(summaries(Uint8Array.from(utf8(text)))).toEqual(['市人大常委会会议']);
    expect(summaries(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(text)]))).toEqual(['市人大常委会会议']);
    expect(summaries(`\ufeff${text}`)).toEqual(['市人大常委会会议']);
  });

  it('reads UTF-16 of either byte order', () => {
    const little = [...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]);
    const big = [...text].flatMap((char) => [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255]);
    expect(summaries(Uint8Array.from([0xff, 0xfe, ...little]))).toEqual(['市人大常委会会议']);
    expect(summaries(Uint8Array.from([0xfe, 0xff, ...big]))).toEqual(['市人大常委会会议']);
    for (const blank of [[], [10, 0]]) {
      expect(summaries(Uint8Array.from([...blank, ...little]))).toEqual(['市人大常委会会议']);
      expect(summaries(Uint8Array.from([...blank.toReversed(), ...big]))).toEqual(['市人大常委会会议']);
    }
  });

  it('reads GBK, also with a fold inside a character', () => {
    const gbk = [0xbb, 0xe1, 0xd2, 0xe9]; // 会议
    const head = utf8('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260301T010000Z\r\nSUMMARY:');
    const tail = utf8('\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n');
    expect(read(Uint8Array.from([...head, ...gbk, ...tail])).encoding).toBe('gb18030');
    for (const at of [0, 1, 2, 3]) {
      const bytes = foldedAt([...head, ...gbk, ...tail], head.length + at);
      expect(summaries(bytes)).toEqual(['会议']);
    }
  });

  it('reads UTF-8 folded inside a character and keeps line numbers', () => {
    const bytes = utf8(calendarText(meeting, event('UID:2', 'DTSTART:nonsense')));
    const at = new TextEncoder().encode(text.slice(0, text.indexOf('市'))).length;
    for (const inside of [1, 2, 4]) {
      const calendar = read(foldedAt(bytes, at + inside));
      expect(calendar.events[0]?.summary).toBe('市人大常委会会议');
      expect(calendar.warnings.map(({ line }) => line)).toEqual([9]);
    }
  });

  it.each(['\r\n ', '\n\t', '\r '])(
    'reads UTF-8 folded with %j every few octets, within characters and between',
    (fold) => {
      const lineEnd = fold.slice(0, -1);
      const lines = calendarText(meeting, event('UID:2', 'DTSTART:nonsense')).split('\r\n');
      const octets = (line: string) =>
        utf8(line).flatMap((octet, at) => (at % 4 === 3 ? [...utf8(fold), octet] : [octet]));
      const calendar = read(Uint8Array.from(lines.flatMap((line) => [...octets(line), ...utf8(lineEnd)])));
      expect(calendar.events[0]?.summary).toBe('市人大常委会会议');
      expect(calendar.warnings.map(({ kind }) => kind)).toEqual(['component-skipped']);
    },
  );

  it('stays with UTF-8 when a file is cut off inside a character', () => {
    const bytes = Uint8Array.from(utf8(text.slice(0, text.indexOf('会议') + 1)).slice(0, -1));
    expect(summaries(bytes)).toEqual(['市人大常委会\ufffd']);
  });

  it('reads files put one after another with their byte order marks', () => {
    expect(read(`\ufeff${text}\ufeff${text}`).warnings).toEqual([]);
  });

  it('keeps a replacement character that is in the file', () => {
    expect(
      summaries(Uint8Array.from(utf8(calendarText(event('DTSTART:20260301T010000Z', 'SUMMARY:a\ufffdb'))))),
    ).toEqual(['a\ufffdb']);
  });
});

describe('lines', () => {
  it.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('may end in %s', (_, end) => {
    expect(summaries(calendarText(meeting).replaceAll('\r\n', end))).toEqual(['市人大常委会会议']);
  });

  it('may be folded with a blank line in between, as Mozilla Calendar did', () => {
    const text = calendarText(
      event('DTSTART\r\n\r\n :20260301T010000Z', 'SUMMARY\n\n :a', 'STATUS:x', '', '', ' y'),
    );
    expect(summaries(text)).toEqual(['a']);
    expect(read(calendarText('X-A\n\n :b', event('DTSTART:x'))).warnings).toMatchObject([{ line: 6 }]);
  });

  it('may be folded anywhere, even in a name', () => {
    const folded = calendarText(event('DTSTART:20260\r\n 301T010\r\n\t000Z', 'SUM\r\n MARY:a\r\n b\r\n  c'));
    expect(summaries(folded)).toEqual(['ab c']);
    expect(spans(occurrencesIn(folded, year2026))).toEqual(['2026-03-01T01:00Z/2026-03-01T01:00Z']);
  });

  it('keep colons, semicolons and commas inside quoted parameters', () => {
    const text = calendarText(event('DTSTART:20260301T010000Z', 'SUMMARY;ALTREP="cid:a;b,c":Title'));
    expect(summaries(text)).toEqual(['Title']);
  });

  it('may name a property in any case and escape its text', () => {
    const text = calendarText(event('dtstart:20260301t010000z', 'Summary:a\\, b\\; c\\nd \\\\ e'));
    expect(summaries(text)).toEqual(['a, b; c\nd \\ e']);
  });

  it('cannot reach into an object by their name', () => {
    const lines = ['__proto__:x', 'constructor:x', 'X-toString:x', '__PROTO__;a=b:c'];
    expect(
      summaries(calendarText(...lines, event('DTSTART:20260301T010000Z', ...lines, 'SUMMARY:ok'))),
    ).toEqual(['ok']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('may be quoted-printable, as vCalendar 1.0 writes them', () => {
    const text = calendarText(
      event(
        'DTSTART:20260301T010000Z',
        'SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E4=BC=9A=E8=AE=AE a=3Db',
      ),
    );
    expect(summaries(text)).toEqual(['会议 a=b']);
  });
});

describe('components', () => {
  it('are kept when a later one is broken, and the broken one is counted with its line', () => {
    const calendar = read(
      calendarText(meeting, event('UID:bad', 'DTSTART:20260230T010000Z'), event('UID:none')),
    );
    expect(calendar.events).toHaveLength(1);
    expect(calendar.skipped).toBe(2);
    expect(calendar.warnings).toEqual([
      { kind: 'component-skipped', line: 8, component: 'VEVENT', uid: 'bad', value: '20260230T010000Z' },
      { kind: 'component-skipped', line: 12, component: 'VEVENT', uid: 'none', value: '' },
    ]);
  });

  it('end where the next one begins, or with the file', () => {
    const text = calendarText('BEGIN:VEVENT', 'DTSTART:20260301T010000Z', 'SUMMARY:a', meeting).replace(
      'END:VCALENDAR\r\n',
      '',
    );
    const calendar = read(text);
    expect(calendar.events.map(({ summary }) => summary)).toEqual(['a', '市人大常委会会议']);
    expect(calendar.warnings.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
      'component-unclosed 3',
      'component-unclosed 1',
    ]);
  });

  it('do not take the properties of an alarm for their own', () => {
    const alarm = [
      'BEGIN:VALARM',
      'SUMMARY:alarm',
      'UID:alarm',
      'DTSTART:20200101T000000Z',
      'DURATION:PT5M',
      'END:VALARM',
    ];
    const text = calendarText(event('UID:1', 'DTSTART:20260301T010000Z', ...alarm, 'SUMMARY:after'));
    expect(read(text).events.map(({ uid, summary, duration }) => [uid, summary, duration])).toEqual([
      ['1', 'after', null],
    ]);
  });

  it('that are no events are passed over', () => {
    const todo = ['BEGIN:VTODO', 'UID:t', 'DTSTART:20260301T010000Z', 'SUMMARY:todo', 'END:VTODO'];
    expect(summaries(calendarText(...todo, meeting))).toEqual(['市人大常委会会议']);
  });

  it('may come without a VCALENDAR around them, or in several', () => {
    expect(summaries(`${meeting}\r\n`)).toEqual(['市人大常委会会议']);
    expect(summaries(calendarText(meeting) + calendarText(meeting))).toHaveLength(2);
  });

  it('give a file its name', () => {
    expect(read(calendarText('X-WR-CALNAME:区委办\\, 日程', meeting)).name).toBe('区委办, 日程');
  });
});

describe('refusals', () => {
  it.each([[''], ['<html></html>'], ['SUMMARY:x']])('%j is no calendar', (text) => {
    expect(readCalendar(text)).toEqual({ ok: false, refusal: { kind: 'not-a-calendar' } });
  });

  it.each([
    [`BEGIN:VCALENDAR\n${'XXXX\n'.repeat(1000)}`],
    [`BEGIN:VCALENDAR\nVERSION:2.0\n${'X'.repeat(1000)}\nEND:VCALENDAR\n`],
    ['BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'],
  ])('a calendar of nothing but unreadable lines is none, nor one cut off before it begins', (text) => {
    expect(readCalendar(text)).toEqual({ ok: false, refusal: { kind: 'not-a-calendar' } });
  });

  it('an empty calendar is one', () => {
    expect(readCalendar('BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:区委办的\n 日程\nEND:VCALENDAR').ok).toBe(
      true,
    );
    expect(read(calendarText()).events).toEqual([]);
  });

  it('names the size of a file over the limit', () => {
    const text = calendarText(meeting, meeting);
    expect(readCalendar(text, { largest: 10 })).toEqual({
      ok: false,
      refusal: { kind: 'calendar-too-large', size: text.length, limit: 10 },
    });
    expect(readCalendar(text, { mostEvents: 1 })).toEqual({
      ok: false,
      refusal: { kind: 'too-many-events', limit: 1 },
    });
  });
});

describe('what an event does to free time', () => {
  it.each([
    [[], 'BUSY', false],
    [['TRANSP:OPAQUE'], 'BUSY', false],
    [['TRANSP:TRANSPARENT'], 'FREE', true],
    [['STATUS:TENTATIVE'], 'BUSY-TENTATIVE', false],
    [['STATUS:CANCELLED'], 'FREE', false],
    [['X-MICROSOFT-CDO-BUSYSTATUS:FREE'], 'FREE', true],
    [['X-MICROSOFT-CDO-BUSYSTATUS:FREE', 'TRANSP:OPAQUE'], 'BUSY', false],
    [['X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE', 'STATUS:CONFIRMED'], 'BUSY-TENTATIVE', false],
    [['X-MICROSOFT-CDO-BUSYSTATUS:OOF'], 'BUSY-UNAVAILABLE', false],
    [['X-MICROSOFT-CDO-BUSYSTATUS:BUSY'], 'BUSY', false],
  ] as const)('%j makes it %s', (lines, busyType, transparent) => {
    const [read1] = read(calendarText(event('DTSTART:20260301T010000Z', ...lines))).events;
    expect([read1?.busyType, read1?.transparent]).toEqual([busyType, transparent]);
  });
});

describe('dates RFC 5545 has not', () => {
  it('are shown whole where they are written with colons', () => {
    const calendar = read(
      calendarText(event('UID:1', 'DTSTART;TZID=Asia/Shanghai:2026-09-14T09:00:00+08:00')),
    );
    expect(calendar.warnings).toMatchObject([
      { kind: 'component-skipped', value: '2026-09-14T09:00:00+08:00' },
    ]);
  });

  it('of 24:00 as an end are the midnight after', () => {
    const text = calendarText(event('UID:1', 'DTSTART:20260914T090000', 'DTEND:20260914T240000'));
    expect(spans(occurrencesIn(text, year2026))).toEqual(['2026-09-14T01:00Z/2026-09-14T16:00Z']);
    expect(read(text).warnings).toEqual([]);
  });
});

it('reads names that blanks stand behind, and no other words for names', () => {
  const text = ['BEGIN : VCALENDAR', 'METHOD\t: PUBLISH', 'BEGIN :VEVENT', 'UID : b'];
  const times = ['DTSTART : 20260914T010000Z', 'DTEND ;TZID = Asia/Shanghai : 20260914T100000'];
  const more = ['SUMMARY : 常委会', 'SUMMARY of it: 别的', 'END : VEVENT', 'END : VCALENDAR'];
  const [only] = read([...text, ...times, ...more].join('\r\n')).events;
  expect(only?.summary.trim()).toBe('常委会');
  expect(only?.end?.zone?.zone).not.toBeNull();
});
