'use server';

import { adoptAgenda, reopenAgenda } from '#lib/usecases/agendas/adoption.ts';
import {
  addItem,
  addItems,
  duplicateItem,
  moveItem,
  removeItem,
  swapItems,
  updateItem,
} from '#lib/usecases/agendas/commands.ts';
import {
  addItemInput,
  addItemsInput,
  adoptAgendaInput,
  itemInput,
  moveItemInput,
  reopenAgendaInput,
  swapItemsInput,
  undoAgendaInput,
  updateItemInput,
} from '#lib/usecases/agendas/input.ts';
import { undoAgenda } from '#lib/usecases/agendas/undo.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

// Every change redraws the page it was made on: times, numbers, findings and the paper follow from it.
const page = ({ meetingId }: { readonly meetingId: string }) => [paths.agenda(meetingId)];

export const addItemAction = action(addItemInput, addItem, page);
export const addItemsAction = action(addItemsInput, addItems, page);
export const updateItemAction = action(updateItemInput, updateItem, page);
export const moveItemAction = action(moveItemInput, moveItem, page);
export const removeItemAction = action(itemInput, removeItem, page);
export const duplicateItemAction = action(itemInput, duplicateItem, page);
export const swapItemsAction = action(swapItemsInput, swapItems, page);
export const undoAgendaAction = action(undoAgendaInput, undoAgenda, page);
export const adoptAgendaAction = action(adoptAgendaInput, adoptAgenda, page);
export const reopenAgendaAction = action(reopenAgendaInput, reopenAgenda, page);
