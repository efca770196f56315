import type { TitlePatterns } from '#lib/domain/meetings/title.ts';
import { parseTitlePatterns } from '#lib/domain/meetings/title-patterns.ts';
import type { Result } from '#lib/domain/result.ts';
import type { TemplateFault } from '#lib/domain/time/template-fields.ts';
import { readTemplateFile } from './template-files.ts';

/** How the office words the titles of its meetings, from `templates/titles.json`. */
export async function readTitlePatterns(): Promise<Result<TitlePatterns, readonly TemplateFault[]>> {
  const file = await readTemplateFile('titles.json');
  return file.ok ? parseTitlePatterns(file.value) : file;
}
