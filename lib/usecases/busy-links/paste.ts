import { Temporal } from 'temporal-polyfill';
import type { AskedDays } from '#lib/domain/calendars/said-time.ts';
import { pastedSheet } from '#lib/domain/calendars/weekly-plan/pasted-plan.ts';
import { readWeeklyPlan } from '#lib/domain/calendars/weekly-plan/read-weekly-plan.ts';
import type { PlanEntry, PlanFault, WeeklyPlan } from '#lib/domain/calendars/weekly-plan/weekly-plan.ts';
import { isMarkedSecret } from '#lib/domain/meetings/secrecy-marking.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { findDrafts, putDraft } from '#lib/store/busy-links.ts';
import { addSaid, pastedText } from '#lib/store/said-commitments.ts';
import { plannedTimes } from '../calendars/plan-file.ts';
import { watching } from '../calendars/watch.ts';
import { hashOf } from '../guest-links.ts';
import { loadPlanningRules } from '../templates.ts';
import type { KeepPasteInput } from './input.ts';
import { type LinkContext, maySay } from './open.ts';
import { saidWords } from './say.ts';

/** A pasted plan as it was read, before anything of it is kept. */
export interface PastedPlan {
  readonly entries: readonly PlanEntry[];
  /** Understood, but before or after the days asked for: not kept. */
  readonly outside: readonly PlanEntry[];
  readonly faults: readonly PlanFault[];
}

/** Lays a pasted plan aside to be looked through; what carries a marking of secrecy is not even laid aside (保密法 26, 28). */
export async function layAside(
  context: LinkContext,
  { text }: { readonly text: string },
): Promise<Result<null, Refusal>> {
  const saying = await maySay(context);
  if (!saying.ok) return saying;
  const read = await readPasted(context, text);
  if (!read.ok) return read;
  return putPaste(context, { text });
}

/** Throws away what was laid aside. */
export async function throwAway(context: LinkContext): Promise<Result<null, Refusal>> {
  const saying = await maySay(context);
  if (!saying.ok) return saying;
  return putPaste(context, null);
}

async function putPaste(
  { db, link, now }: LinkContext,
  draft: object | null,
): Promise<Result<null, Refusal>> {
  const laid = await putDraft(db, link, now, { kind: 'paste', draft });
  return laid ? ok(null) : refuse({ kind: 'not-found', what: 'link' });
}

/** What a line is kept by: its row in the text and all that was read in it, as one word. */
export function lineName(entry: PlanEntry): string {
  return hashOf(JSON.stringify(entry)).slice(0, 24);
}

/**
 * Keeps the lines chosen of what was laid aside. What was already said word for word is not said twice; where the text
 * or a line is not what was looked through any more, nothing is kept.
 */
export async function keepPasted(
  context: LinkContext,
  { of, keep }: KeepPasteInput,
): Promise<Result<{ readonly kept: number }, Refusal>> {
  const saying = await maySay(context);
  if (!saying.ok) return saying;
  const { db, now, body, link, office } = context;
  const draft = pastedText(await findDrafts(db, link.id));
  if (draft === null || hashOf(draft) !== of) return refuse({ kind: 'not-found', what: 'draft' });
  const read = await readPasted(context, draft);
  if (!read.ok) return read;
  const wanted = new Set(keep);
  const chosen = read.value.entries.filter((entry) => wanted.has(lineName(entry)));
  if (new Set(chosen.map(lineName)).size < wanted.size) return refuse({ kind: 'not-found', what: 'draft' });
  if (chosen.length === 0) return refuse({ kind: 'blocked', codes: ['busy-link.nothing-chosen'] });
  const said = await saidWords(context, plannedTimes(chosen, office.zone));
  const kept = await watching(db, now, body.id, () =>
    addSaid(db, { entries: said, paste: draft }, saying.value),
  );
  return kept.ok ? ok({ kept: kept.value }) : kept;
}

/**
 * Reads a pasted plan as a weekly plan is read. Where it names no year, the days asked for say which: around New Year a
 * line is of the year in which it lies among them. 下周一 and 明天 are counted from today.
 */
export async function readPasted(
  { asked, db, now, office }: LinkContext,
  text: string,
): Promise<Result<PastedPlan, Refusal>> {
  const planning = await loadPlanningRules(db);
  if (!planning.ok) return planning;
  const sheets = [pastedSheet(text, now.toZonedDateTimeISO(office.zone).toPlainDate())];
  const readIn = (year: number | null): WeeklyPlan =>
    readWeeklyPlan(sheets, { fileName: '', halfDays: planning.value.halfDays, year, assigned: new Map() });
  const own = readIn(null);
  if (own.marked || isMarkedSecret(text)) return refuse({ kind: 'classified' });
  const years = [...new Set([asked.first.year, asked.last.year])];
  const plans = own.sheets.some(({ year }) => year !== null) ? [own] : years.map(readIn);
  const within = plans.flatMap(({ entries }) => entries.filter((entry) => isAsked(entry, asked)));
  const found = new Set(within.map(({ row }) => row));
  const [first = own] = plans;
  return ok({
    entries: within,
    outside: first.entries.filter(({ row }) => !found.has(row)),
    faults: first.faults.filter(({ row, severity }) => severity === 'error' && !found.has(row ?? 0)),
  });
}

function isAsked({ start, end }: PlanEntry, { first, last }: AskedDays): boolean {
  return (
    Temporal.PlainDateTime.compare(end, first.toPlainDateTime()) > 0 &&
    Temporal.PlainDateTime.compare(start, last.add({ days: 1 }).toPlainDateTime()) < 0
  );
}
