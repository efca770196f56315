import { readFile } from 'node:fs/promises';
import { Temporal } from 'temporal-polyfill';
import type { Clash } from '#lib/domain/calendars/clash.ts';
import type { Slot } from '#lib/domain/calendars/slot-search.ts';
import type { Result } from '#lib/domain/result.ts';
import { describeFaults, type TemplateFault } from '#lib/domain/time/template-fields.ts';
import { systemNow } from '#lib/gateways/clock.ts';
import { readHolidayTables } from '#lib/gateways/holidays.ts';
import { readPlanningRules } from '#lib/gateways/planning-rules.ts';
import { defaultRulePack, readRulePack } from '#lib/gateways/rule-packs.ts';
import type { Zone } from '#lib/ical/zone.ts';
import { namedZone } from '#lib/ical/zone-names.ts';
import { checkPlan, type TimedPlan } from '#lib/usecases/calendars/check-plan.ts';
import type { PlanRules } from '#lib/usecases/calendars/plan-ground.ts';
import { type PlanInput, planInput } from '#lib/usecases/calendars/plan-input.ts';
import { titleOfClash, type Wording, wordReason } from '#lib/usecases/planning/word-clash.ts';
import { instantText } from './calendar-input.ts';
import { BadInput, BadUsage, type Command } from './command.ts';
import { readPlanCalendars } from './plan-calendars.ts';
import { errorCode } from './read-calendar-file.ts';

/** `huiqian clashes PLAN.json` -> `{"clashes":[{"kind","severity","with"}],"alternatives":[{"start","end","reasons"}]}`. */
export const command: Command = {
  summary: "Checks a planned meeting against other bodies' calendars and looks for other times",
  usage: 'clashes PLAN.json',
  run: async (args, terminal) => {
    const [file, ...more] = args;
    if (file === undefined || more.length > 0 || file.startsWith('-'))
      throw new BadUsage('give one plan file');
    const plan = readPlan(await readText(file), file);
    const timed = timedPlan(plan, file);
    const rules = await readRules();
    const calendars = await readPlanCalendars(plan, file, rules.planning.halfDays, terminal);
    const { clashes, alternatives } = checkPlan(timed, calendars, rules, systemNow());
    const wording = planWording(plan);
    terminal.out(
      `${JSON.stringify({
        clashes: clashes.map((clash) => clashRow(clash, timed.zone, wording)),
        alternatives: alternatives.map((slot) => slotRow(slot, timed.zone, wording)),
      })}\n`,
    );
  },
};

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new BadInput(`cannot read the file (${errorCode(cause)})`, file, 'check the path');
  }
}

function readPlan(text: string, file: string): PlanInput {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new BadInput(`not JSON (${(cause as Error).message})`, file, 'see: huiqian help');
  }
  const parsed = planInput.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue && issue.path.length > 0 ? issue.path.join('.') : 'the plan';
  throw new BadInput(issue?.message ?? 'not a plan', `${file}, ${where}`, 'correct that field');
}

function timedPlan(plan: PlanInput, file: string): TimedPlan {
  const zone = namedZone(plan.zone);
  if (zone === null) {
    throw new BadInput(`unknown time zone ${plan.zone}`, `${file}, zone`, 'use a name such as Asia/Shanghai');
  }
  const read = (text: string, field: string) => readTime(text, zone, `${file}, ${field}`);
  const start = read(plan.candidate.start, 'candidate.start');
  const end = read(plan.candidate.end, 'candidate.end');
  inOrder(start, end, `${file}, candidate.end`);
  if (!plan.search) return { plan, start, end, search: null, zone };
  const from = read(plan.search.from, 'search.from');
  const to = read(plan.search.to, 'search.to');
  inOrder(from, to, `${file}, search.to`);
  return { plan, start, end, search: { from, to }, zone };
}

function inOrder(start: Temporal.Instant, end: Temporal.Instant, where: string): void {
  if (Temporal.Instant.compare(start, end) < 0) return;
  throw new BadInput('the end is not after the start', where, 'give a later time');
}

/** RFC 3339 with an offset; without one, a day or a day and a time on the plan's clock. */
function readTime(text: string, zone: Zone, where: string): Temporal.Instant {
  try {
    if (/(Z|[+-]\d{2}:?\d{2})$/i.test(text.slice(10))) return Temporal.Instant.from(text);
    const wall = Temporal.PlainDateTime.from(text).toZonedDateTime('UTC').epochMilliseconds / 1000;
    return Temporal.Instant.fromEpochMilliseconds(zone.epochOf(wall) * 1000);
  } catch {
    throw new BadInput(`no time in "${text}"`, where, 'write it as 2026-03-01T09:00:00+08:00');
  }
}

async function readRules(): Promise<PlanRules> {
  const [holidays, planning, pack] = await Promise.all([
    readHolidayTables(),
    readPlanningRules(),
    readRulePack(defaultRulePack),
  ]);
  return { holidays: whole(holidays), planning: whole(planning), pack: whole(pack) };
}

function whole<T>(read: Result<T, readonly TemplateFault[]>): T {
  if (read.ok) return read.value;
  throw new BadInput(describeFaults(read.refusal), 'templates', 'correct the file');
}

function planWording(plan: PlanInput): Wording {
  return {
    locale: 'en',
    zone: plan.zone,
    ownBodyId: '',
    bodyName: (id) => id,
    personName: (id) => id,
    sourceName: (id) => id,
    venueName: () => plan.candidate.venue ?? '',
  };
}

function clashRow(clash: Clash, zone: Zone, wording: Wording): object {
  const { bodyId, summary, start, end, allDay } = clash.with;
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(wording.zone).toPlainDate().toString();
  const text = (at: Temporal.Instant) => (allDay ? day(at) : instantText(at.epochMilliseconds, zone));
  const name = typeof summary === 'string' ? summary : summary['zh-CN'];
  return {
    kind: clash.kind,
    severity: clash.severity,
    with: {
      body: bodyId,
      summary: bodyId === null && name === '' ? titleOfClash(clash, wording) : name,
      start: text(start),
      end: text(end),
    },
  };
}

function slotRow(slot: Slot, zone: Zone, wording: Wording): object {
  const [sitting] = slot.sittings;
  return {
    start: sitting ? instantText(sitting.period.start.epochMilliseconds, zone) : null,
    end: sitting ? instantText(sitting.period.end.epochMilliseconds, zone) : null,
    reasons: slot.reasons.map((reason) => wordReason(reason, wording)),
  };
}
