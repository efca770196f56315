import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { TemplateFault } from '#lib/domain/time/template-fields.ts';

/** The JSON files of one folder of `templates/`, by file name without `.json`, and those that are not JSON. */
export interface TemplateFolder {
  readonly files: ReadonlyMap<string, unknown>;
  readonly faults: readonly TemplateFault[];
}

/** Templates lie in the project's root: the working directory, or HUIQIAN_ROOT where the process runs elsewhere. */
function templatePath(name: string): string {
  return join(process.env.HUIQIAN_ROOT ?? process.cwd(), 'templates', name);
}

/** Reads one JSON file of `templates/`, which an office may edit. */
export async function readTemplateFile(name: string): Promise<Result<unknown, readonly TemplateFault[]>> {
  const text = await readFile(templatePath(name), 'utf8');
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return refuse([{ where: name, field: '', problem: 'not-json', found: String(error) }]);
  }
}

/** Reads every JSON file of a folder of `templates/`. */
export async function readTemplateFolder(folder: string): Promise<TemplateFolder> {
  const names = (await readdir(templatePath(folder))).filter((name) => name.endsWith('.json')).sort();
  const files = new Map<string, unknown>();
  const faults: TemplateFault[] = [];
  for (const name of names) {
    const file = await readTemplateFile(`${folder}/${name}`);
    if (file.ok) files.set(name.slice(0, -'.json'.length), file.value);
    else faults.push(...file.refusal);
  }
  return { files, faults };
}
