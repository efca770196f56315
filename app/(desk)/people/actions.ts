'use server';

import { keepPerson } from '#lib/usecases/people/commands.ts';
import { findPeople, findPeopleInput } from '#lib/usecases/people/find.ts';
import { savePersonInput, undoImportInput } from '#lib/usecases/people/input.ts';
import { undoRosterImport } from '#lib/usecases/people/undo-import.ts';
import { importUpload, importUploadInput, previewUpload, uploadInput } from '#lib/usecases/people/upload.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

export const keepPersonAction = action(savePersonInput, keepPerson, () => [paths.people()]);
export const findPeopleAction = action(findPeopleInput, findPeople);
export const previewUploadAction = action(uploadInput, previewUpload);
export const importUploadAction = action(importUploadInput, importUpload, () => [paths.people()]);
export const undoImportAction = action(undoImportInput, undoRosterImport, () => [paths.people()]);
