import { createHash } from 'node:crypto';
import type { Document } from '#lib/documents/page.ts';

/** What a paper says, as a number to compare: the whole, and every unit of it (a card, an item, a passage). */
export interface Fingerprint {
  readonly whole: string;
  /** Anchor of the unit → its own fingerprint. */
  readonly units: Readonly<Record<string, string>>;
}

/** The fingerprint of a document's neutral pages: the same words in the same places give the same one, whatever the fonts. */
export function fingerprintOf(document: Document): Fingerprint {
  const parts = new Map<string, string[]>();
  collect(document.blocks, parts);
  const units = [...parts].map(([ref, texts]) => [ref, digest(texts.join('\n')).slice(0, 16)] as const);
  return { whole: digest(JSON.stringify(document)), units: Object.fromEntries(units) };
}

/** Outermost anchored parts; an anchor that comes twice is one unit. */
function collect(value: unknown, parts: Map<string, string[]>): void {
  if (Array.isArray(value)) {
    for (const part of value) collect(part, parts);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const { ref } = value as { readonly ref?: unknown };
  if (typeof ref === 'string') parts.set(ref, [...(parts.get(ref) ?? []), JSON.stringify(value)]);
  else collect(Object.values(value), parts);
}

/** The units that differ between what was printed and what would be printed now: changed, new or gone. */
export function changedRefs(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): readonly string[] {
  const refs = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...refs].filter((ref) => before[ref] !== now[ref]);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
