import { canonicalJson } from '../canonical-json.ts';
import type { AgendaItemId } from '../id.ts';
import type { Agenda, AgendaItem } from './agenda.ts';
import { addItem, findItem } from './edit-agenda.ts';

/**
 * Two agendas that were both made from `base`, in one: every line as whoever changed it left it, in the order of whoever
 * moved lines; a line that was added stands behind the one it was added behind. Null: both changed the same line, or both
 * moved lines, and not alike. The version is that of `theirs`, which is stored already.
 */
export function mergeAgendas(base: Agenda, theirs: Agenda, mine: Agenda): Agenda | null {
  const order = mergeOrder(idsOf(base), idsOf(theirs), idsOf(mine));
  if (order === null) return null;
  const items: AgendaItem[] = [];
  for (const id of order) {
    const [before, their, my] = [base, theirs, mine].map((agenda) => findItem(agenda, id));
    const [was, is, meant] = [before, their, my].map(contentOf);
    if (is !== meant && was !== is && was !== meant) return null;
    const item = was === is ? my : their;
    if (item) items.push(item);
  }
  return { ...theirs, items };
}

/**
 * The agenda with a line that was taken out of it, as it stood in `before`, back behind the one it stood behind there. A
 * line that is there, or was not before, changes nothing.
 */
export function putBack(agenda: Agenda, before: Agenda, id: AgendaItemId): Agenda {
  const line = findItem(before, id);
  if (!line) return agenda;
  const others = idsOf(before).filter((other) => other === id || findItem(agenda, other));
  return addItem(agenda, line, withAdded(idsOf(agenda), others).indexOf(id));
}

/** What a line says, to be compared whatever order its fields were written in; of none, nothing. */
function contentOf(item: AgendaItem | null | undefined): string {
  return canonicalJson(JSON.parse(JSON.stringify(item ?? null)));
}

type Ids = readonly AgendaItemId[];

function idsOf({ items }: Agenda): Ids {
  return items.map(({ id }) => id);
}

/** Every line of both, in one order; null: both moved those that stand in all three, and not alike. */
function mergeOrder(base: Ids, theirs: Ids, mine: Ids): Ids | null {
  const common = new Set(base.filter((id) => theirs.includes(id) && mine.includes(id)));
  const [was, is, meant] = [base, theirs, mine].map((ids) => ids.filter((id) => common.has(id)).join());
  if (was === meant || is === meant) return withAdded(theirs, mine);
  return was === is ? withAdded(mine, theirs) : null;
}

/** The lines of `others` that are not there yet, each behind the one it stands behind in theirs. */
function withAdded(ids: Ids, others: Ids): Ids {
  const all = [...ids];
  for (const [place, id] of others.entries()) {
    if (all.includes(id)) continue;
    const behind = others[place - 1];
    all.splice(behind === undefined ? 0 : all.indexOf(behind) + 1, 0, id);
  }
  return all;
}
