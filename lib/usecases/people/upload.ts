import { z } from 'zod';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Context } from '../context.ts';
import { importRosterFile, type RosterImported } from './import-roster.ts';
import { importChoices, importTarget } from './input.ts';
import { previewRosterFile, type RosterFile, type RosterView } from './preview-roster.ts';

const file = z.instanceof(File);

/** A form with the roster under `file`, and where its people belong as JSON under `target`. */
export const uploadInput = z
  .instanceof(FormData)
  .transform((form) => ({ file: form.get('file'), target: parsed(form.get('target')) }))
  .pipe(z.object({ file, target: importTarget }));

/** The same file again with what was decided on its rows, as JSON under `choices`: nothing is kept between the two. */
export const importUploadInput = z
  .instanceof(FormData)
  .transform((form) => ({ file: form.get('file'), choices: parsed(form.get('choices')) }))
  .pipe(z.object({ file, choices: importChoices }));

function parsed(text: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null; // refused by the schema behind it, as choices that cannot be read
  }
}

async function contentOf(upload: File): Promise<RosterFile> {
  return { name: upload.name, bytes: new Uint8Array(await upload.arrayBuffer()) };
}

export async function previewUpload(
  context: Context,
  input: z.infer<typeof uploadInput>,
): Promise<Result<RosterView, Refusal>> {
  return previewRosterFile(context, await contentOf(input.file), input.target);
}

export async function importUpload(
  context: Context,
  input: z.infer<typeof importUploadInput>,
): Promise<Result<RosterImported, Refusal>> {
  return importRosterFile(context, await contentOf(input.file), input.choices);
}
