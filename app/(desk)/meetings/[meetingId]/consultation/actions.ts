'use server';

import {
  decideOpinion,
  recordOpinion,
  remindLeaders,
  reopenDecision,
  startRound,
} from '#lib/usecases/consultations/commands.ts';
import {
  decideOpinionInput,
  recordOpinionInput,
  remindInput,
  reopenOpinionInput,
  startRoundInput,
} from '#lib/usecases/consultations/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

// Naming any one page also redraws the page the person is on, with the meeting's head.
const page = () => [paths.consultations()];

export const startRoundAction = action(startRoundInput, startRound, page);
export const recordOpinionAction = action(recordOpinionInput, recordOpinion, page);
export const decideOpinionAction = action(decideOpinionInput, decideOpinion, page);
export const remindAction = action(remindInput, remindLeaders, page);
export const reopenDecisionAction = action(reopenOpinionInput, reopenDecision, page);
