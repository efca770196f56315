import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A font file on disk, read when it is first needed. */
export interface ShelfFile {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  readonly own: boolean;
  read(): Uint8Array;
}

/** Parts of type on a paper; the same words as `TypeRole` of the documents. */
type Role = 'xiaobiaosong' | 'fangsong' | 'heiti' | 'kaiti' | 'songti';

/** The fonts at hand, and for each part of type the faces that play it, best first. */
export interface FontShelf {
  readonly files: readonly ShelfFile[];
  readonly chains: Readonly<Record<Role, readonly string[]>>;
  /** Files in the office's folder that were not taken, and why. */
  readonly refused: readonly { readonly file: string; readonly reason: 'format' | 'unknown-name' }[];
}

interface Manifest {
  readonly faces: Readonly<Record<string, { readonly file: string; readonly name: string }>>;
  readonly roles: Readonly<Record<Role, readonly string[]>>;
  readonly officialNames: Readonly<Record<Role, readonly string[]>>;
}

/** pdfkit embeds these whole and right; woff2 comes out blank and woff takes half a minute a line. */
const READABLE = new Set(['.ttf', '.otf', '.ttc']);

let shelf: FontShelf | undefined;

/**
 * The fonts of `templates/fonts` and, before them, those an office put into the folder HUIQIAN_FONTS. Read once in
 * the life of the process.
 */
export function fontShelf(): FontShelf {
  shelf ??= readFontShelf(
    join(process.env.HUIQIAN_ROOT ?? process.cwd(), 'templates/fonts'),
    process.env.HUIQIAN_FONTS,
  );
  return shelf;
}

/** Reads what fonts there are; the files themselves stay closed. */
export function readFontShelf(folder: string, officeFolder?: string): FontShelf {
  const manifest = JSON.parse(readFileSync(join(folder, 'fonts.json'), 'utf8')) as Manifest;
  const bundled = Object.entries(manifest.faces).map(([id, { file, name }]) => ({
    id,
    name,
    own: false,
    read: () => readFileSync(join(folder, file)),
  }));
  const office = readOfficeFonts(manifest, officeFolder);
  const chains = Object.fromEntries(
    Object.entries(manifest.roles).map(([role, faces]) => [
      role,
      [...office.taken.filter((font) => font.role === role).map((font) => font.file.id), ...faces],
    ]),
  ) as Record<Role, string[]>;
  return {
    files: [...office.taken.map((font) => font.file), ...bundled],
    chains,
    refused: office.refused,
  };
}

interface OfficeFonts {
  readonly taken: readonly { readonly role: Role; readonly file: ShelfFile }[];
  readonly refused: FontShelf['refused'];
}

function readOfficeFonts(manifest: Manifest, folder: string | undefined): OfficeFonts {
  if (folder === undefined || !existsSync(folder)) return { taken: [], refused: [] };
  const taken: { role: Role; file: ShelfFile }[] = [];
  const refused: { file: string; reason: 'format' | 'unknown-name' }[] = [];
  for (const file of readdirSync(folder).sort()) {
    const extension = extname(file);
    const name = file.slice(0, -extension.length);
    const role = roleOf(manifest, name);
    if (!READABLE.has(extension.toLowerCase())) refused.push({ file, reason: 'format' });
    else if (role === undefined) refused.push({ file, reason: 'unknown-name' });
    else {
      const read = (): Uint8Array => readFileSync(join(folder, file));
      taken.push({ role, file: { id: `own-${file}`, name, own: true, read } });
    }
  }
  return { taken, refused };
}

/** Which part a font plays, from the name of its file; the longest official name it begins with decides. */
function roleOf(manifest: Manifest, name: string): Role | undefined {
  const hits = Object.entries(manifest.officialNames).flatMap(([role, names]) =>
    names
      .filter((official) => name.toLowerCase().startsWith(official.toLowerCase()))
      .map((official) => ({ role: role as Role, length: official.length })),
  );
  return hits.sort((one, other) => other.length - one.length)[0]?.role;
}
