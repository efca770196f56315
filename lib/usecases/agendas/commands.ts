import { can } from '#lib/domain/access/can.ts';
import { standingOf } from '#lib/domain/agendas/adopt-agenda.ts';
import type { Agenda } from '#lib/domain/agendas/agenda.ts';
import { agendaToJson } from '#lib/domain/agendas/agenda-json.ts';
import {
  addItem as addTo,
  blankItem,
  duplicateItem as duplicateIn,
  findItem,
  moveItem as moveIn,
  removeItem as removeFrom,
  retitled,
  swapItems as swapIn,
  titledItem,
  updateItem as updateIn,
} from '#lib/domain/agendas/edit-agenda.ts';
import { mergeAgendas, putBack } from '#lib/domain/agendas/merge-agendas.ts';
import type { AgendaItemId, MeetingId, PaperId, SittingId } from '#lib/domain/id.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { time } from '#lib/i18n/format.ts';
import { findAgendaAt, findRemoval } from '#lib/store/agenda-changes.ts';
import { findAgenda, refuseStaleAgenda, saveAgenda } from '#lib/store/agendas.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import { loadOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';
import type {
  AddItemInput,
  AddItemsInput,
  ItemInput,
  MoveItemInput,
  SwapItemsInput,
  UpdateItemInput,
} from './input.ts';
import { patchOf } from './item-patch.ts';

/** What the page needs back: the version the next change is based on, and the line it was about. */
export interface AgendaSaved {
  readonly version: number;
  readonly itemId: string | null;
  /** 14:32, in the office's zone. */
  readonly savedTime: string;
}

/** Puts a new line into the agenda. */
export async function addItem(context: Context, input: AddItemInput): Promise<Result<AgendaSaved, Refusal>> {
  const id = (input.itemId as AgendaItemId | undefined) ?? newId<AgendaItemId>();
  const item = blankItem(id, input.kind, input.title);
  return change(context, input, item.id, (agenda) => addTo(agenda, item, input.index));
}

/** Puts the items of an agenda that was pasted in, all in one change. */
export async function addItems(
  context: Context,
  input: AddItemsInput,
): Promise<Result<AgendaSaved, Refusal>> {
  const ids = input.items.map(({ itemId }) => itemId as AgendaItemId);
  return change(context, input, ids[0] as AgendaItemId, (agenda, type) =>
    input.items.reduce((into, { title, reporters, motions }, n) => {
      const item = titledItem(ids[n] as AgendaItemId, title, type);
      return addTo(into, { ...item, ...patchOf({ reporters, motions }) }, input.index + n);
    }, agenda),
  );
}

/**
 * Changes fields of a line; the kind of an item follows its title while it is the one the title says. Of a line that a
 * colleague took out it is refused as `stale`, with what was meant, unless the line is to be put back.
 */
export async function updateItem(
  context: Context,
  input: UpdateItemInput,
): Promise<Result<AgendaSaved, Refusal>> {
  const meetingId = input.meetingId as MeetingId;
  const itemId = input.itemId as AgendaItemId;
  const patch = patchOf(input.patch);
  const edit: EditLine = (agenda, id, type) => {
    const item = findItem(agenda, id);
    const isTitleAlone = patch.title !== undefined && patch.kind === undefined;
    const said = item && isTitleAlone ? retitled(item, patch.title ?? '', type) : {};
    return updateIn(agenda, id, { ...said, ...patch });
  };
  const saved = await changeItem(context, input, edit);
  const removal = isGone(saved) ? await findRemoval(context.db, meetingId, itemId) : null;
  if (!removal) return saved;
  const onPutBack = (agenda: Agenda, type: MeetingType) =>
    edit(putBack(agenda, removal.before, itemId), itemId, type);
  if (input.putBack) return change(context, input, itemId, onPutBack);
  const open = await openForEditing(context, meetingId);
  if (!open.ok) return open;
  const { agenda, type } = open.value;
  return refuse({
    ...{ kind: 'stale', what: 'agenda', saved: removal.saved, base: agendaToJson(removal.before) },
    ...{ current: agendaToJson(agenda), yours: agendaToJson(onPutBack(agenda, type)) },
    removed: findItem(removal.before, itemId)?.title ?? '',
  });
}

/** Moves a line to another place. */
export async function moveItem(
  context: Context,
  input: MoveItemInput,
): Promise<Result<AgendaSaved, Refusal>> {
  const sittingId = input.sittingId as SittingId | undefined;
  return changeItem(context, input, (agenda, id) => moveIn(agenda, id, input.index, sittingId));
}

/** Takes a line out. */
export async function removeItem(context: Context, input: ItemInput): Promise<Result<AgendaSaved, Refusal>> {
  return changeItem(context, input, removeFrom);
}

/** Copies a line to the place after it. */
export async function duplicateItem(
  context: Context,
  input: ItemInput,
): Promise<Result<AgendaSaved, Refusal>> {
  const copy = newId<AgendaItemId>();
  const saved = await changeItem(context, input, (agenda, id) => {
    const papers = findItem(agenda, id)?.papers ?? [];
    return duplicateIn(
      agenda,
      id,
      copy,
      papers.map(() => newId<PaperId>()),
    );
  });
  return saved.ok ? ok({ ...saved.value, itemId: copy }) : saved;
}

/** Lets two lines change places. */
export async function swapItems(
  context: Context,
  input: SwapItemsInput,
): Promise<Result<AgendaSaved, Refusal>> {
  return changeItem(context, input, (agenda, id) => swapIn(agenda, id, input.otherId as AgendaItemId));
}

interface Based {
  readonly meetingId: string;
  readonly basedOn: number;
}

type EditLine = (agenda: Agenda, id: AgendaItemId, type: MeetingType) => Agenda;

function changeItem(
  context: Context,
  input: Based & { readonly itemId: string },
  edit: EditLine,
): Promise<Result<AgendaSaved, Refusal>> {
  const id = input.itemId as AgendaItemId;
  return change(context, input, id, (agenda, type) => (findItem(agenda, id) ? edit(agenda, id, type) : null));
}

function isGone(saved: Result<AgendaSaved, Refusal>): boolean {
  return !saved.ok && saved.refusal.kind === 'not-found' && saved.refusal.what === 'agenda-item';
}

/**
 * Loads, edits, saves: on what a colleague saved since, where they changed another line or the other of lines and order;
 * else it is refused as `stale`. `edit` answers null where the line is gone. An adopted agenda is not edited before it is
 * reopened (渝常15); a classified meeting has none.
 */
async function change(
  context: Context,
  input: Based,
  itemId: AgendaItemId,
  edit: (agenda: Agenda, type: MeetingType) => Agenda | null,
): Promise<Result<AgendaSaved, Refusal>> {
  const meetingId = input.meetingId as MeetingId;
  const open = await openForEditing(context, meetingId);
  if (!open.ok) return open;
  const { agenda, type } = open.value;
  const edited = edit(agenda, type);
  if (edited === null) return refuse({ kind: 'not-found', what: 'agenda-item' });
  // Sent again because the answer was lost: it was kept the first time.
  if (edited === agenda) return ok(await savedOn(context, edited.version, itemId));
  const base = await findAgendaAt(context.db, meetingId, input.basedOn, agenda);
  const mine = base && edit(base, type);
  const merged = base && mine && mergeAgendas(base, agenda, mine);
  if (!merged) return refuseStaleAgenda(context.db, meetingId, edited, base);
  const saved = await saveAgenda(context.db, {
    meetingId,
    agenda: merged,
    basedOn: agenda.version,
    actor: context.actor,
    at: context.now,
  });
  return saved.ok ? ok(await savedOn(context, saved.value.version, itemId)) : saved;
}

/** What a page is told of a save. */
export async function savedOn(
  context: Context,
  version: number,
  itemId: string | null,
): Promise<AgendaSaved> {
  const { zone } = await loadOffice(context.db);
  return { version, itemId, savedTime: time(context.now.toZonedDateTimeISO(zone)) };
}

/** The agenda of a meeting that may be edited now, by this person, and of what type the meeting is. */
export async function openForEditing(
  context: Context,
  meetingId: MeetingId,
): Promise<Result<{ readonly agenda: Agenda; readonly type: MeetingType }, Refusal>> {
  if (!can(context.actor, 'edit-agenda')) return refuse({ kind: 'not-allowed', action: 'edit-agenda' });
  const meeting = await findMeeting(context.db, meetingId);
  const agenda = await findAgenda(context.db, meetingId);
  if (!meeting || !agenda) return refuse({ kind: 'not-found', what: 'meeting' });
  if (meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  if (standingOf(meeting) === 'adopted') return refuse({ kind: 'blocked', codes: ['agenda.adopted'] });
  return ok({ agenda, type: meeting.type });
}

function newId<T extends string>(): T {
  return crypto.randomUUID() as T;
}
