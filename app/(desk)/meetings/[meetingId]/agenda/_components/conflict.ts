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
import { mergeAgendas, putBack } from '#lib/domain/agendas/merge-agendas.ts';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
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

/**
 * A colleague's agenda with what was changed here put on top: what would be kept. A line that was written in here and
 * taken out there is put back as it stood in `base`; others that were taken out stay out.
 */
export function withDrafts(theirs: AgendaJson, drafts: readonly Draft[], base?: AgendaJson): AgendaJson {
  // Edits never look inside a paper, the one part whose days are written differently here.
  const [start, before] = [theirs, base ?? theirs] as unknown as readonly [Agenda, Agenda];
  const written = drafts.filter(({ act }) => act === 'update');
  const whole = written.reduce((agenda, { input }) => putBack(agenda, before, idOf(input)), start);
  return drafts.reduce(edited, whole) as unknown as AgendaJson;
}

/** What was changed here as it is sent to be kept over theirs: lines taken out there and written in here are put back. */
export function overTheirs<D extends Draft>(drafts: readonly D[], theirs: AgendaJson): readonly D[] {
  const there = new Set<unknown>(theirs.items.map(({ id }) => id));
  return drafts.map((draft) =>
    draft.act === 'update' && !there.has(draft.input.itemId)
      ? { ...draft, input: { ...draft.input, putBack: true } }
      : draft,
  );
}

const idOf = (input: Draft['input']) => input.itemId as AgendaItemId;

function edited(agenda: Agenda, { act, input }: Draft): Agenda {
  const id = idOf(input);
  switch (act) {
    case 'add': {
      const kind = input.kind as Parameters<typeof blankItem>[1];
      const item = blankItem(id, kind, String(input.title));
      return addItem(agenda, item, input.index as number | undefined);
    }
    case 'addMany': {
      const items = input.items as readonly { readonly itemId: AgendaItemId; readonly title: string }[];
      return items.reduce(
        (into, { itemId, title }, n) =>
          addItem(into, blankItem(itemId, 'matter', title), Number(input.index) + n),
        agenda,
      );
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
  /** Which of the shown fields whoever made this version changed. */
  readonly differs: readonly (typeof shown)[number][];
  /** Which of the others. */
  readonly alsoDiffers: readonly (typeof named)[number][];
  /** Whoever made this version added it. */
  readonly only: boolean;
}

/**
 * The lines of a version that are not the same in the other, at another place included; marked is what whoever made it
 * changed of `origin`.
 */
export function differingLines(
  version: AgendaJson,
  other: AgendaJson,
  origin: AgendaJson = other,
): readonly ComparedLine[] {
  const origins = new Map(origin.items.map((item) => [item.id, item]));
  const places = new Map(other.items.map((item, place) => [item.id, place]));
  return version.items.flatMap((item, place): readonly ComparedLine[] => {
    const there = places.get(item.id);
    const twin = there === undefined ? undefined : other.items[there];
    const before = origins.get(item.id);
    const isOther = (than: AgendaItemJson | undefined) => (field: (typeof lineFields)[number]) =>
      than !== undefined && canonicalJson(item[field]) !== canonicalJson(than[field]);
    const isMoved = version.items.length === other.items.length && there !== place;
    if (twin && !isMoved && !lineFields.some(isOther(twin))) return [];
    const changed = isOther(before);
    return [
      { item, place, differs: shown.filter(changed), alsoDiffers: named.filter(changed), only: !before },
    ];
  });
}

/** Of what was changed here, what a colleague's save has nothing to do with: it is kept whichever of the two is taken. */
export function besidesTheirs<D extends Draft>(
  drafts: readonly D[],
  theirs: AgendaJson,
  base: AgendaJson | undefined,
): readonly D[] {
  if (!base) return [];
  const [from, stored] = [base, theirs] as unknown as readonly [Agenda, Agenda];
  const kept: D[] = [];
  for (const draft of drafts) {
    if (mergeAgendas(from, stored, [...kept, draft].reduce(edited, from)) !== null) kept.push(draft);
  }
  return kept;
}
