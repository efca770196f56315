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

it('the members of a congress are called deputies in both languages, wherever they are in one', async () => {
  const callsThem = async (locale: string): Promise<readonly string[]> => {
    const files = globSync(`lib/i18n/messages/${locale}/**/*.ts`).sort();
    const all = await Promise.all(
      files.map(async (file) => [path.basename(file), await messagesIn(file)] as const),
    );
    return all.flatMap(([file, messages]) =>
      messages.flatMap(([key, message]) => (/\{circle, select/.test(message) ? [`${file} ${key}`] : [])),
    );
  };
  const chinese = await callsThem('zh-CN');
  expect(chinese.length).toBeGreaterThan(10);
  expect([...(await callsThem('en'))].sort()).toEqual([...chinese].sort());
});
