import type { Align } from './page.ts';
import type { Colour, Text, TypeRole } from './page-text.ts';

/** The style a word processor knows a paragraph by. */
export type StyleName =
  | 'Title'
  | 'Caption'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Body'
  | 'Salutation'
  | 'Signature'
  | 'Attachments'
  | 'Cue'
  | 'Checklist'
  | 'ChecklistDetail';

/** A paragraph with every choice made; lengths in points. */
export interface ParagraphSpec {
  readonly style: StyleName;
  readonly text: Text;
  readonly role: TypeRole;
  readonly size: number;
  readonly pitch: number;
  readonly align: Align;
  /** Left edge of the first line and of the others, and the room kept free at the right. */
  readonly first: number;
  readonly rest: number;
  readonly right: number;
  readonly before: number;
  readonly after: number;
  readonly keepWithNext: boolean;
  readonly keepLines: boolean;
  /** Stays with the paragraph before it. */
  readonly keepWithPrevious: boolean;
  readonly colour?: Colour;
  readonly ref?: string;
}
