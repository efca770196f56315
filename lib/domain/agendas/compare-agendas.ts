import type { AgendaItemId, BodyId } from '../id.ts';
import { type Agenda, type AgendaItem, isSubstantive } from './agenda.ts';

/** What of an item is kept when a draft goes out, so that later drafts can be compared with it. */
export interface SnapshotItem {
  readonly id: AgendaItemId;
  readonly kind: AgendaItem['kind'];
  readonly title: string;
  readonly minutes: number;
  /** `name post` of every reporter. */
  readonly reporters: readonly string[];
  readonly departmentId: BodyId | null;
}

/** An agenda as it once went out: to the leaders, in print, with the notice. Plain JSON. */
export interface AgendaSnapshot {
  readonly occasion: 'consultation' | 'printing' | 'notice';
  /** ISO instant. */
  readonly at: string;
  readonly by: string;
  readonly version: number;
  readonly items: readonly SnapshotItem[];
}

/** What of an item differs from the earlier draft. */
export type ChangedField = 'title' | 'kind' | 'reporters' | 'department' | 'minutes';

/** 增, 改, 移: one mark per item; an item that was both changed and moved is 改. */
export interface ChangeMark {
  readonly itemId: AgendaItemId;
  readonly change: 'added' | 'changed' | 'moved';
  readonly fields: readonly ChangedField[];
  /** The stretch of the title that is new, as UTF-16 offsets; null where the title is as it was. */
  readonly titleSpan: { readonly from: number; readonly to: number } | null;
  readonly was: SnapshotItem | null;
}

export interface AgendaComparison {
  readonly marks: readonly ChangeMark[];
  readonly removed: readonly SnapshotItem[];
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly moved: number;
    readonly removed: number;
  };
}

/** The items of an agenda as a snapshot keeps them. */
export function snapshotItems(agenda: Pick<Agenda, 'items'>): readonly SnapshotItem[] {
  return agenda.items.map((item) => ({
    id: item.id,
    kind: item.kind,
    title: item.title,
    minutes: item.minutes,
    reporters: item.reporters.map((r) => `${r.name} ${r.post}`.trim()),
    departmentId: item.departmentId,
  }));
}

/**
 * What changed in the printed items since an earlier draft. An item has moved only when it changed its order among
 * the items both drafts share: what was pushed along by an insertion has not moved. The fewest possible items are
 * called moved (those outside a longest common order).
 */
export function compareAgendas(
  earlier: Pick<AgendaSnapshot, 'items'>,
  later: Pick<Agenda, 'items'>,
): AgendaComparison {
  const before = new Map(earlier.items.filter(isSubstantive).map((item) => [item.id, item] as const));
  const now = snapshotItems(later).filter(isSubstantive);
  const places = [...before.keys()];
  const shared = now.filter((item) => before.has(item.id));
  const kept = longestRise(shared.map((item) => places.indexOf(item.id)));
  const still = new Set(kept.map((index) => shared[index]?.id));
  const marks = now.flatMap((item) => markOf(item, before.get(item.id) ?? null, !still.has(item.id)));
  const present = new Set(now.map((item) => item.id));
  const removed = [...before.values()].filter((item) => !present.has(item.id));
  const count = (change: ChangeMark['change']): number => marks.filter((m) => m.change === change).length;
  return {
    marks,
    removed,
    counts: {
      added: count('added'),
      changed: count('changed'),
      moved: count('moved'),
      removed: removed.length,
    },
  };
}

function markOf(item: SnapshotItem, was: SnapshotItem | null, moved: boolean): readonly ChangeMark[] {
  if (!was) return [{ itemId: item.id, change: 'added', fields: [], titleSpan: null, was }];
  const fields = changedFields(was, item);
  if (fields.length === 0) {
    return moved ? [{ itemId: item.id, change: 'moved', fields, titleSpan: null, was }] : [];
  }
  return [{ itemId: item.id, change: 'changed', fields, titleSpan: changedSpan(was.title, item.title), was }];
}

function changedFields(was: SnapshotItem, item: SnapshotItem): readonly ChangedField[] {
  const differs: Readonly<Record<ChangedField, boolean>> = {
    title: was.title !== item.title,
    kind: was.kind !== item.kind,
    reporters: was.reporters.join('\n') !== item.reporters.join('\n'),
    department: was.departmentId !== item.departmentId,
    minutes: was.minutes !== item.minutes,
  };
  return (Object.keys(differs) as ChangedField[]).filter((field) => differs[field]);
}

/** The stretch of `now` between the beginning and the end it shares with `was`; null when equal or only cut. */
export function changedSpan(was: string, now: string): { readonly from: number; readonly to: number } | null {
  const a = [...was];
  const b = [...now];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const from = b.slice(0, head).join('').length;
  const to = now.length - b.slice(b.length - tail).join('').length;
  return to > from ? { from, to } : null;
}

/** Indexes of a longest strictly rising run picked from `values`, in order. */
function longestRise(values: readonly number[]): readonly number[] {
  const length: number[] = [];
  const previous: number[] = [];
  let best = -1;
  for (const [i, value] of values.entries()) {
    length[i] = 1;
    previous[i] = -1;
    for (let j = 0; j < i; j++) {
      if ((values[j] as number) < value && (length[j] as number) + 1 > (length[i] as number)) {
        length[i] = (length[j] as number) + 1;
        previous[i] = j;
      }
    }
    if (best < 0 || (length[i] as number) > (length[best] as number)) best = i;
  }
  const run: number[] = [];
  for (let at = best; at >= 0; at = previous[at] as number) run.unshift(at);
  return run;
}
