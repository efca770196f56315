import type { AgendaItemId, PaperId, SittingId } from '../id.ts';
import type { MeetingType } from '../meetings/meeting-type.ts';
import { type Agenda, type AgendaItem, type ItemKind, isSubstantive, type StepKind } from './agenda.ts';
import { kindOfTitle } from './kind-of-title.ts';
import { isLeftToOthers } from './matters-of-law.ts';

/** What may be changed of an item; its identity may not. */
export type ItemPatch = Partial<Omit<AgendaItem, 'id'>>;

// Every edit is a new agenda with the same version: the store raises it when the edit is saved on the version
// it was based on. An id that is not there leaves the agenda as it is; callers that must know ask `findItem`.

/** The item with this id, or null. */
export function findItem(agenda: Agenda, id: AgendaItemId): AgendaItem | null {
  return agenda.items.find((item) => item.id === id) ?? null;
}

/** A new item with nothing decided about it yet. Personnel items start embargoed (粤任21, 渝任26). */
export function blankItem(id: AgendaItemId, kind: ItemKind | StepKind, title: string): AgendaItem {
  return {
    id,
    kind,
    title,
    minutes: 10,
    sittingId: null,
    reporters: [],
    departmentId: null,
    vote: null,
    papers: [],
    motions: [],
    embargoed: kind === 'appointment',
    note: '',
  };
}

/** A new item of the kind its title says. */
export function titledItem(id: AgendaItemId, title: string, type: MeetingType): AgendaItem {
  return blankItem(id, kindIn(type, title), title);
}

/** Puts an item in at `index` (clamped; default the end); one that is in already stays where it is. */
export function addItem(agenda: Agenda, item: AgendaItem, index = agenda.items.length): Agenda {
  if (findItem(agenda, item.id)) return agenda;
  const at = clamp(index, agenda.items.length);
  return { ...agenda, items: [...agenda.items.slice(0, at), item, ...agenda.items.slice(at)] };
}

/**
 * A title as it is typed, with the kind it says, while the item's kind is the one its title said before, whoever chose it;
 * a kind that differed from its title stays. What was held back as personnel is not any more once it is none, unless it
 * has motions. Steps of the sitting keep theirs. A meeting that is none of law talks a draft over as any other matter.
 */
export function retitled(item: AgendaItem, title: string, type: MeetingType): ItemPatch {
  const kind = kindIn(type, title);
  const byHand = !isSubstantive(item) || item.kind !== kindIn(type, item.title);
  if (byHand || kind === item.kind) return { title };
  const isHeldBack = item.embargoed && (item.kind !== 'appointment' || item.motions.length > 0);
  return { title, kind, embargoed: isHeldBack || kind === 'appointment' };
}

function kindIn(type: MeetingType, title: string): ItemKind {
  const { kind } = kindOfTitle(title);
  return isLeftToOthers(kind, type) ? 'matter' : kind;
}

/** Changes some of an item. */
export function updateItem(agenda: Agenda, id: AgendaItemId, patch: ItemPatch): Agenda {
  return {
    ...agenda,
    items: agenda.items.map((item) => (item.id === id ? { ...item, ...patch, id } : item)),
  };
}

/** Takes an item out. */
export function removeItem(agenda: Agenda, id: AgendaItemId): Agenda {
  return { ...agenda, items: agenda.items.filter((item) => item.id !== id) };
}

/**
 * Moves an item so that it stands at `index` of the resulting list (clamped), and into a sitting when one is
 * named. Moving there and back is nothing.
 */
export function moveItem(agenda: Agenda, id: AgendaItemId, index: number, sittingId?: SittingId): Agenda {
  const item = findItem(agenda, id);
  if (!item) return agenda;
  const moved = sittingId === undefined ? item : { ...item, sittingId };
  return addItem(removeItem(agenda, id), moved, index);
}

/** Moves an item up (-1) or down (+1) by one line; at either end it stays. */
export function nudgeItem(agenda: Agenda, id: AgendaItemId, by: -1 | 1): Agenda {
  const from = agenda.items.findIndex((item) => item.id === id);
  const to = from + by;
  const neighbour = agenda.items[to];
  if (from < 0 || !neighbour) return agenda;
  return moveItem(agenda, id, to);
}

/** Lets two items change places, sittings included; everything else about them stays with them. */
export function swapItems(agenda: Agenda, one: AgendaItemId, other: AgendaItemId): Agenda {
  const a = findItem(agenda, one);
  const b = findItem(agenda, other);
  if (!a || !b) return agenda;
  const items = agenda.items.map((item) => {
    if (item.id === one) return { ...b, sittingId: a.sittingId };
    if (item.id === other) return { ...a, sittingId: b.sittingId };
    return item;
  });
  return { ...agenda, items };
}

/**
 * A copy right after the original. `newId` names the copy, `paperIds` its papers in order; papers of the copy have
 * not been received. Missing paper ids leave those papers out.
 */
export function duplicateItem(
  agenda: Agenda,
  id: AgendaItemId,
  newId: AgendaItemId,
  paperIds: readonly PaperId[],
): Agenda {
  const from = agenda.items.findIndex((item) => item.id === id);
  const original = agenda.items[from];
  if (!original) return agenda;
  const papers = original.papers.flatMap((paper, index) => {
    const paperId = paperIds[index];
    return paperId ? [{ ...paper, id: paperId, receivedOn: null }] : [];
  });
  return addItem(agenda, { ...original, id: newId, papers }, from + 1);
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(0, Math.trunc(index)), length);
}
