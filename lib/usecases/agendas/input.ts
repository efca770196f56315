import { z } from 'zod';
import { itemKinds, motionActs, stepKinds } from '#lib/domain/agendas/agenda.ts';
import { longestTitle, mostMinutes } from '#lib/domain/agendas/entered-line.ts';
import { mostPasted } from '#lib/domain/agendas/pasted-agenda.ts';
import { voteMethods } from '#lib/domain/votes/vote-method.ts';
import { day, instant, typed } from '../entered.ts';

const id = z.string().min(1).max(64);
const words = (most: number) => z.string().trim().max(most);
const kind = z.enum([...itemKinds, ...stepKinds]);

/** Every change of an agenda says which version it was made on. */
const change = { meetingId: id, basedOn: z.int().positive() };

const reporter = z.object({ personId: id.nullable(), name: words(60).min(1), post: words(120) });
const motion = z.object({ act: z.enum(motionActs), name: words(60).min(1), post: words(120) });
const paper = z.object({
  id: id.nullable(),
  title: words(200).min(1),
  bodyId: id.nullable(),
  deadlineRule: words(40).min(1).nullable(),
  dueOn: day.nullable(),
  receivedOn: day.nullable(),
});

/**
 * A new line: an item or a step, at a place of the list (default the end). `itemId`: the id the page has already given
 * it, so that it stands there and can be written in before it is kept.
 */
export const addItemInput = z.object({
  ...change,
  itemId: z.uuid().optional(),
  kind,
  title: words(longestTitle),
  index: z.int().nonnegative().optional(),
});
export type AddItemInput = z.infer<typeof addItemInput>;

/** New items of one paste, in their order, at a place of the list, with who reports and is moved; the kind of each is the one its title says. */
export const addItemsInput = z.object({
  ...change,
  items: z
    .array(
      z.object({
        itemId: z.uuid(),
        title: words(longestTitle).min(1, 'title-missing'),
        reporters: z.array(reporter).max(20).optional(),
        motions: z.array(motion).max(100).optional(),
      }),
    )
    .min(1)
    .max(mostPasted),
  index: z.int().nonnegative(),
});
export type AddItemsInput = z.infer<typeof addItemsInput>;

/**
 * Some fields of one line; what is left out stays as it is. Papers and motions are given whole. `putBack`: a line that was
 * taken out meanwhile is put back first.
 */
export const updateItemInput = z.object({
  ...change,
  itemId: id,
  putBack: z.boolean().optional(),
  patch: z
    .object({
      kind,
      title: words(longestTitle).min(1, 'title-missing'),
      minutes: typed(z.int().min(0).max(mostMinutes)),
      sittingId: id.nullable(),
      reporters: z.array(reporter).max(20),
      departmentId: id.nullable(),
      vote: z.enum(voteMethods).nullable(),
      papers: z.array(paper).max(30),
      motions: z.array(motion).max(100),
      embargoed: z.boolean(),
      note: words(2_000),
    })
    .partial(),
});
export type UpdateItemInput = z.infer<typeof updateItemInput>;

/** To a place counted in the resulting list, and into a sitting when one is named. */
export const moveItemInput = z.object({
  ...change,
  itemId: id,
  index: z.int().nonnegative(),
  sittingId: id.optional(),
});
export type MoveItemInput = z.infer<typeof moveItemInput>;

export const itemInput = z.object({ ...change, itemId: id });
export type ItemInput = z.infer<typeof itemInput>;

/** Two items change places. */
export const swapItemsInput = z.object({ ...change, itemId: id, otherId: id });
export type SwapItemsInput = z.infer<typeof swapItemsInput>;

/** Takes the last change back. */
export const undoAgendaInput = z.object(change);
export type UndoAgendaInput = z.infer<typeof undoAgendaInput>;

/** Which version of the agenda the meeting adopted and when; `at` an ISO instant, not after now; default now. */
export const adoptAgendaInput = z.object({
  ...change,
  at: instant.optional(),
});
export type AdoptAgendaInput = z.infer<typeof adoptAgendaInput>;

export const reopenAgendaInput = z.object({ meetingId: id });
export type ReopenAgendaInput = z.infer<typeof reopenAgendaInput>;
