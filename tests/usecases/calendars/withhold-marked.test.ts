import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '#lib/ical/read.ts';
import { unmarkedCalendar, withholdMarked } from '#lib/usecases/calendars/withhold-marked.ts';

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (uid: string, ...lines: readonly string[]): string =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTART:20260910T010000Z',
    'DTEND:20260910T020000Z',
    ...lines,
    'END:VEVENT',
  ].join('\r\n');

describe('what carries a marking of secrecy', () => {
  it.each([
    ['in its title', ['SUMMARY:机密★5年 谷翯同志的安排', 'LOCATION:西山']],
    ['as a grade alone before its title', ['SUMMARY:秘密 谷翯的安排', 'LOCATION:西山']],
    ['as a place', ['SUMMARY:谷翯的安排', 'LOCATION:（机密）']],
    ['in what is written about it', ['SUMMARY:谷翯的安排', 'DESCRIPTION:第一行\\n密级：机密★10年']],
    ['broken over a line inside the word', ['SUMMARY:谷翯 机\r\n 密★5年']],
    ['in the words of an alarm', ['SUMMARY:谷翯', 'BEGIN:VALARM', 'DESCRIPTION:绝密★长期', 'END:VALARM']],
    ['in a comment', ['SUMMARY:谷翯', 'COMMENT;LANGUAGE=zh:秘密★1年']],
    ['behind a wide colon', ['SUMMARY：机密★5年 谷翯同志的安排', 'LOCATION；LANGUAGE=zh：西山']],
    ['behind a group', ['item1.SUMMARY:机密 谷翯同志的安排', 'item1.LOCATION:西山']],
    ['behind blanks', ['SUMMARY : 机密★5年 谷翯同志的安排', 'LOCATION : 西山']],
    ['in what Outlook writes', ['SUMMARY:谷翯', 'X-ALT-DESC;FMTTYPE=text/html:<b>机密★5年</b>']],
    [
      'in quoted-printable',
      [
        'SUMMARY:谷翯',
        'DESCRIPTION;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E6=9C=BA=E5=AF=\r\n=86=E2=98=855=E5=B9=B4',
      ],
    ],
  ])('%s leaves nothing but its time', (_where, lines) => {
    const text = withholdMarked(calendar(event('a', ...lines), event('b', 'SUMMARY:公开会议 谷翯')));
    expect(text.match(/CLASS:CONFIDENTIAL/g)).toHaveLength(1);
    const read = readCalendar(text);
    const events = read.ok ? read.value.events : [];
    expect(
      events.map(({ uid, summary, location, confidential }) => [uid, summary, location, confidential]),
    ).toEqual([
      ['a', '', '', true],
      ['b', '公开会议 谷翯', '', false],
    ]);
    expect(text.match(/谷翯/g)).toHaveLength(1);
    expect(text).not.toMatch(/机密|秘密|绝密|★|西山|=E6=9C=BA/);
  });

  it('keeps rule, exceptions, sequence and zone, so that it is busy just then', () => {
    const rule = ['RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20260917T010000Z', 'SEQUENCE:4', 'STATUS:TENTATIVE'];
    const text = withholdMarked(calendar(event('a', 'SUMMARY:机密★', 'SUMMARY:机密★5年', ...rule)));
    for (const line of rule) expect(text).toContain(line);
  });

  it('leaves neither a calendar’s own name, nor a component that is not closed or has no start', () => {
    const text = withholdMarked(
      calendar(
        'X-WR-CALNAME:机密★5年 行程',
        'BEGIN:VEVENT',
        'UID:x',
        'SUMMARY:绝密★长期 某事',
        event('b', 'SUMMARY:公开'),
      ),
    );
    expect(text).not.toMatch(/某事|行程|★/);
    expect(text).toContain('SUMMARY:公开');
  });

  it('is found in a calendar set in', () => {
    const text = calendar(event('a', 'SUMMARY:机密★5年 某事', 'LOCATION:西山'));
    const { text: kept, marked } = unmarkedCalendar(
      new TextEncoder().encode(text.replaceAll(/^(?=.)/gm, '  ')),
    );
    expect(kept).not.toMatch(/某事|西山/);
    expect(marked).toBe(1);
  });

  it('is found in a file of GB18030 and UTF-16 too', () => {
    const text = calendar(event('a', 'SUMMARY:机密★5年 某事'));
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(text, 'utf16le'))]);
    expect(new TextDecoder().decode(unmarkedCalendar(utf16).bytes)).not.toContain('某事');
  });
});

describe('what is not marked', () => {
  it('stays byte for byte', () => {
    const about = ['SUMMARY:保密法执法检查；商业秘密保护条例', 'DESCRIPTION:机密文件管理办法\\n国家秘密法'];
    const bytes = new TextEncoder().encode(calendar(event('a', ...about)));
    expect(unmarkedCalendar(bytes).bytes).toBe(bytes);
  });

  it('is untouched beside what is, whatever stands around it; and doing it twice changes nothing more', () => {
    const plain = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((text) => text.replace(/[\r\n密★=]/g, ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, fc.boolean()), { maxLength: 6 }), (entries) => {
        const text = calendar(
          ...entries.map(([words, marked], n) =>
            event(`e${n}`, `SUMMARY:${marked ? '机密★5年 ' : ''}x${words}`),
          ),
        );
        const held = withholdMarked(text);
        expect(held.match(/CLASS:CONFIDENTIAL/g) ?? []).toHaveLength(
          entries.filter(([, marked]) => marked).length,
        );
        for (const [words, marked] of entries) if (!marked) expect(held).toContain(`SUMMARY:x${words}`);
        expect(withholdMarked(held)).toBe(held);
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  it('is passed over line by line in bounded work: a long file without a marking comes back itself', () => {
    const text = calendar(
      ...Array.from({ length: 20_000 }, (_, n) => event(`e${n}`, 'SUMMARY:保密工作会议')),
    );
    expect(withholdMarked(text)).toBe(text);
  });
});
