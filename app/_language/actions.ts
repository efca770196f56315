'use server';

import { chooseLanguage } from '#lib/web/language.ts';

/** Turns to the other language, for this browser and, signed in, for the account. */
export async function switchLanguageAction(): Promise<void> {
  await chooseLanguage('other');
}
