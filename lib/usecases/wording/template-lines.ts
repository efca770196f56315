import { titleKeys } from '#lib/domain/meetings/title.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { checklistKey } from '#lib/domain/rehearsals/checklist.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { styleLines } from '#lib/domain/wording/house-style.ts';
import { type TemplateName, templateOfLine } from '#lib/domain/wording/own-words.ts';
import { columnsLines } from '#lib/domain/wording/table-columns.ts';
import { placeholdersIn, type TemplateLine } from '#lib/domain/wording/template-line.ts';
import { messagesOf } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { loadChecklist, loadPhraseBook, loadTitlePatterns } from '../templates.ts';

/** What a title may be filled in with, whatever its pattern uses now. */
const titleFacts = ['locality', 'term', 'number', 'subject'];

/** Lines that are left out of a paper when they say nothing: what is asked of people, what is announced, directions. */
const mayBeEmpty = /^(notice\.rule|letter\.close|opening|closing|adopt-agenda|cue|sitting)\b/;

/** Every line of a template as it was delivered, in the order of its paper. */
export async function loadTemplateLines(
  name: TemplateName,
  locale: Locale,
): Promise<Result<readonly TemplateLine[], Refusal>> {
  if (name === 'styles') return ok(styleLines);
  if (name === 'titles') return titleLines(locale);
  const messages: Readonly<Record<string, string>> = messagesOf(locale, ['papers']).papers;
  const tables = columnsLines(locale, (head) => messages[head] ?? head);
  const lines = [
    ...tables.filter(({ key }) => templateOfLine(key) === name),
    ...Object.entries(messages)
      .filter(([key]) => templateOfLine(key) === name)
      .map(([key, delivered]) => lineOf(key, delivered)),
  ];
  if (name === 'script') {
    const phrases = await loadPhraseBook(locale);
    if (!phrases.ok) return phrases;
    return ok([...[...phrases.value].map(([key, phrase]) => lineOf(key, phrase)), ...lines]);
  }
  if (name !== 'checklist') return ok(lines);
  const checks = await loadChecklist(locale);
  if (!checks.ok) return checks;
  return ok([...checks.value.map(({ id, text }) => lineOf(checklistKey(id), text)), ...lines]);
}

async function titleLines(locale: Locale): Promise<Result<readonly TemplateLine[], Refusal>> {
  const patterns = await loadTitlePatterns();
  if (!patterns.ok) return patterns;
  return ok(
    titleKeys(patterns.value).map(([key, pattern]) => ({
      ...lineOf(key, pattern[locale]),
      placeholders: titleFacts.filter((fact) => fact !== 'subject' || key.endsWith('.about')),
    })),
  );
}

function lineOf(key: string, delivered: string): TemplateLine & { readonly kind: 'text' } {
  return {
    ...{ key, kind: 'text', delivered },
    placeholders: placeholdersIn(delivered) ?? [],
    mayBeEmpty: delivered.trim() === '' || mayBeEmpty.test(key),
  };
}
