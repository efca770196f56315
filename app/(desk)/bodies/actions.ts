'use server';

import { addBody, editBody } from '#lib/usecases/bodies/commands.ts';
import { addBodyInput, editBodyInput } from '#lib/usecases/bodies/input.ts';
import { closeBusyLink, makeBusyLink, reissueBusyLink } from '#lib/usecases/busy-links/commands.ts';
import { closeBusyLinkInput, makeBusyLinkInput, renewBusyLinkInput } from '#lib/usecases/busy-links/input.ts';
import {
  accountInput,
  changeAccountInput,
  subscribeAccountInput,
} from '#lib/usecases/calendars/account-input.ts';
import { changeAccount, findCalendars, subscribeAccount } from '#lib/usecases/calendars/accounts.ts';
import {
  confirmWrittenDown,
  dropSource,
  refreshSources,
  subscribe,
  takeBackCommitment,
  unconfirmWrittenDown,
  writeDownCommitment,
} from '#lib/usecases/calendars/commands.ts';
import {
  askedBodyInput,
  commitmentIdInput,
  refreshInput,
  sourceIdInput,
  subscribeInput,
  typeCommitmentInput,
  unaskedBodyInput,
} from '#lib/usecases/calendars/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

// A body, its calendars and its links are shown in the list and on its own page; the rest of the desk follows them.
const list = () => [paths.bodies()];

export const addBodyAction = action(addBodyInput, addBody, list);
export const editBodyAction = action(editBodyInput, editBody, list);
export const subscribeAction = action(subscribeInput, subscribe, list);
export const findCalendarsAction = action(accountInput, findCalendars);
export const subscribeAccountAction = action(subscribeAccountInput, subscribeAccount, list);
export const changeAccountAction = action(changeAccountInput, changeAccount, list);
export const dropSourceAction = action(sourceIdInput, dropSource, list);
export const refreshAction = action(refreshInput, refreshSources, list);
export const writeDownAction = action(typeCommitmentInput, writeDownCommitment, list);
export const confirmWrittenDownAction = action(askedBodyInput, confirmWrittenDown, list);
export const unconfirmWrittenDownAction = action(unaskedBodyInput, unconfirmWrittenDown, list);
export const takeBackAction = action(commitmentIdInput, takeBackCommitment, list);
export const makeBusyLinkAction = action(makeBusyLinkInput, makeBusyLink, list);
export const renewBusyLinkAction = action(renewBusyLinkInput, reissueBusyLink, list);
export const closeBusyLinkAction = action(closeBusyLinkInput, closeBusyLink, list);
