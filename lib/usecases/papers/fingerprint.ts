import { hash } from 'node:crypto';
import type { Page } from '#lib/documents/layout/mark.ts';
import type { Document } from '#lib/documents/page.ts';
import { REST, type Units } from '#lib/domain/ripple/unit-changes.ts';

/** What a paper says, as a number to compare: the whole, and every unit of it (a card, an item, a passage). */
export interface Fingerprint {
  readonly whole: string;
  /** Anchor of the unit → its own fingerprint. */
  readonly units: Units;
}

/** The fingerprint of a document's neutral pages: the same words in the same places give the same one, whatever the fonts. */
export function fingerprintOf(document: Document): string {
  return digest(JSON.stringify(document));
}

/** The fingerprint of every unit of a document but those left out, and of the words outside all of them. */
export function unitsOf(document: Document, isLeftOut: (ref: string) => boolean = () => false): Units {
  const parts = new Map<string, unknown[]>();
  const rest: string[] = [];
  collect(document.blocks, parts, rest);
  const units: Record<string, string> = {};
  for (const [ref, found] of parts)
    if (!isLeftOut(ref))
      units[ref] = digest(found.map((part) => JSON.stringify(part)).join('\n')).slice(0, 16);
  units[REST] = digest(rest.join('\n')).slice(0, 16);
  return units;
}

/** Outermost anchored parts; an anchor that comes twice is one unit. Words outside all of them are the rest. */
function collect(value: unknown, parts: Map<string, unknown[]>, rest: string[]): void {
  if (Array.isArray(value)) {
    for (const part of value) collect(part, parts, rest);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const { ref } = value as { readonly ref?: unknown };
  if (typeof ref === 'string') {
    const known = parts.get(ref);
    if (known) known.push(value);
    else parts.set(ref, [value]);
    return;
  }
  for (const key in value) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof part === 'object') collect(part, parts, rest);
    if (readKeys.has(key)) rest.push(...wordsIn(part));
  }
}

/** What of a block is read; all else says how it looks. */
const readKeys: ReadonlySet<string> = new Set([
  'text',
  'label',
  'left',
  'right',
  'lines',
  'items',
  'signer',
  'date',
]);

function wordsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return part === '' ? [] : [part];
  return Array.isArray(part)
    ? part.filter((one): one is string => typeof one === 'string' && one !== '')
    : [];
}

/** As much of a unit's words as it is called by. */
const NAME_LENGTH = 16;

/** What these units of a document are called where the dossier has no name for them: by their first words. */
export function labelsOf(document: Document, refs: ReadonlySet<string>): Units {
  if (refs.size === 0) return {};
  const labels = new Map<string, string>();
  const walk = (value: unknown, inside: string | null): void => {
    if (Array.isArray(value)) {
      for (const part of value) walk(part, inside);
      return;
    }
    if (typeof value === 'string' && inside !== null) {
      if (!labels.has(inside) && value.trim() !== '') labels.set(inside, shortened(value));
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const { ref } = value as { readonly ref?: unknown };
    const anchor = inside ?? (typeof ref === 'string' ? ref : null);
    if (anchor !== null && (labels.has(anchor) || !refs.has(anchor))) return;
    for (const [key, part] of Object.entries(value)) {
      if (typeof part === 'object' || (anchor !== null && readKeys.has(key))) walk(part, anchor);
    }
  };
  walk(document.blocks, null);
  return Object.fromEntries(labels);
}

function shortened(text: string): string {
  const characters = [...text.replaceAll(/\s+/gu, ' ').trim()];
  return characters.length > NAME_LENGTH
    ? `${characters.slice(0, NAME_LENGTH).join('')}…`
    : characters.join('');
}

/** A fingerprint of every page as it is drawn: the same marks give the same one. */
export function pagePrints(pages: readonly Page[]): readonly string[] {
  return pages.map((page) => digest(JSON.stringify(page)).slice(0, 24));
}

function digest(text: string): string {
  return hash('sha256', text, 'hex');
}
