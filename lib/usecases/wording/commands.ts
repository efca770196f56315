import { can } from '#lib/domain/access/can.ts';
import type { InputFault, Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { checkTemplate } from '#lib/domain/wording/check-template.ts';
import { type OwnWords, ownWordsFrom, wordingId } from '#lib/domain/wording/own-words.ts';
import { isWrong, type LineFault, type TemplateLine } from '#lib/domain/wording/template-line.ts';
import { saveWording } from '#lib/store/wording.ts';
import type { Context } from '../context.ts';
import type { SaveTemplateInput } from './input.ts';
import { loadTemplateLines } from './template-lines.ts';

/**
 * Saves what the office changed of a template as its next version; to reset it is to save no changes, to restore a version to
 * save its lines. Refused naming each line that cannot be printed, and what would be right.
 */
export async function saveTemplate(
  { actor, db, now }: Context,
  { name, locale, lines, basedOn }: SaveTemplateInput,
): Promise<Result<{ readonly version: number; readonly lines: OwnWords }, Refusal>> {
  if (!can(actor, 'edit-templates')) return refuse({ kind: 'not-allowed', action: 'edit-templates' });
  const delivered = await loadTemplateLines(name, locale);
  if (!delivered.ok) return delivered;
  const own = ownWordsFrom(lines);
  const wrong = checkTemplate(delivered.value, own).filter(isWrong);
  const at = (key: string): number => lines.findIndex((line) => line.key === key);
  if (wrong.length > 0)
    return refuse({ kind: 'invalid', faults: wrong.map((fault) => inputFault(fault, at(fault.key))) });
  const changed = changedOnly(delivered.value, own);
  const template = wordingId(name, locale);
  const saved = await saveWording(db, { template, lines: changed, basedOn, actor, at: now });
  return saved.ok ? ok({ version: saved.value, lines: changed }) : saved;
}

/** A line that says what was delivered is not a change of the office's: it goes on following what is delivered. */
function changedOnly(delivered: readonly TemplateLine[], lines: OwnWords): OwnWords {
  return Object.fromEntries(
    delivered.flatMap((line) => {
      const text = lines[line.key];
      return text === undefined || text === line.delivered ? [] : [[line.key, text]];
    }),
  );
}

function inputFault({ line, row, code, found, suggestion }: LineFault, at: number): InputFault {
  return {
    path: `lines.${at}.text`,
    code: `line-${code}`,
    facts: {
      ...{ line, found, suggestion, known: suggestion === '' ? 'no' : 'yes' },
      ...(row === undefined ? {} : { row }),
    },
  };
}
