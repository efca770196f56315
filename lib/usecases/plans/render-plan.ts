import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { composePlan, type PlannedLine, type PlanSpan, planSpans } from '#lib/documents/compose/plan.ts';
import { can } from '#lib/domain/access/can.ts';
import type { ShareLevel } from '#lib/domain/bodies/body.ts';
import { seenAt } from '#lib/domain/calendars/share-view.ts';
import type { BodyId } from '#lib/domain/id.ts';
import type { Office } from '#lib/domain/office/office.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { findBody } from '#lib/store/bodies.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listPublishedSittings, type PublishedSitting } from '#lib/store/published-meetings.ts';
import { loadWording } from '#lib/store/wording.ts';
import type { Context } from '../context.ts';
import { day } from '../entered.ts';
import { contentTypes } from '../papers/artefacts.ts';
import { fingerprintOf } from '../papers/fingerprint.ts';
import type { RenderedFile } from '../papers/render-one.ts';
import { setPaper } from '../papers/set-paper.ts';

/** Which plan is asked for. */
export const planQuery = z.object({
  span: z.enum(planSpans).default('week'),
  /** Any day of the week, month or year. */
  day,
  /** For whom: a body sees what its share level lets it; left out: all of ours. */
  body: z.string().min(1).max(64).optional(),
  format: z.enum(['pdf', 'docx']).default('pdf'),
});
export type PlanQuery = z.output<typeof planQuery>;

/**
 * 会议安排 of a week (Monday to Sunday), a month or a year, as our own staff use it or as a body may see us: what a level
 * hides is only "busy", a cancelled meeting is left out, a classified one is never more than "busy" (保密法 31).
 */
export async function renderPlan(context: Context, query: PlanQuery): Promise<Result<RenderedFile, Refusal>> {
  const { actor, db, now } = context;
  const needed = query.body === undefined ? 'read-calendar' : 'manage-feeds';
  if (!can(actor, needed)) return refuse({ kind: 'not-allowed', action: needed });
  const [office, wording] = await Promise.all([loadOffice(db), loadWording(db)]);
  const body = query.body === undefined ? null : await findBody(db, query.body as BodyId);
  if (query.body !== undefined && body === null) return refuse({ kind: 'not-found', what: 'body' });
  const level: ShareLevel = body === null ? 'full' : body.shareLevel;
  const { from, to } = spanOf(query.span, Temporal.PlainDate.from(query.day));
  const start = from.toZonedDateTime(office.zone).toInstant();
  const end = to.add({ days: 1 }).toZonedDateTime(office.zone).toInstant();
  const sittings = await listPublishedSittings(db, { after: start });
  const lines = sittings
    .filter((sitting) => Temporal.Instant.compare(sitting.start, end) < 0)
    .flatMap((sitting) => lineOf(office, sitting, level) ?? []);
  const document = composePlan({ office, wording }, { span: query.span, from, to, lines }, office.locale);
  const key = fingerprintOf(document);
  const file = await setPaper(document, { format: query.format, key, at: now.epochMilliseconds });
  if (!file.ok) return file;
  const forWhom = body === null ? '' : ` ${body.shortName}`;
  return ok({
    bytes: file.value.bytes,
    contentType: contentTypes[query.format],
    fileName: `${document.title}${forWhom}.${query.format}`,
  });
}

/** Weeks begin on Monday (GB/T 7408). */
function spanOf(
  span: PlanSpan,
  of: Temporal.PlainDate,
): { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } {
  if (span === 'week') {
    const from = of.subtract({ days: of.dayOfWeek - 1 });
    return { from, to: from.add({ days: 6 }) };
  }
  if (span === 'month') return { from: of.with({ day: 1 }), to: of.with({ day: of.daysInMonth }) };
  return { from: of.with({ month: 1, day: 1 }), to: of.with({ month: 12, day: 31 }) };
}

function lineOf(
  office: Office,
  { id, start, end, name, venue, meeting }: PublishedSitting,
  level: ShareLevel,
): PlannedLine | null {
  const seen = seenAt(meeting, level);
  if (seen === null || seen.status === 'cancelled') return null;
  const w = words(office.locale, 'planning');
  return {
    id,
    start,
    end,
    title: seen.title
      ? [meeting.title, name].filter(Boolean).join(' ')
      : w('seeBusy', { office: office.shortName }),
    place: seen.place ? venue : '',
    note: seen.status === 'tentative' ? words(office.locale, 'calendar')('tentative') : '',
  };
}
