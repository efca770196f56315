import { composePlan } from '#lib/documents/compose/plan.ts';
import type { Document } from '#lib/documents/page.ts';
import { can } from '#lib/domain/access/can.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { fillTitle } from '#lib/domain/meetings/title.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { checkTemplate } from '#lib/domain/wording/check-template.ts';
import { type OwnWords, ownWordsFrom, type TemplateName } from '#lib/domain/wording/own-words.ts';
import { isWrong, type LineFault, type TemplateLine } from '#lib/domain/wording/template-line.ts';
import type { Context } from '../context.ts';
import { judgeDossier } from '../dossiers/judge-dossier.ts';
import { loadDossier } from '../dossiers/load-dossier.ts';
import type { Artefact } from '../papers/artefacts.ts';
import { composePaper } from '../papers/compose-paper.ts';
import { usualOptions } from '../papers/input.ts';
import { drawPages, type Missing, missingIn } from '../papers/set-paper.ts';
import type { TryTemplateInput } from './input.ts';
import { withTemplate } from './queries.ts';
import { loadTemplateLines } from './template-lines.ts';

/** A template as it stands on the page, tried: what is wrong with it, and the paper it makes. */
export interface TriedTemplate {
  readonly faults: readonly LineFault[];
  /** The very pages that would be printed; empty where the template has no paper of its own, or is wrong. */
  readonly pages: readonly string[];
  readonly missing: readonly Missing[];
  /** What each pattern of a title makes, by its key. */
  readonly samples: Readonly<Record<string, string>>;
  /** Why there is no page; null: there is one, or nothing would be printed of it. */
  readonly blocked: Refusal | null;
}

/** Papers of templates that are not called after theirs; null: not a paper of one meeting. */
const shownOn: Readonly<Partial<Record<TemplateName, Artefact | null>>> = {
  styles: 'notice',
  common: 'notice',
  titles: null,
  changes: null,
  plan: null,
};

/** The paper of a meeting as the lines on the page would have it. Nothing is saved. */
export async function tryTemplate(
  context: Context,
  { name, locale, lines, meetingId }: TryTemplateInput,
): Promise<Result<TriedTemplate, Refusal>> {
  if (!can(context.actor, 'edit-templates')) return refuse({ kind: 'not-allowed', action: 'edit-templates' });
  const delivered = await loadTemplateLines(name, locale);
  if (!delivered.ok) return delivered;
  const own = ownWordsFrom(lines);
  const tried = { faults: checkTemplate(delivered.value, own), pages: [], missing: [], samples: {} };
  if (tried.faults.some(isWrong) || meetingId === null) return ok({ ...tried, blocked: null });
  const loaded = await loadDossier(context, meetingId as MeetingId);
  if (!loaded.ok) return loaded;
  if (loaded.value.meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  const dossier: Dossier = {
    ...loaded.value,
    office: { ...loaded.value.office, locale },
    wording: withTemplate(loaded.value.wording, name, locale, own),
  };
  if (name === 'titles')
    return ok({ ...tried, samples: samplesOf(delivered.value, own, dossier), blocked: null });
  const document = await paperOf(context, name, dossier);
  if (!document.ok) return ok({ ...tried, blocked: document.refusal });
  if (document.value === null) return ok({ ...tried, blocked: null });
  const pages = drawPages(document.value);
  return ok({ ...tried, pages, missing: missingIn(document.value), blocked: null });
}

async function paperOf(
  context: Context,
  name: TemplateName,
  dossier: Dossier,
): Promise<Result<Document | null, Refusal>> {
  if (name === 'plan') return ok(planOf(dossier));
  const artefact = shownOn[name] === undefined ? (name as Artefact) : shownOn[name];
  if (artefact === null) return ok(null);
  const judged = await judgeDossier({ ...context, locale: dossier.office.locale }, dossier);
  if (!judged.ok) return judged;
  const on = context.now.toZonedDateTimeISO(dossier.office.zone).toPlainDate();
  return composePaper(artefact, { judged: judged.value, options: usualOptions, on });
}

/** The plan of the meeting's own week with nothing else in it. */
function planOf({ office, wording, meeting, venues }: Dossier): Document | null {
  const first = meeting.sittings[0]?.period.start.toZonedDateTimeISO(office.zone).toPlainDate();
  if (first === undefined) return null;
  const from = first.subtract({ days: first.dayOfWeek - 1 });
  const lines = meeting.sittings.map(({ id, period, venueId }) => ({
    ...{ id, start: period.start, end: period.end, title: meeting.title, note: '' },
    place: venues.find((venue) => venue.id === venueId)?.name ?? '',
  }));
  return composePlan(
    { office, wording },
    { span: 'week', from, to: from.add({ days: 6 }), lines },
    office.locale,
  );
}

function samplesOf(
  delivered: readonly TemplateLine[],
  own: OwnWords,
  { office, meeting }: Dossier,
): TriedTemplate['samples'] {
  const locality = office.locale === 'en' ? office.localityEn : office.locality;
  const facts = { locality, term: office.term, number: meeting.number ?? 12, subject: meeting.shortTitle };
  return Object.fromEntries(
    delivered.map((line) => [line.key, fillTitle(own[line.key] ?? line.delivered, facts, office.locale)]),
  );
}
