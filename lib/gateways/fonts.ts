import { randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { type FontFacts, type FontFault, inspectFont } from '#lib/domain/papers/inspect-font.ts';

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
  /** Every file in the office's folder, also those that are of no use, and why. */
  readonly office: readonly OfficeFont[];
  /** Names which fonts these are: what was rendered with others is not the same. */
  readonly stamp: string;
}

/** Larger is no font of an office; the largest collections have some thirty megabytes. */
export const MOST_FONT_BYTES = 64 * 1024 * 1024;

interface Manifest {
  readonly faces: Readonly<Record<string, { readonly file: string; readonly name: string }>>;
  readonly roles: Readonly<Record<Role, readonly string[]>>;
  readonly officialNames: Readonly<Record<Role, readonly string[]>>;
}

/** pdfkit embeds these whole and right; woff2 comes out blank and woff takes half a minute a line. */
const READABLE = new Set(['.ttf', '.otf', '.ttc']);

let shelf: { readonly content: string; readonly fonts: FontShelf } | undefined;

/** Where an office puts its licensed fonts: HUIQIAN_FONTS, or `fonts` beside the embedded database. */
export function officeFontFolder(): string {
  const root = process.env.HUIQIAN_ROOT ?? process.cwd();
  const named = process.env.HUIQIAN_FONTS?.trim();
  return named ? resolve(root, named) : resolve(root, process.env.HUIQIAN_DATA?.trim() || 'data', 'fonts');
}

/**
 * The fonts of `templates/fonts` and, before them, those an office put into its folder. A file that comes, goes or
 * changes there is seen at once, by every instance that shares the folder.
 */
export function fontShelf(): FontShelf {
  const folder = officeFontFolder();
  const content = contentOf(folder);
  if (shelf?.content !== content) shelf = { content, fonts: readFontShelf(bundledFolder(), folder) };
  return shelf.fonts;
}

/** What is in the folder, cheaply: names, sizes and times. */
function contentOf(folder: string): string {
  if (!existsSync(folder)) return folder;
  const entries = readdirSync(folder).sort();
  return entries
    .map((name) => {
      // Another instance may have renamed it meanwhile.
      const found = statSync(join(folder, name), { throwIfNoEntry: false });
      return `${name} ${found?.size} ${found?.mtimeMs}`;
    })
    .join('\n');
}

function bundledFolder(): string {
  return join(process.env.HUIQIAN_ROOT ?? process.cwd(), 'templates/fonts');
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'fonts.json'), 'utf8')) as Manifest;
}

/** Whether the office's folder takes files from us: it is there, or can be made. */
export function isFontFolderWritable(): boolean {
  const folder = officeFontFolder();
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether the office's folder has a file of this name. */
export function hasOfficeFont(file: string): boolean {
  const folder = officeFontFolder();
  return existsSync(folder) && readdirSync(folder).includes(file);
}

/** Why a font could not be printed with; null: it can. `canSet` tries to set something in it. */
export function faultOfFont(
  file: string,
  bytes: Uint8Array,
  canSet: (bytes: Uint8Array) => boolean,
): FontFault | null {
  if (!READABLE.has(extname(file).toLowerCase())) return 'format';
  if (bytes.byteLength > MOST_FONT_BYTES) return 'too-large';
  try {
    const { fault } = judgeFont(readManifest(bundledFolder()), file, bytes);
    return fault ?? (canSet(bytes) ? null : 'damaged');
  } catch {
    return 'damaged';
  }
}

/** Puts a font into the office's folder, over one of the same name. */
export function addOfficeFont(file: string, bytes: Uint8Array): void {
  const folder = officeFontFolder();
  mkdirSync(folder, { recursive: true });
  const unfinished = join(/* turbopackIgnore: true */ folder, `.${randomUUID()}`);
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, join(folder, file));
}

/** Takes a font out of the office's folder; false: it is not there. */
export function removeOfficeFont(file: string): boolean {
  const folder = officeFontFolder();
  const isFont = READABLE.has(extname(file).toLowerCase());
  if (!isFont || !existsSync(folder) || !readdirSync(folder).includes(file)) return false;
  rmSync(join(folder, file));
  return true;
}

/** Reads what fonts there are; the files themselves stay closed. */
export function readFontShelf(folder: string, officeFolder?: string): FontShelf {
  const manifest = readManifest(folder);
  const bundled = Object.entries(manifest.faces).map(([id, { file, name }]) => ({
    id,
    name,
    own: false,
    read: () => readFileSync(join(folder, file)),
  }));
  const office = readOfficeFonts(manifest, officeFolder);
  const taken = office.filter(({ fault }) => fault === null);
  const own = taken.map(({ file }) => ({
    id: ownFace(file),
    name: file.slice(0, -extname(file).length),
    own: true,
    read: () => readFileSync(join(officeFolder ?? '', file)),
  }));
  const chains = Object.fromEntries(
    Object.entries(manifest.roles).map(([role, faces]) => [
      role,
      [...taken.filter((font) => font.role === role).map(({ file }) => ownFace(file)), ...faces],
    ]),
  ) as Record<Role, string[]>;
  const stamp = taken.map(({ file, bytes, changed }) => `${file}:${bytes}:${changed}`).join('|');
  return { files: [...own, ...bundled], chains, office, stamp };
}

/** How a face of the office's is named among the others. */
export function ownFace(file: string): string {
  return `own-${file}`;
}

/** A file in the office's folder, as it was looked at: what it is, which part it plays, or why it is left alone. */
export interface OfficeFont {
  readonly file: string;
  readonly bytes: number;
  /** When it was last written, in milliseconds: a file of the same length may be another. */
  readonly changed: number;
  readonly role: Role | null;
  readonly facts: FontFacts | null;
  readonly fault: FontFault | null;
}

function readOfficeFonts(manifest: Manifest, folder: string | undefined): readonly OfficeFont[] {
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => !file.startsWith('.'))
    .sort()
    .map((file) => lookAt(manifest, folder, file));
}

function lookAt(manifest: Manifest, folder: string, file: string): OfficeFont {
  const found = statSync(join(folder, file), { throwIfNoEntry: false });
  const [bytes, changed] = [found?.size ?? 0, found?.mtimeMs ?? 0];
  const none = { file, bytes, changed, role: null, facts: null };
  if (!READABLE.has(extname(file).toLowerCase())) return { ...none, fault: 'format' };
  if (bytes > MOST_FONT_BYTES) return { ...none, fault: 'too-large' };
  try {
    return { file, bytes, changed, ...judgeFont(manifest, file, readFileSync(join(folder, file))) };
  } catch {
    // A folder of that name, a file nobody may read, tables that lead out of the file.
    return { ...none, fault: 'damaged' };
  }
}

/** What the bytes of a font file are good for under this name. */
function judgeFont(
  manifest: Manifest,
  file: string,
  bytes: Uint8Array,
): Omit<OfficeFont, 'file' | 'bytes' | 'changed'> {
  const inspected = inspectFont(bytes);
  const facts = inspected.ok ? inspected.facts : null;
  const name = file.slice(0, -extname(file).length);
  const role =
    [name, ...(facts?.families ?? [])].flatMap((known) => roleOf(manifest, known) ?? [])[0] ?? null;
  if (!inspected.ok) return { role, facts, fault: inspected.fault };
  return { role, facts, fault: role === null ? 'unknown-name' : null };
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
