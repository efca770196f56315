import { can } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { auditFields } from '#lib/i18n/audit-fields.ts';
import { datedMoment } from '#lib/i18n/format.ts';
import type { Reading } from '#lib/i18n/version-values.ts';
import { wordFields } from '#lib/i18n/word-versions.ts';
import { type AuditEventRead, listAuditEntities, readAuditEvents } from '#lib/store/audit-reading.ts';
import type { Database } from '#lib/store/database.ts';
import { findNames } from '#lib/store/names.ts';
import { loadOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';
import { listRulePacks } from './queries.ts';

/** One change of one field under the label of its form: what it was and what it became. */
export interface AuditChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface AuditLine {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  readonly action: string;
  readonly entity: string;
  /** Which one, by name; empty where it has none or is gone. */
  readonly about: string;
  readonly changes: readonly AuditChange[];
  /** Something changed that is not read field by field. */
  readonly unlisted: boolean;
}

export interface AuditView {
  readonly lines: readonly AuditLine[];
  readonly entities: readonly string[];
  readonly entity: string | null;
  /** For the next page; null on the last. */
  readonly olderThan: number | null;
}

export interface AuditQuery {
  readonly entity: string | null;
  readonly beforeSeq: number | null;
}

const PAGE = 50;
/** Long texts are cut on the page; the trail itself keeps them whole. */
const SHOWN = 160;

/** Who did what and when, newest first. */
export async function viewAudit(context: Context, query: AuditQuery): Promise<Result<AuditView, Refusal>> {
  const { actor, db, locale, now } = context;
  if (!can(actor, 'read-audit')) return refuse({ kind: 'not-allowed', action: 'read-audit' });
  const [office, entities, events] = await Promise.all([
    loadOffice(db),
    listAuditEntities(db),
    readAuditEvents(db, { ...query, limit: PAGE + 1 }),
  ]);
  const page = events.slice(0, PAGE);
  const [names, packs] = await Promise.all([namesIn(db, page), listRulePacks(locale)]);
  const titles = new Map(packs.map(({ id, title }) => [id, title]));
  const reading: Reading = {
    locale,
    zone: office.zone,
    nameOf: (id) => names.get(id) ?? titles.get(id) ?? '',
  };
  return ok({
    lines: page.map((event) => ({
      seq: event.seq,
      at: datedMoment(locale, event.at, office.zone, now),
      actorName: event.actorName,
      action: event.action,
      entity: event.entity,
      ...wordEvent(event, reading),
    })),
    entities,
    entity: query.entity,
    olderThan: events.length > PAGE ? (page.at(-1)?.seq ?? null) : null,
  });
}

/** What an event is about and what it changed, in words: a field nobody can name is no use to the reader. */
function wordEvent(
  { entity, entityId, before, after }: AuditEventRead,
  reading: Reading,
): Pick<AuditLine, 'about' | 'changes' | 'unlisted'> {
  const rows = wordFields(auditFields(entity), [before, after], reading);
  const [subject = ''] = entityId.split('/');
  return {
    about: reading.nameOf(subject),
    changes: rows.map(({ label, theirs, yours }) => ({
      field: label,
      before: shortened(theirs),
      after: shortened(yours),
    })),
    unlisted: rows.length === 0 && before !== null && after !== null,
  };
}

function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** The names the events of a page need. */
async function namesIn(
  db: Database,
  events: readonly AuditEventRead[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set<string>();
  const nameOf = (id: string): string => {
    ids.add(id);
    return '';
  };
  for (const event of events) wordEvent(event, { locale: 'en', zone: 'UTC', nameOf });
  return findNames(db, [...ids]);
}
