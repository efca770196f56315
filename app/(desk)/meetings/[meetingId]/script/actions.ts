'use server';

import { withdrawWaiver } from '#lib/usecases/rehearsals/commands.ts';
import { withdrawWaiverInput } from '#lib/usecases/rehearsals/input.ts';
import { editPassage, placeOrphan, restorePassage, restoreVersion } from '#lib/usecases/scripts/commands.ts';
import {
  checkFileInput,
  editPassageInput,
  judgeFileDoubtInput,
  placeEditInput,
  restorePassageInput,
  restoreVersionInput,
} from '#lib/usecases/scripts/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';
import { checkUpload, judgeUpload } from './check/_components/check-upload.ts';

// Every change redraws the page it was made on: passages, doubts and the reading copy follow from it.
const page = ({ meetingId, paper }: { readonly meetingId: string; readonly paper: string }) => [
  paths.paperText(meetingId, paper).split('?')[0] ?? '',
];

export const editPassageAction = action(editPassageInput, editPassage, page);
export const restorePassageAction = action(restorePassageInput, restorePassage, page);
export const placeOrphanAction = action(placeEditInput, placeOrphan, page);
export const restoreVersionAction = action(restoreVersionInput, restoreVersion, (input) => [
  ...page(input),
  `${paths.script(input.meetingId)}/versions`,
]);
export const reopenDoubtAction = action(withdrawWaiverInput, withdrawWaiver, ({ meetingId }) => [
  paths.script(meetingId),
]);
export const checkFileAction = action(checkFileInput, checkUpload);
export const judgeFileDoubtAction = action(judgeFileDoubtInput, judgeUpload);
