/** Languages of the interface and the papers. Never inferred from the time zone, nor the zone from them. */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'zh-CN';

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}
