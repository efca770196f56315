import { plainText } from '#lib/domain/plain-text.ts';

/** What was sent, each text in it plain. Files and other objects that are not plain are left as they are. */
export function plainWords(sent: unknown): unknown {
  if (typeof sent === 'string') return plainText(sent);
  if (Array.isArray(sent)) return sent.map(plainWords);
  if (sent === null || typeof sent !== 'object' || Object.getPrototypeOf(sent) !== Object.prototype)
    return sent;
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, plainWords(value)]));
}
