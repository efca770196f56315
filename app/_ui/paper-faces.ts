import { paths } from '#lib/web/paths.ts';

/** As the drawings of papers name the faces of the print: `"paper-fang", …`. */
const FAMILY = /^"?paper-([^",]+)/;

/** Characters in one request: its address stays well below what servers take. */
const AT_ONCE = 300;

/** What was asked for already, by face: typing asks only for characters that are new. */
const asked = new Map<string, Set<string>>();

/**
 * Brings the very faces a paper prints in, cut down to the characters of this drawing. The browser fetches each piece
 * when it first draws with it; until then, and without, its own faces stand in.
 */
export function bringPaperFaces(drawing: Element): void {
  const wanted = new Map<string, Set<string>>();
  for (const text of drawing.querySelectorAll('text')) {
    const face = FAMILY.exec(text.getAttribute('font-family') ?? '')?.[1];
    if (face === undefined) continue;
    const known = asked.get(face);
    const fresh = wanted.get(face) ?? new Set<string>();
    for (const char of text.textContent ?? '') if (!known?.has(char)) fresh.add(char);
    wanted.set(face, fresh);
  }
  for (const [face, fresh] of wanted) ask(face, [...fresh].sort());
}

/** Brings one face with the characters of a text, for words set in it outside a drawing. */
export function bringFace(face: string, text: string): void {
  const known = asked.get(face);
  ask(face, [...new Set(text)].filter((char) => !known?.has(char)).sort());
}

function ask(face: string, characters: readonly string[]): void {
  const known = asked.get(face) ?? new Set<string>();
  asked.set(face, known);
  for (const char of characters) known.add(char);
  for (let at = 0; at < characters.length; at += AT_ONCE) {
    const piece = characters.slice(at, at + AT_ONCE);
    const unicodeRange = piece.map((char) => `U+${(char.codePointAt(0) ?? 0).toString(16)}`).join(',');
    const source = `url("${paths.paperFace(face, base64url(piece.join('')))}")`;
    document.fonts.add(new FontFace(`paper-${face}`, source, { unicodeRange, display: 'swap' }));
  }
}

function base64url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
