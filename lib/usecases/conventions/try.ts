import { can } from '#lib/domain/access/can.ts';
import { ranked } from '#lib/domain/bodies/precedence.ts';
import type { Clash } from '#lib/domain/calendars/clash.ts';
import { type ClashChange, compareChecks } from '#lib/domain/calendars/compare-clashes.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Severity } from '#lib/domain/finding.ts';
import { firstDay } from '#lib/domain/meetings/meeting.ts';
import { planningOf } from '#lib/domain/office/planning-of.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { isAsSeen } from '#lib/domain/rehearsals/judge-findings.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { shortDate } from '#lib/i18n/format.ts';
import type { Context } from '../context.ts';
import { loadDossiersInWork } from '../dossiers/load-dossier.ts';
import { loadPlanningFrame, type PlanningFrame, withRules } from '../planning/load-ground.ts';
import { clashesWithin, isOver } from '../planning/meeting-clashes.ts';
import { titleOfClash, type Wording, whyOfClash } from '../planning/word-clash.ts';
import { loadPlanningTemplate } from '../templates.ts';
import { conventionsOf } from './checked.ts';
import type { TryConventionsInput } from './input.ts';

/** One clash that would change, in a sentence. */
export interface ChangeLine {
  readonly key: string;
  /** How much it would weigh; null: it is gone. */
  readonly severity: Severity | null;
  readonly text: string;
  /** Somebody set it aside with a reason that still holds. */
  readonly waived: boolean;
}

/** What rules that are not saved yet would change. Plain JSON. */
export interface TriedView {
  /** Meetings ahead that were checked, and how many of them stay as they are. */
  readonly meetings: number;
  readonly same: number;
  readonly changed: readonly {
    readonly meetingId: string;
    readonly title: string;
    readonly day: string;
    readonly lines: readonly ChangeLine[];
  }[];
}

/** Checks every meeting ahead by the rules as saved and as they stand on the page, and says where the two differ. */
export async function tryConventions(
  context: Context,
  { ranks, ...input }: TryConventionsInput,
): Promise<Result<TriedView, Refusal>> {
  if (!can(context.actor, 'edit-office')) return refuse({ kind: 'not-allowed', action: 'edit-office' });
  const [saved, template, dossiers] = await Promise.all([
    loadPlanningFrame(context),
    loadPlanningTemplate(),
    loadDossiersInWork(context),
  ]);
  if (!saved.ok) return saved;
  if (!template.ok) return template;
  if (!dossiers.ok) return dossiers;
  const conventions = conventionsOf(input, saved.value);
  if (!conventions.ok) return conventions;
  const edited = withRules(saved.value, {
    planning: planningOf(template.value, conventions.value),
    bodies: ranked(saved.value.bodies, ranks),
  });
  const ahead = dossiers.value.filter(
    ({ meeting }) => meeting.secrecy !== 'classified' && !isOver(context, meeting),
  );
  const changed: TriedView['changed'][number][] = [];
  for (const dossier of ahead) {
    const lines = await changesOf(context, dossier, saved.value, edited);
    const { id: meetingId, shortTitle: title } = dossier.meeting;
    const day = firstDay(dossier.meeting, saved.value.office.zone);
    if (lines.length === 0) continue;
    changed.push({ meetingId, title, day: day ? shortDate(context.locale, day) : '', lines });
  }
  return ok({ meetings: ahead.length, same: ahead.length - changed.length, changed });
}

async function changesOf(
  context: Context,
  dossier: Dossier,
  saved: PlanningFrame,
  edited: PlanningFrame,
): Promise<readonly ChangeLine[]> {
  const [before, after] = await Promise.all([
    clashesWithin(context, saved, dossier),
    clashesWithin(context, edited, dossier),
  ]);
  return compareChecks(before.clashes, after.clashes).map((change) => ({
    key: (change.after ?? change.before).key,
    severity: change.after?.severity ?? null,
    text: wordChange(change, edited.wording),
    waived: change.after !== null && isWaived(change.after, dossier),
  }));
}

function isWaived({ key, stamp, waivable }: Clash, { waivers }: Dossier): boolean {
  const waiver = waivers.find(({ findingKey }) => findingKey === key);
  return waivable && waiver !== undefined && isAsSeen({ stamp }, waiver.stamp);
}

function wordChange(changed: ClashChange, wording: Wording): string {
  const { change, before, after } = changed;
  const { locale, ownBodyId } = wording;
  const added = changed.change === 'reasons' ? changed.added : null;
  const clash = after ?? before;
  const word = (side: Clash | null): string => {
    if (side === null) return '';
    if (change === 'yields') return side.yields ? words(locale, 'clashes')(`yields.${side.yields}`) : '';
    return words(locale, 'terms')(`severity.${side.severity}`);
  };
  const isBody = clash.with.bodyId !== null && clash.with.bodyId !== ownBodyId && clash.kind !== 'unknown';
  return words(locale, 'conventions')(`change.${change}`, {
    who: isBody ? 'body' : 'other',
    with: titleOfClash(clash, wording),
    before: word(before),
    after: word(after),
    why: added ? whyOfClash(added, wording).replace(/[。.]$/, '') : 'none',
  });
}
