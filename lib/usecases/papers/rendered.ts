/** A file as it was rendered. */
export interface Rendered {
  readonly bytes: Uint8Array;
  /** Sheets it prints on; 0 where that is decided by whoever opens it. */
  readonly pages: number;
  /** A fingerprint of every page of the paper, those left out too; none where it is not set on pages by us. */
  readonly prints: readonly string[];
}

/** Files rendered lately, by what they say: a pack that shows its progress renders each only once. */
const kept = new Map<string, Rendered>();
let size = 0;

/** Enough for the packs of several meetings, or of two congresses. */
const LIMIT_BYTES = 12 * 1024 * 1024;

/** What a file takes up, the fingerprints of its pages too: of some only those are kept. */
function weightOf({ bytes, prints }: Rendered): number {
  return bytes.byteLength + prints.reduce((sum, print) => sum + 2 * print.length, 0);
}

/** The file under this key, rendered now unless it was lately. The key must name content, settings and format. */
export async function keepRendered(key: string, render: () => Promise<Rendered>): Promise<Rendered> {
  const known = kept.get(key);
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const file = await render();
  if (!kept.has(key)) size += weightOf(file);
  kept.set(key, file);
  for (const [oldest, old] of kept) {
    if (size <= LIMIT_BYTES || oldest === key) break;
    kept.delete(oldest);
    size -= weightOf(old);
  }
  return file;
}
