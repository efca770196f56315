import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ICAL from 'ical.js';
import { findRadicale, startRadicale } from './radicale.ts';

/** What every reader has to find again in a calendar of ours. Times in UTC, a whole day as its date. */
export interface ReadEvent {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly sequence: number;
  readonly status: string;
}

export interface CalendarReader {
  readonly name: string;
  /** Events by UID, then start. */
  readonly read: (text: string) => Promise<readonly ReadEvent[]>;
}

/** A reader of other people's, or only its name where it is not installed. */
export type FoundReader = CalendarReader | { readonly name: string; readonly read: null };

/** ical.js, icalendar for Python, khal and Radicale, each as far as it is installed. */
export function findReaders(): readonly FoundReader[] {
  const python = ['/usr/bin/python3', 'python3'].find(
    (command) => spawnSync(command, ['-c', 'import icalendar, pytz']).status === 0,
  );
  const hasKhal = spawnSync('khal', ['--version']).status === 0;
  const radicale = findRadicale();
  return [
    { name: 'ical.js', read: async (text) => byUid(readByIcalJs(text)) },
    { name: 'python-icalendar', read: python ? async (text) => byUid(readByPython(python, text)) : null },
    { name: 'khal', read: hasKhal ? async (text) => byUid(readByKhal(text)) : null },
    {
      name: 'Radicale',
      read: radicale ? async (text) => byUid(readByIcalJs(await throughRadicale(radicale, text))) : null,
    },
  ];
}

function byUid(events: readonly ReadEvent[]): readonly ReadEvent[] {
  return [...events].sort((a, b) => (a.uid + a.start < b.uid + b.start ? -1 : 1));
}

function readByIcalJs(text: string): readonly ReadEvent[] {
  const calendars = [ICAL.parse(text)].flat(text.match(/BEGIN:VCALENDAR/g)?.length === 1 ? 0 : 1);
  return calendars.flatMap((parsed) => {
    const calendar = new ICAL.Component(parsed);
    const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
    const utcOf = (time: ICAL.Time): string => {
      if (time.isDate) return time.toString();
      const { zone } = time;
      const own = zones.find(({ tzid }) => tzid === zone?.tzid) ?? zone;
      return new Date((time.toUnixTime() - offsetOf(time, own) + offsetOf(time, zone)) * 1000).toISOString();
    };
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        start: utcOf(event.startDate),
        end: utcOf(event.endDate),
        summary: event.summary,
        sequence: event.sequence,
        status: String(component.getFirstPropertyValue('status')),
      };
    });
  });
}

/** Seconds a zone is ahead of UTC then; what a file does not define counts as none. */
function offsetOf(time: ICAL.Time, zone: ICAL.Timezone | null | undefined): number {
  return zone ? zone.utcOffset(time) : 0;
}

const script = `
import sys, json, datetime, icalendar
def said(prop):
    at = prop.dt
    if not isinstance(at, datetime.datetime): return at.isoformat()
    return at.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%S.000Z')
out = []
for calendar in icalendar.Calendar.from_ical(sys.stdin.buffer.read(), multiple=True):
    for event in calendar.walk('VEVENT'):
        assert not event.errors, event.errors
        out.append({'uid': str(event['UID']), 'start': said(event['DTSTART']), 'end': said(event['DTEND']),
            'summary': str(event['SUMMARY']), 'sequence': int(event['SEQUENCE']), 'status': str(event['STATUS'])})
print(json.dumps(out))
`;

function readByPython(python: string, input: string): readonly ReadEvent[] {
  return JSON.parse(execFileSync(python, ['-c', script], { input, encoding: 'utf8' }));
}

/** Imports into a fresh khal; what it lists of the year is set beside the files it wrote. */
function readByKhal(text: string): readonly ReadEvent[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiqian-khal-'));
  try {
    const kept = path.join(folder, 'kept');
    mkdirSync(kept);
    const times = [
      ...['timeformat = %H:%M', 'dateformat = %Y-%m-%d', 'longdateformat = %Y-%m-%d'],
      ...['datetimeformat = %Y-%m-%dT%H:%M', 'longdatetimeformat = %Y-%m-%dT%H:%M'],
    ];
    const config = [
      ...['[calendars]', '[[huiqian]]', `path = ${kept}`, 'type = calendar'],
      ...['[sqlite]', `path = ${path.join(folder, 'khal.db')}`],
      ...['[locale]', 'local_timezone = UTC', 'default_timezone = UTC', ...times],
    ];
    writeFileSync(path.join(folder, 'config'), config.join('\n'));
    writeFileSync(path.join(folder, 'given.ics'), text);
    const khal = (...args: readonly string[]) =>
      execFileSync('khal', ['-c', path.join(folder, 'config'), ...args], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    khal('import', '--batch', path.join(folder, 'given.ics'));
    const listed = new Map(
      khal('list', '--once', '--day-format', '', '--format', '{uid}\t{title}\t{status}', '2026-01-01', '365d')
        .split('\n')
        .map((line) => line.trim().split('\t'))
        .map(([uid = '', title = '', status = '']) => [uid, { summary: title, status: status.trim() }]),
    );
    return readdirSync(kept)
      .flatMap((file) => readByIcalJs(readFileSync(path.join(kept, file), 'utf8')))
      .map((event) => ({ ...event, ...(listed.get(event.uid) ?? { summary: 'not listed' }) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The calendar as Radicale gives it back after it was put there whole. */
async function throughRadicale(
  command: NonNullable<ReturnType<typeof findRadicale>>,
  text: string,
): Promise<string> {
  const server = await startRadicale(command, { user: 'reader', password: 'reader-password' });
  try {
    const put = await server.send('PUT', '/reader/given/', text);
    if (put !== 201) throw new Error(`Radicale did not take the calendar: ${put}`);
    return await server.read('/reader/given/');
  } finally {
    await server.close();
  }
}
