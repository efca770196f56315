import type { TemplateName } from '#lib/domain/wording/own-words.ts';
import { hasWords, words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** What a template is called: its own name, or that of its paper. */
export function templateTitle(locale: Locale, name: TemplateName): string {
  if (hasWords('templates', `name.${name}`))
    return words(locale, 'templates')(`name.${name}` as 'name.styles');
  return words(locale, 'printing')(`artefact.${name}` as 'artefact.notice');
}
