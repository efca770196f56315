import { Temporal } from 'temporal-polyfill';
import { composeAgenda } from '#lib/documents/compose/agenda.ts';
import { ballotItems, composeBallots } from '#lib/documents/compose/ballots.ts';
import { composeChecklist } from '#lib/documents/compose/checklist.ts';
import { composeDuties } from '#lib/documents/compose/duties.ts';
import { composeFileLabels } from '#lib/documents/compose/file-labels.ts';
import { composeMeals } from '#lib/documents/compose/meals.ts';
import { cardFormat, composeNameCards } from '#lib/documents/compose/name-cards.ts';
import { composeOpinions } from '#lib/documents/compose/opinions.ts';
import { composeOrderSheet } from '#lib/documents/compose/order-sheet.ts';
import { composeResults } from '#lib/documents/compose/results.ts';
import { composeRoster } from '#lib/documents/compose/roster.ts';
import { composeRunningOrder } from '#lib/documents/compose/running-order.ts';
import { composeSchedule } from '#lib/documents/compose/schedule.ts';
import { composeScript } from '#lib/documents/compose/script.ts';
import { composeSeatLabels } from '#lib/documents/compose/seat-labels.ts';
import { composeSeating } from '#lib/documents/compose/seating.ts';
import { composeSignIn } from '#lib/documents/compose/sign-in.ts';
import { composeTally } from '#lib/documents/compose/tally.ts';
import { withHandText } from '#lib/documents/hand-text.ts';
import type { Document } from '#lib/documents/page.ts';
import { cardSizeOf, cardSizes } from '#lib/domain/cards/name-card.ts';
import { usualLabel } from '#lib/domain/cards/seat-label.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { editsOf } from '#lib/domain/papers/edited-paper.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { cardChanges } from '../cards/card-units.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import { buildScript } from '../scripts/build-script.ts';
import { type BuiltSeatPlan, buildSeatPlan } from '../seating/build-seat-plan.ts';
import type { Artefact } from './artefacts.ts';
import { composeRunning, outwardOf } from './compose-running.ts';
import type { PaperOptions } from './input.ts';

/** What a paper is made from: a dossier that was judged, how it is set, and the day it is dated. */
export interface PaperSource {
  readonly judged: Pick<JudgedDossier, 'dossier' | 'checklist'>;
  readonly options: PaperOptions;
  readonly on: Temporal.PlainDate;
}

/** A day no paper is dated with: what is compared must not change with the day it is looked at. */
export const NO_DAY: Temporal.PlainDate = Temporal.PlainDate.from('1970-01-01');

/** Papers that carry the day they are made; minutes only those of a 主任会议. */
export const datedPapers: ReadonlySet<Artefact> = new Set(['notice', 'letter', 'minutes']);

/** The one table of papers: which composer makes each. In the office's language; names under embargo held back. */
export async function composePaper(
  artefact: Artefact,
  { judged, options, on }: PaperSource,
): Promise<Result<Document, Refusal>> {
  const { dossier, checklist } = judged;
  const { locale } = dossier.office;
  const outward = outwardOf(dossier);
  switch (artefact) {
    case 'opinions':
      return ok(composeOpinions(dossier, locale));
    case 'duties':
      return ok(composeDuties(dossier, locale));
    case 'notice':
    case 'letter':
    case 'minutes':
      return ok(withHandText(composeRunning(artefact, dossier, on), editsOf(dossier, artefact).edits));
    case 'agenda':
      return ok(composeAgenda(outward, locale));
    case 'schedule':
      return ok(composeSchedule(outward, locale));
    case 'roster':
      return ok(composeRoster(dossier, locale));
    case 'order-sheet':
      return ok(composeOrderSheet(outward, locale));
    case 'running-order': {
      const script = await buildScript(dossier, locale);
      return script.ok ? ok(composeRunningOrder(dossier, script.value, locale)) : script;
    }
    case 'script':
    case 'working-script': {
      const script = await buildScript(dossier, locale);
      const size = artefact === 'script' ? options.size : 'working';
      return script.ok ? ok(composeScript(dossier, script.value, locale, { size })) : script;
    }
    case 'seating':
      return composeSeats(dossier, options);
    case 'name-cards': {
      const only = options.only === undefined ? {} : { only: cardsMeant(options.only, dossier) };
      const { stock, ground, place } = options;
      const size = cardSizeOf(options.card) ?? cardSizes['200x100'];
      const format = cardFormat(size, ground === 'print' ? stock : 'white');
      const paper = { format, place, role: 'xiaobiaosong', withPost: false } as const;
      return ok(composeNameCards(dossier, locale, { ...paper, ...only }));
    }
    case 'seat-labels':
      return composeLabels(dossier, options);
    case 'file-labels':
      return ok(composeFileLabels(outward, locale));
    case 'sign-in':
      return ok(composeSignIn(outward, locale));
    case 'meals':
      return ok(composeMeals(dossier, locale));
    case 'ballots':
      return ballotItems(dossier).length > 0
        ? ok(composeBallots(dossier, locale))
        : refuse({ kind: 'blocked', codes: ['papers.no-ballot'] });
    case 'tally':
      return ballotItems(dossier).length > 0
        ? ok(composeTally(dossier, locale))
        : refuse({ kind: 'blocked', codes: ['papers.no-ballot'] });
    case 'results':
      return ok(composeResults(dossier, locale));
    case 'checklist':
      return ok(composeChecklist(dossier, checklist, locale));
  }
}

function composeSeats(dossier: Dossier, options: PaperOptions): Result<Document, Refusal> {
  const built = buildSeatPlan(dossier);
  if (!built) return refuse({ kind: 'blocked', codes: ['papers.no-venue'] });
  const { venue, plan } = built;
  const paper = {
    room: venue.layout,
    plan,
    suggested: suggestedSeats(built),
    view: options.view,
    paper: options.sheet,
  };
  return ok(composeSeating(dossier, paper, dossier.office.locale));
}

/** Whose cards are asked for. */
function cardsMeant(only: NonNullable<PaperOptions['only']>, dossier: Dossier): ReadonlySet<string> {
  return new Set(only === 'changed' ? cardChanges(dossier).print.map(({ personId }) => personId) : only);
}

function suggestedSeats({ since }: BuiltSeatPlan): ReadonlySet<string> {
  return new Set(since.newcomers.map(({ seatId }) => seatId));
}

function composeLabels(dossier: Dossier, { label, labelSize }: PaperOptions): Result<Document, Refusal> {
  const built = buildSeatPlan(dossier);
  if (!built) return refuse({ kind: 'blocked', codes: ['papers.no-venue'] });
  const room = built.venue.layout;
  const paper = {
    room,
    plan: built.plan,
    suggested: suggestedSeats(built),
    content: label ?? usualLabel(room),
    size: labelSize,
  };
  return ok(composeSeatLabels(dossier, paper, dossier.office.locale));
}
