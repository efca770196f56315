import type { Locator, Page } from 'playwright-core';

/** A date or time field of parts, by its label. */
export function dateField(scope: Page | Locator, label: string): Locator {
  return scope.getByRole('group', { name: label, exact: true });
}

/** Types `2026-09-18`, `2026-09-18T17:30` or `09:00` as people do: the digits one after the other, from the first part. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await field.getByRole('spinbutton').first().focus();
  await field.page().keyboard.type(text.replace(/\D/g, ''));
}

/** What stands in a field: its figures, two digits each, as in 2026-09-18; '' where a part is not filled in. */
export async function standsIn(field: Locator): Promise<string> {
  const parts = await field
    .getByRole('spinbutton')
    .evaluateAll((all) => all.map((part) => part.getAttribute('aria-valuenow') ?? ''));
  return parts.includes('') ? '' : parts.map((part) => part.padStart(2, '0')).join('-');
}
