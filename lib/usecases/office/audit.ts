import { can } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { moment } from '#lib/i18n/format.ts';
import { type AuditEventRead, listAuditEntities, readAuditEvents } from '#lib/store/audit-reading.ts';
import { loadOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';

/** One change of one field: what it was and what it became. */
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
  readonly entityId: string;
  readonly changes: readonly AuditChange[];
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
  const { actor, db, locale } = context;
  if (!can(actor, 'read-audit')) return refuse({ kind: 'not-allowed', action: 'read-audit' });
  const [office, entities, events] = await Promise.all([
    loadOffice(db),
    listAuditEntities(db),
    readAuditEvents(db, { ...query, limit: PAGE + 1 }),
  ]);
  const page = events.slice(0, PAGE);
  return ok({
    lines: page.map((event) => ({
      seq: event.seq,
      at: moment(locale, event.at, office.zone),
      actorName: event.actorName,
      action: event.action,
      entity: event.entity,
      entityId: event.entityId,
      changes: changesOf(event),
    })),
    entities,
    entity: query.entity,
    olderThan: events.length > PAGE ? (page.at(-1)?.seq ?? null) : null,
  });
}

function changesOf({ before, after }: AuditEventRead): readonly AuditChange[] {
  const [was, is] = [leaves(before), leaves(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => was.get(field) !== is.get(field) && field !== 'version')
    .sort()
    .map((field) => ({ field, before: was.get(field) ?? '', after: is.get(field) ?? '' }));
}

/** The values at the ends of a JSON document by their dotted path. */
function leaves(value: unknown, path = '', found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) leaves(part, path ? `${path}.${name}` : name, found);
  } else if (value !== null && value !== undefined) {
    const text = String(value);
    found.set(path, text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
  }
  return found;
}
