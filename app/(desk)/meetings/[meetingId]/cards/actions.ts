'use server';

import { markCardsPrinted } from '#lib/usecases/cards/commands.ts';
import { markCardsInput } from '#lib/usecases/cards/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

export const markCardsAction = action(markCardsInput, markCardsPrinted, ({ meetingId }) => [
  paths.cards(meetingId),
]);
