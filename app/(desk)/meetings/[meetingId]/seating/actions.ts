'use server';

import { ok } from '#lib/domain/result.ts';
import { fillRostrum } from '#lib/usecases/attendance/commands.ts';
import { fillRostrumInput } from '#lib/usecases/attendance/input.ts';
import {
  addWish,
  applyRemedy,
  chooseRankTable,
  dropWish,
  lockSeat,
  moveSeat,
  seatNewcomers,
} from '#lib/usecases/seating/commands.ts';
import { explainSeat } from '#lib/usecases/seating/explain-seat.ts';
import {
  addWishInput,
  applyRemedyInput,
  chooseRankTableInput,
  dropWishInput,
  explainSeatInput,
  lockSeatInput,
  moveSeatInput,
  seatNewcomersInput,
  undoSeatingInput,
} from '#lib/usecases/seating/input.ts';
import { undoSeating } from '#lib/usecases/seating/undo.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';
import { wordWhy } from './_components/word-why.ts';

// Every change redraws the page: findings, remedies and cards follow from it.
const page = ({ meetingId }: { readonly meetingId: string }) => [paths.seating(meetingId)];

export const fillRostrumAction = action(fillRostrumInput, fillRostrum, page);
export const moveSeatAction = action(moveSeatInput, moveSeat, page);
export const lockSeatAction = action(lockSeatInput, lockSeat, page);
export const applyRemedyAction = action(applyRemedyInput, applyRemedy, page);
export const seatNewcomersAction = action(seatNewcomersInput, seatNewcomers, page);
export const addWishAction = action(addWishInput, addWish, page);
export const dropWishAction = action(dropWishInput, dropWish, page);
export const chooseRankTableAction = action(chooseRankTableInput, chooseRankTable, page);
export const undoSeatingAction = action(undoSeatingInput, undoSeating, page);

/** Explained on the server: the table of strokes stays there. */
export const explainSeatAction = action(explainSeatInput, async (context, input) => {
  const why = await explainSeat(context, input);
  return why.ok ? ok(wordWhy(context.locale, why.value)) : why;
});
