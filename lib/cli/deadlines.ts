import { parseArgs } from 'node:util';
import type { Temporal } from 'temporal-polyfill';
import { isMeetingType, type MeetingType, meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import { parseDate } from '#lib/domain/time/calendar-date.ts';
import {
  type Anchor,
  anchors,
  type Circumstance,
  circumstances,
  countDeadlines,
  type Deadline,
  type DeadlineQuestion,
  type Level,
  levels,
  type RulePack,
} from '#lib/domain/time/deadlines.ts';
import { describeFaults } from '#lib/domain/time/template-fields.ts';
import type { HolidayTables } from '#lib/domain/time/workday.ts';
import { readHolidayTables } from '#lib/gateways/holidays.ts';
import { defaultRulePack, readRulePack } from '#lib/gateways/rule-packs.ts';
import { BadInput, BadUsage, type Command, type Terminal } from './command.ts';

const options = {
  type: { type: 'string' },
  date: { type: 'string' },
  rules: { type: 'string', default: defaultRulePack },
  level: { type: 'string', default: 'county' },
  on: { type: 'string', multiple: true, default: [] as string[] },
  circumstance: { type: 'string', multiple: true, default: [] as string[] },
  after: { type: 'boolean', default: false },
} as const;

/** `huiqian deadlines --type standing-committee --date 2026-10-15` -> `[{"id","title","latest","workday","basis"}]`, earliest first. */
export const command: Command = {
  summary: 'Lists the days by which a meeting on a date has to be prepared',
  usage:
    'deadlines --type TYPE --date D [--rules PACK] [--level LEVEL] [--on EVENT=DATE]... [--circumstance WORD]... [--after]',
  run: async (args, terminal) => {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    if (values.type === undefined || values.date === undefined) throw new BadUsage('give --type and --date');
    const question: DeadlineQuestion = {
      type: readType(values.type),
      anchors: { meeting: readDay(values.date, '--date'), ...readAnchors(values.on) },
      level: readWord<Level>(values.level, levels, '--level'),
      circumstances: values.circumstance.map((word) =>
        readWord<Circumstance>(word, circumstances, '--circumstance'),
      ),
    };
    const pack = await loadPack(values.rules);
    const tables = await loadTables();
    const rows = listDeadlines(pack, question, tables, values.after, terminal);
    terminal.out(`${JSON.stringify(rows)}\n`);
  },
};

interface Row {
  readonly id: string;
  readonly title: string;
  readonly latest: string;
  readonly workday: string;
  readonly basis: string;
}

function listDeadlines(
  pack: RulePack,
  question: DeadlineQuestion,
  tables: HolidayTables,
  withAfter: boolean,
  terminal: Terminal,
): readonly Row[] {
  const { deadlines, undated } = countDeadlines(pack, question, tables);
  for (const rule of undated.filter((rule) => withAfter || rule.direction === 'before')) {
    terminal.err(`note: ${rule.id} counts from "${rule.anchor}": give --on ${rule.anchor}=DATE to date it`);
  }
  for (const { rule, waivedBy } of deadlines.filter((deadline) => deadline.waivedBy !== null)) {
    terminal.err(`note: ${rule.id} does not hold in the circumstance "${waivedBy}"`);
  }
  const listed = deadlines.filter(({ waivedBy }) => waivedBy === null);
  const missing = new Set(listed.flatMap(({ missingYears }) => missingYears));
  for (const year of [...missing].sort((a, b) => a - b)) {
    terminal.err(`warning: holidays: no official table for ${year}, counted by weekends`);
  }
  return listed.map(rowOf);
}

function rowOf({ rule, latest, workday }: Deadline): Row {
  return {
    id: rule.id,
    title: rule.title['zh-CN'],
    latest: latest.toString(),
    workday: workday.toString(),
    basis: rule.basis['zh-CN'],
  };
}

function readType(word: string): MeetingType {
  if (isMeetingType(word)) return word;
  throw new BadInput(`no meeting type "${word}"`, '--type', `one of ${meetingTypes.join(', ')}`);
}

function readWord<T extends string>(word: string, words: readonly T[], option: string): T {
  const known = words.find((candidate) => candidate === word);
  if (known !== undefined) return known;
  throw new BadInput(`"${word}" is not known`, option, `one of ${words.join(', ')}`);
}

function readDay(text: string, option: string): Temporal.PlainDate {
  const day = parseDate(text);
  if (day) return day;
  throw new BadInput(`"${text}" is not a day`, option, 'write a day that exists as YYYY-MM-DD');
}

function readAnchors(pairs: readonly string[]): Partial<Record<Anchor, Temporal.PlainDate>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [event = '', day = ''] = pair.split('=', 2);
      return [readWord<Anchor>(event, anchors, '--on'), readDay(day, `--on ${event}`)];
    }),
  );
}

async function loadPack(id: string): Promise<RulePack> {
  const pack = await readRulePack(id);
  if (pack.ok) return pack.value;
  const unknown = pack.refusal.find((f) => f.problem === 'unknown-reference' && f.field === 'id');
  if (unknown) throw new BadInput(`no rule pack "${id}"`, '--rules', 'name a file of templates/rules');
  throw new BadInput(describeFaults(pack.refusal), 'templates/rules', 'mend the file');
}

async function loadTables(): Promise<HolidayTables> {
  const tables = await readHolidayTables();
  if (tables.ok) return tables.value;
  throw new BadInput(describeFaults(tables.refusal), 'templates/holidays', 'mend the file');
}
