'use server';

import { addBody, editBody } from '#lib/usecases/bodies/commands.ts';
import { addBodyInput, editBodyInput } from '#lib/usecases/bodies/input.ts';
import {
  dropSource,
  refreshSources,
  subscribe,
  takeBackCommitment,
  writeDownCommitment,
} from '#lib/usecases/calendars/commands.ts';
import {
  commitmentIdInput,
  refreshInput,
  sourceIdInput,
  subscribeInput,
  typeCommitmentInput,
} from '#lib/usecases/calendars/input.ts';
import { closeFeed, makeFeed } from '#lib/usecases/feeds/commands.ts';
import { closeFeedInput, makeFeedInput } from '#lib/usecases/feeds/input.ts';
import { action } from '#lib/web/action.ts';

export const addBodyAction = action(addBodyInput, addBody);
export const editBodyAction = action(editBodyInput, editBody);
export const subscribeAction = action(subscribeInput, subscribe);
export const dropSourceAction = action(sourceIdInput, dropSource);
export const refreshAction = action(refreshInput, refreshSources);
export const writeDownAction = action(typeCommitmentInput, writeDownCommitment);
export const takeBackAction = action(commitmentIdInput, takeBackCommitment);
export const makeFeedAction = action(makeFeedInput, makeFeed);
export const closeFeedAction = action(closeFeedInput, closeFeed);
