'use server';

import {
  addDelegation,
  keepDelegation,
  keepRetired,
  orderDelegations,
} from '#lib/usecases/delegations/commands.ts';
import {
  addDelegationInput,
  keepDelegationInput,
  keepRetiredInput,
  orderDelegationsInput,
} from '#lib/usecases/delegations/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

const list = () => [paths.delegations()];

export const addDelegationAction = action(addDelegationInput, addDelegation, list);
export const orderDelegationsAction = action(orderDelegationsInput, orderDelegations, list);
export const keepDelegationAction = action(keepDelegationInput, keepDelegation, ({ id }) => [
  paths.delegation(id),
]);
export const keepRetiredAction = action(keepRetiredInput, keepRetired, () => [paths.retired()]);
