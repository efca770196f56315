'use server';

import {
  addRankTable,
  dropRankTable,
  keepRankTable,
  undropRankTable,
} from '#lib/usecases/rank-tables/commands.ts';
import {
  addRankTableInput,
  removeRankTableInput,
  restoreRankTableInput,
  saveRankTableInput,
} from '#lib/usecases/rank-tables/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

export const addRankTableAction = action(addRankTableInput, addRankTable, () => [paths.rankTables()]);
export const keepRankTableAction = action(saveRankTableInput, keepRankTable, () => [paths.rankTables()]);
export const dropRankTableAction = action(removeRankTableInput, dropRankTable, () => [paths.rankTables()]);
export const undropRankTableAction = action(restoreRankTableInput, undropRankTable, () => [
  paths.rankTables(),
]);
