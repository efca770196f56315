import type { Result } from '#lib/domain/result.ts';
import type { TemplateFault } from '#lib/domain/time/template-fields.ts';
import { type OathTexts, parseOathTexts } from '#lib/domain/votes/oath.ts';
import { readTemplateFile } from './template-files.ts';

/** The oath in force and the marks of those before it, from `templates/oath.json`. */
export async function readOathTexts(): Promise<Result<OathTexts, readonly TemplateFault[]>> {
  const file = await readTemplateFile('oath.json');
  return file.ok ? parseOathTexts(file.value) : file;
}
