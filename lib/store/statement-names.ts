import { createHash } from 'node:crypto';

/** Prepared statements are kept by every session until it ends, so only so many texts get a name. */
const MOST_NAMED = 400;
/** Texts seen once are forgotten again after so many: lists of ids make new texts all the time. */
const MOST_WATCHED = 4_000;

/**
 * Names for statements that are asked again, so that a session parses and plans each of them once (PostgreSQL manual,
 * PREPARE). A text seen for the first time, and whatever comes after the first few hundred, has none: ''.
 */
export function statementNames(): (query: { readonly sql: string }) => string {
  const named = new Map<string, string>();
  const watched = new Set<string>();
  return ({ sql }) => {
    const known = named.get(sql);
    if (known !== undefined) return known;
    if (named.size >= MOST_NAMED) return '';
    if (!watched.has(sql)) {
      if (watched.size >= MOST_WATCHED) watched.clear();
      watched.add(sql);
      return '';
    }
    watched.delete(sql);
    const name = createHash('sha1').update(sql).digest('hex');
    named.set(sql, name);
    return name;
  };
}
