import { globSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { locales } from '#lib/i18n/locale.ts';

/** The messages of a file, whatever it calls them; a word or what makes messages is none. */
async function messagesIn(file: string): Promise<readonly (readonly [string, string])[]> {
  const exported: Readonly<Record<string, object>> = await import(path.resolve(file));
  return Object.values(exported).flatMap((held) =>
    Object.entries(typeof held === 'object' ? held : {}).map(
      ([key, message]) => [key, String(message)] as const,
    ),
  );
}

describe.each(locales)('the messages in %s', (locale) => {
  it.each(globSync(`lib/i18n/messages/${locale}/**/*.ts`))('of %s can all be said', async (file) => {
    const messages = await messagesIn(file);
    const broken = messages.flatMap(([key, message]) => {
      try {
        new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
        return [];
      } catch (error) {
        return [`${key}: ${(error as Error).message}`];
      }
    });
    expect(broken).toEqual([]);
  });
});
