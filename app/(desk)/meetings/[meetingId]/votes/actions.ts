'use server';

import { recordVote, takeBackVote, undoVote } from '#lib/usecases/votes/commands.ts';
import { recordVoteInput, takeBackVoteInput, undoVoteInput } from '#lib/usecases/votes/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

const page = ({ meetingId }: { readonly meetingId: string }) => [paths.votes(meetingId)];

export const recordVoteAction = action(recordVoteInput, recordVote, page);
export const takeBackVoteAction = action(takeBackVoteInput, takeBackVote, page);
export const undoVoteAction = action(undoVoteInput, undoVote, page);
