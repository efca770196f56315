import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HalfDays } from '#lib/domain/calendars/planning-rules.ts';
import type { ReadResult } from '#lib/ical/read.ts';
import { occupiedTimes } from '#lib/usecases/calendars/occupied-times.ts';
import { isPlanFile, knownPeriods, plannedTimes, readPlanFile } from '#lib/usecases/calendars/plan-file.ts';
import type { PlanCalendar } from '#lib/usecases/calendars/plan-ground.ts';
import type { PlanInput } from '#lib/usecases/calendars/plan-input.ts';
import { planFaultWords } from '#lib/usecases/calendars/plan-words.ts';
import { printWarnings } from './calendar-input.ts';
import { BadInput, type Terminal } from './command.ts';
import { errorCode, readCalendarFile, readRefusalWords } from './read-calendar-file.ts';

type Entry = PlanInput['calendars'][number];

/**
 * Calendar files of a plan, looked for beside it: iCalendar, or a weekly plan as a spreadsheet (.xlsx, .xls, .csv). One
 * that holds no calendar is "not known", which is no error; one marked secret is.
 */
export async function readPlanCalendars(
  plan: PlanInput,
  planFile: string,
  halfDays: HalfDays,
  terminal: Terminal,
): Promise<readonly PlanCalendar[]> {
  const calendars: PlanCalendar[] = [];
  for (const [index, entry] of plan.calendars.entries()) {
    const field = `${planFile}, calendars.${index}.file`;
    const file = path.resolve(path.dirname(planFile), entry.file);
    const unreadable = (code: string): never => {
      throw new BadInput(`cannot read ${entry.file} (${code})`, field, 'check the path');
    };
    calendars.push(
      isPlanFile(entry.file)
        ? await weeklyPlan(
            entry,
            await readFile(file).catch((cause: unknown) => unreadable(errorCode(cause))),
            { zone: plan.zone, halfDays, field },
            terminal,
          )
        : calendarFile(entry, await readCalendarFile(file, unreadable), terminal),
    );
  }
  return calendars;
}

function calendarFile({ body, file, people }: Entry, read: ReadResult, terminal: Terminal): PlanCalendar {
  if (!read.ok) {
    const { why, mend } = readRefusalWords(read.refusal);
    terminal.err(`warning: ${file}: ${why}; whether ${body} is free is not known (${mend})`);
    return { body, people, times: null };
  }
  printWarnings(read.value.warnings, terminal);
  const { events, busyPeriods, availabilities, skipped } = read.value;
  if (skipped > 0 && events.length + busyPeriods.length + availabilities.length === 0) {
    terminal.err(`warning: ${file}: nothing readable in it; whether ${body} is free is not known`);
    return { body, people, times: null };
  }
  return { body, people, times: (window, zone) => [...occupiedTimes(read.value, window, zone).times] };
}

async function weeklyPlan(
  { body, file, people, year }: Entry,
  bytes: Uint8Array,
  { zone, halfDays, field }: { readonly zone: string; readonly halfDays: HalfDays; readonly field: string },
  terminal: Terminal,
): Promise<PlanCalendar> {
  const name = path.basename(file);
  const read = await readPlanFile({ name, bytes }, { year: year ?? null, assigned: new Map() }, halfDays);
  if (!read.ok && read.refusal.kind === 'classified') {
    throw new BadInput(`${file} is marked secret`, field, 'keep it out of a system that is not classified');
  }
  if (!read.ok) {
    const reason = read.refusal.kind === 'unreadable' ? read.refusal.reason : read.refusal.kind;
    terminal.err(`warning: ${file}: ${reason}; whether ${body} is free is not known`);
    return { body, people, times: null };
  }
  const { plan } = read.value;
  for (const fault of plan.faults) {
    const where = fault.row === null ? fault.sheet : `${fault.sheet} row ${fault.row}`;
    const mend = fault.code === 'year-unknown' ? ' (give "year" beside "file")' : '';
    terminal.err(`warning: ${file}: ${where}: ${planFaultWords('en', fault)}${mend}`);
  }
  const known = knownPeriods(plan, zone);
  if (known.length === 0) {
    terminal.err(`warning: ${file}: nothing of a plan in it; whether ${body} is free is not known`);
    return { body, people, times: null };
  }
  const times = plannedTimes(plan.entries, zone);
  return { body, people, times: () => times, knownWithin: known.filter(({ complete }) => complete) };
}
