import type { Agenda } from '#lib/domain/agendas/agenda.ts';
import type { AgendaItemJson, AgendaJson } from '#lib/domain/agendas/agenda-json.ts';
import {
  addItem,
  blankItem,
  moveItem,
  removeItem,
  swapItems,
  updateItem,
} from '#lib/domain/agendas/edit-agenda.ts';
import type { AgendaItemId, SittingId } from '#lib/domain/id.ts';
import type { Change } from './use-agenda.ts';

type Draft = Pick<Change, 'act' | 'input'>;

/** What was changed here and is not kept yet, with one more: changes of one line are one, the later word of a field counts. */
export function joined<D extends Draft>(drafts: readonly D[], next: D): readonly D[] {
  const last = drafts.at(-1);
  const sameLine = last?.act === 'update' && next.act === 'update' && last.input.itemId === next.input.itemId;
  if (!last || !sameLine) return [...drafts, next];
  const patch = { ...(last.input.patch as object), ...(next.input.patch as object) };
  return [...drafts.slice(0, -1), { ...next, input: { ...next.input, patch } }];
}

/** A colleague's agenda with what was changed here put on top: what would be kept. Lines taken away there stay away. */
export function withDrafts(theirs: AgendaJson, drafts: readonly Draft[]): AgendaJson {
  // Edits never look inside a paper, the one part whose days are written differently here.
  const start = theirs as unknown as Agenda;
  return drafts.reduce(edited, start) as unknown as AgendaJson;
}

function edited(agenda: Agenda, { act, input }: Draft): Agenda {
  const id = input.itemId as AgendaItemId;
  switch (act) {
    case 'add': {
      const kind = input.kind as Parameters<typeof blankItem>[1];
      const item = blankItem(id, kind, String(input.title));
      return addItem(agenda, item, input.index as number | undefined);
    }
    case 'update':
      return updateItem(agenda, id, input.patch as object);
    case 'move':
      return moveItem(agenda, id, Number(input.index), input.sittingId as SittingId | undefined);
    case 'remove':
      return removeItem(agenda, id);
    case 'swap':
      return swapItems(agenda, id, input.otherId as AgendaItemId);
    default:
      return agenda;
  }
}

/** Fields a line shows with their words, and those it only names where they are not the same. */
const shown = ['title', 'minutes', 'reporters'] as const;
const named = [
  ...(['kind', 'departmentId', 'vote', 'papers', 'motions', 'embargoed', 'note', 'sittingId'] as const),
];
const lineFields = [...shown, ...named];

/** One line of a version as it is compared. */
export interface ComparedLine {
  readonly item: AgendaItemJson;
  /** Its place in the list. */
  readonly place: number;
  /** Which of the shown fields are not as in the other version. */
  readonly differs: readonly (typeof shown)[number][];
  /** Which of the others. */
  readonly alsoDiffers: readonly (typeof named)[number][];
  /** The other version does not have it. */
  readonly only: boolean;
}

/** The lines of a version that are not the same in the other, at another place included. */
export function differingLines(version: AgendaJson, other: AgendaJson): readonly ComparedLine[] {
  const places = new Map(other.items.map((item, place) => [item.id, place]));
  return version.items.flatMap((item, place): readonly ComparedLine[] => {
    const there = places.get(item.id);
    const twin = there === undefined ? undefined : other.items[there];
    if (!twin) return [{ item, place, differs: [], alsoDiffers: [], only: true }];
    const isOther = (field: (typeof lineFields)[number]): boolean =>
      JSON.stringify(item[field]) !== JSON.stringify(twin[field]);
    const isMoved = version.items.length === other.items.length && there !== place;
    if (!isMoved && !lineFields.some(isOther)) return [];
    return [{ item, place, differs: shown.filter(isOther), alsoDiffers: named.filter(isOther), only: false }];
  });
}
