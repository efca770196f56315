/**
 * What was sent, without NUL characters: nobody can type one, and no PostgreSQL text can hold one (manual, 8.3
 * "Character Types"). Files and other objects that are not plain are left as they are.
 */
export function withoutNul(sent: unknown): unknown {
  if (typeof sent === 'string') return sent.replaceAll('\0', '');
  if (Array.isArray(sent)) return sent.map(withoutNul);
  if (sent === null || typeof sent !== 'object' || Object.getPrototypeOf(sent) !== Object.prototype)
    return sent;
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, withoutNul(value)]));
}
