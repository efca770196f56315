import { can } from '#lib/domain/access/can.ts';
import type { Body } from '#lib/domain/bodies/body.ts';
import { type PlanField, planFields } from '#lib/domain/calendars/weekly-plan/plan-columns.ts';
import type { WeeklyPlan } from '#lib/domain/calendars/weekly-plan/weekly-plan.ts';
import type { BodyId, SourceId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Period } from '#lib/domain/time/period.ts';
import type { Spreadsheet } from '#lib/gateways/spreadsheet.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { findBody } from '#lib/store/bodies.ts';
import type { SourceWarning } from '#lib/store/calendar-sources.ts';
import { loadOffice } from '#lib/store/office.ts';
import { loadNamesToFind } from '#lib/store/reading-ground.ts';
import { comparePlan, listPlanColumns, type PlanSave, savePlan } from '#lib/store/weekly-plans.ts';
import type { ReadCommitment } from '#lib/store/write-commitments.ts';
import type { Context } from '../context.ts';
import { loadPlanningRules } from '../templates.ts';
import { commitmentsOf, type ReadingGround } from './build-reading.ts';
import { knownPeriods, type PlanFile, plannedPeriods, plannedTimes, readPlanFile } from './plan-file.ts';
import { watching } from './watch.ts';
import type { WeeklyPlanInput } from './weekly-plan-input.ts';
import { leftOver, type PlanView, viewPlan } from './weekly-plan-view.ts';

/** A plan read for a body, and what it would become. */
export interface OpenedPlan {
  readonly fileName: string;
  readonly body: Body;
  readonly plan: WeeklyPlan;
  readonly spreadsheet: Spreadsheet;
  readonly ground: ReadingGround;
  /** The year taken because the file says none; null: none had to be. */
  readonly yearTaken: number | null;
  readonly weeks: readonly Period[];
  readonly commitments: readonly ReadCommitment[];
  /** Signatures whose columns somebody assigned at an earlier import. */
  readonly remembered: ReadonlySet<string>;
}

/** Reads a body's weekly plan and says what importing it would do. Nothing is saved. */
export async function previewWeeklyPlan(
  context: Context,
  { file, choices }: WeeklyPlanInput,
): Promise<Result<PlanView, Refusal>> {
  const opened = await openPlan(context, await contentOf(file), choices);
  if (!opened.ok) return opened;
  const { body, weeks, commitments } = opened.value;
  const changes = await comparePlan(context.db, { bodyId: body.id, weeks, commitments });
  return ok(viewPlan(context, opened.value, changes));
}

export interface PlanImported {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly kept: number;
}

/** More would only be noise; the count of what was not understood is complete. */
const mostWarnings = 50;

/**
 * Imports a weekly plan as it was previewed: it replaces what the body's plan said of the weeks it covers and nothing
 * else. What was not understood stays to be seen at the source. A plan of which nothing was understood is refused.
 */
export async function importWeeklyPlan(
  context: Context,
  { file, choices }: WeeklyPlanInput,
): Promise<Result<PlanImported, Refusal>> {
  const opened = await openPlan(context, await contentOf(file), choices);
  if (!opened.ok) return opened;
  const { body, plan, weeks, commitments } = opened.value;
  if (weeks.length === 0) return refuse({ kind: 'blocked', codes: ['weekly-plan.nothing-understood'] });
  const { actor, db, now, locale } = context;
  const errors = plan.faults.filter(({ severity }) => severity === 'error');
  const save: PlanSave = {
    bodyId: body.id,
    name: words(locale, 'weeklyPlan')('sourceName'),
    weeks,
    known: knownPeriods(plan, opened.value.ground.zone),
    commitments,
    skipped: leftOver(plan),
    warnings: errors.slice(0, mostWarnings).map(
      ({ code, row, sheet, text }): SourceWarning => ({
        kind: code,
        line: row ?? 0,
        about: `${sheet} · ${text}`,
      }),
    ),
    // Columns without any heading are the columns of that file alone.
    columns: choices.columns.filter(({ signature }) => /[^|]/.test(signature)),
    actor,
    at: now,
  };
  return ok(await watching(db, now, body.id, () => savePlan(db, save)));
}

async function openPlan(
  { actor, db, now }: Context,
  file: PlanFile,
  choices: WeeklyPlanInput['choices'],
): Promise<Result<OpenedPlan, Refusal>> {
  if (!can(actor, 'edit-bodies')) return refuse({ kind: 'not-allowed', action: 'edit-bodies' });
  const body = await findBody(db, choices.bodyId as BodyId);
  if (!body) return refuse({ kind: 'not-found', what: 'body' });
  const planning = await loadPlanningRules(db);
  if (!planning.ok) return planning;
  const [office, names, before] = await Promise.all([
    loadOffice(db),
    loadNamesToFind(db),
    listPlanColumns(db, body.id),
  ]);
  const chosen = choices.columns.map(({ signature, fields }) => [signature, fields] as const);
  const assigned = new Map<string, readonly PlanField[]>([...knownFields(before), ...chosen]);
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate();
  const read = await readPlanFile(
    file,
    { year: choices.year, today, assigned, unread: new Set(choices.unread) },
    planning.value.halfDays,
  );
  if (!read.ok) return read;
  const { plan, spreadsheet, yearTaken } = read.value;
  const ground = { zone: office.zone, ...names };
  return ok({
    fileName: file.name,
    body,
    plan,
    spreadsheet,
    yearTaken,
    ground,
    weeks: plannedPeriods(plan, office.zone),
    commitments: planCommitments(plan, ground),
    remembered: new Set(before.keys()),
  });
}

/** What was remembered, without words an earlier version of the program knew. */
function knownFields(before: ReadonlyMap<string, readonly string[]>): [string, readonly PlanField[]][] {
  const known = (field: string): PlanField => planFields.find((one) => one === field) ?? 'ignore';
  return [...before].map(([signature, fields]) => [signature, fields.map(known)]);
}

/** Each under its key alone: which source it is of is known when it is saved. */
function planCommitments(plan: WeeklyPlan, ground: ReadingGround): readonly ReadCommitment[] {
  const times = plannedTimes(plan.entries, ground.zone);
  return commitmentsOf(times, '' as SourceId, ground).map((one) => {
    const key = one.id.replace(/^:/, '');
    return { ...one, id: key, uid: key };
  });
}

async function contentOf(upload: File): Promise<PlanFile> {
  return { name: upload.name, bytes: new Uint8Array(await upload.arrayBuffer()) };
}
