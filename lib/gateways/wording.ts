import type { Severity } from '#lib/domain/finding.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import { meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import type { ChecklistLine } from '#lib/domain/rehearsals/checklist.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { type PhraseBook, type PhraseFault, parsePhraseBook } from '#lib/domain/scripts/phrases.ts';
import { readTemplateFolder } from './template-files.ts';

/**
 * The chair's phrases of one language from `templates/phrases/<locale>.json`, held against another language's: both
 * have the same phrases, so one that an office dropped or a placeholder it misspelt is found.
 */
export async function readPhraseBook(locale: string): Promise<Result<PhraseBook, readonly PhraseFault[]>> {
  const { files } = await readTemplateFolder('phrases');
  const book = files.get(locale);
  if (book === undefined) {
    return refuse([
      { key: `${locale}.json`, code: 'missing', found: '', suggestion: [...files.keys()].join(', ') },
    ]);
  }
  const [other] = [...files].filter(([name]) => name !== locale).map(([, json]) => json);
  const model = other === undefined ? null : parsePhraseBook(other, null);
  return parsePhraseBook(book, model?.ok ? model.value : null);
}

/** What is wrong with one line of a checklist file. */
export interface ChecklistFault {
  readonly line: number;
  readonly field: string;
  readonly found: string;
}

const phases = ['plan', 'papers', 'people', 'venue', 'procedure', 'logistics', 'session', 'after'] as const;
const weights = ['block', 'warn', 'note'] as const satisfies readonly Severity[];

/** The checklist template `templates/checklists/<name>.json` in one language. Every faulty line is named; none is skipped silently. */
export async function readChecklist(
  name: string,
  locale: string,
): Promise<Result<readonly ChecklistLine[], readonly ChecklistFault[]>> {
  const { files } = await readTemplateFolder('checklists');
  const file = files.get(name) as { readonly items?: readonly unknown[] } | undefined;
  if (!Array.isArray(file?.items)) return refuse([{ line: 0, field: 'items', found: name }]);
  const faults: ChecklistFault[] = [];
  const lines = file.items.flatMap((json, index) => {
    const line = readLine(json, locale);
    if ('field' in line) faults.push({ ...line, line: index + 1 });
    return 'field' in line ? [] : [line];
  });
  return faults.length > 0 ? refuse(faults) : ok(lines);
}

function readLine(json: unknown, locale: string): ChecklistLine | Omit<ChecklistFault, 'line'> {
  const line = (json ?? {}) as Record<string, unknown>;
  const text = (line.text as Record<string, unknown> | undefined)?.[locale];
  if (typeof line.id !== 'string') return { field: 'id', found: String(line.id) };
  if (typeof text !== 'string') return { field: `text.${locale}`, found: String(text) };
  if (!phases.includes(line.phase as (typeof phases)[number]))
    return { field: 'phase', found: String(line.phase) };
  if (!weights.includes(line.severity as Severity))
    return { field: 'severity', found: String(line.severity) };
  const types = Array.isArray(line.types) ? line.types : [];
  const unknownType = types.find((type) => !meetingTypes.includes(type));
  if (types.length === 0 || unknownType !== undefined)
    return { field: 'types', found: String(unknownType ?? '') };
  const codes = line.codes ?? [];
  if (!Array.isArray(codes) || codes.some((code) => typeof code !== 'string'))
    return { field: 'codes', found: String(codes) };
  return {
    id: line.id,
    text,
    phase: line.phase as ChecklistLine['phase'],
    severity: line.severity as Severity,
    types: types as MeetingType[],
    codes: codes as string[],
  };
}
