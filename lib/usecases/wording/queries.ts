import { can } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { checkTemplate } from '#lib/domain/wording/check-template.ts';
import {
  type OfficeWording,
  type OwnWords,
  ownWordsOf,
  type TemplateName,
  templateNames,
  wordingId,
} from '#lib/domain/wording/own-words.ts';
import { isWrong, type LineFault, type TemplateLine } from '#lib/domain/wording/template-line.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { listMeetings } from '#lib/store/meetings.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listHistory, listWordingVersions, loadWording, type WordingVersion } from '#lib/store/wording.ts';
import type { Context } from '../context.ts';
import { loadTemplateLines } from './template-lines.ts';

/** One template in the list: how much of it the office words itself, and who saved that last. */
export interface TemplateRow {
  readonly name: TemplateName;
  readonly lines: number;
  readonly changed: number;
  /** Changed lines that fit what is delivered no longer and are printed as delivered. */
  readonly unfit: number;
  readonly saved: { readonly by: string; readonly at: string } | null;
}

export interface TemplatesView {
  readonly locale: Locale;
  readonly zone: string;
  readonly rows: readonly TemplateRow[];
  readonly mayEdit: boolean;
}

/** Every template of one language, in the papers' own where none is asked for. */
export async function viewTemplates(
  context: Context,
  asked: Locale | null,
): Promise<Result<TemplatesView, Refusal>> {
  if (!can(context.actor, 'read-office')) return refuse({ kind: 'not-allowed', action: 'read-office' });
  const [office, wording, versions] = await Promise.all([
    loadOffice(context.db),
    loadWording(context.db),
    listWordingVersions(context.db),
  ]);
  const locale = asked ?? office.locale;
  const rows: TemplateRow[] = [];
  for (const name of templateNames) {
    const lines = await loadTemplateLines(name, locale);
    if (!lines.ok) return lines;
    const saved = versions.get(wordingId(name, locale));
    rows.push({
      ...rowOf(name, lines.value, ownWordsOf(wording, name, locale)),
      saved: saved ? { by: saved.by, at: saved.at.toString() } : null,
    });
  }
  return ok({ locale, zone: office.zone, rows, mayEdit: can(context.actor, 'edit-templates') });
}

function rowOf(
  name: TemplateName,
  lines: readonly TemplateLine[],
  own: OwnWords,
): Omit<TemplateRow, 'saved'> {
  const unfit = new Set(
    checkTemplate(lines, own)
      .filter(isWrong)
      .map(({ key }) => key),
  );
  return { name, lines: lines.length, changed: Object.keys(own).length - unfit.size, unfit: unfit.size };
}

/** One saved version: who saved it when, and what it changed of what was delivered. */
export interface HistoryRow {
  readonly version: number;
  readonly by: string;
  readonly at: string;
  readonly lines: OwnWords;
}

export interface TemplateView {
  readonly name: TemplateName;
  readonly locale: Locale;
  readonly zone: string;
  readonly lines: readonly TemplateLine[];
  readonly own: OwnWords;
  /** What the next save is based on. */
  readonly version: number;
  readonly faults: readonly LineFault[];
  /** Newest first. */
  readonly history: readonly HistoryRow[];
  /** Meetings whose paper can be looked at, the next one first. */
  readonly meetings: readonly { readonly id: string; readonly title: string }[];
  readonly mayEdit: boolean;
}

/** One template to be changed: its lines, what the office made of them, and every version of that. */
export async function viewTemplate(
  context: Context,
  name: TemplateName,
  asked: Locale | null,
): Promise<Result<TemplateView, Refusal>> {
  if (!can(context.actor, 'read-office')) return refuse({ kind: 'not-allowed', action: 'read-office' });
  const office = await loadOffice(context.db);
  const locale = asked ?? office.locale;
  const [lines, history, meetings] = await Promise.all([
    loadTemplateLines(name, locale),
    listHistory(context.db, wordingId(name, locale)),
    listPreviewed(context),
  ]);
  if (!lines.ok) return lines;
  // Of the version it is edited on top of, so that nobody's save in between is overwritten.
  const own = history[0]?.lines ?? {};
  return ok({
    ...{ name, locale, zone: office.zone, lines: lines.value, own, meetings },
    version: history[0]?.version ?? 0,
    faults: checkTemplate(lines.value, own),
    history: history.map(historyRow),
    mayEdit: can(context.actor, 'edit-templates'),
  });
}

function historyRow({ version, by, at, lines }: WordingVersion): HistoryRow {
  return { version, by, at: at.toString(), lines };
}

/** Meetings with papers: those ahead first, soonest first, then those behind, latest first. */
async function listPreviewed({ db, now }: Context): Promise<TemplateView['meetings']> {
  const open = (await listMeetings(db)).filter(
    ({ secrecy, state, sittings }) =>
      secrecy !== 'classified' && state !== 'cancelled' && sittings.length > 0,
  );
  const isAhead = ({ sittings }: (typeof open)[number]): boolean =>
    (sittings.at(-1)?.period.end.epochMilliseconds ?? 0) >= now.epochMilliseconds;
  const behind = open.filter((meeting) => !isAhead(meeting)).reverse();
  return [...open.filter(isAhead), ...behind]
    .slice(0, 40)
    .map(({ id, shortTitle }) => ({ id, title: shortTitle }));
}

/** The wording with one template as it stands on a page. */
export function withTemplate(
  wording: OfficeWording,
  name: TemplateName,
  locale: Locale,
  lines: OwnWords,
): OfficeWording {
  return { ...wording, [wordingId(name, locale)]: lines };
}
