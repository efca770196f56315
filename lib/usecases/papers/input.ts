import { z } from 'zod';
import { cardGrounds, cardPlaces, cardStocks } from '#lib/domain/cards/card-stock.ts';
import { cardSizeOf } from '#lib/domain/cards/name-card.ts';
import { type LabelSize, labelContents, labelSizes } from '#lib/domain/cards/seat-label.ts';
import { dispatchedPapers } from '#lib/domain/papers/dispatch.ts';
import { day, typed } from '../entered.ts';
import { versionsQuery } from '../scripts/input.ts';
import { artefacts } from './artefacts.ts';

/** How a paper is set where there is a choice; as a query string `?size=22&view=stage`. */
export const paperOptions = z.object({
  /** The chair's reading copy in 二号 or 一号, in points. */
  size: z.coerce
    .number()
    .pipe(z.union([z.literal(22), z.literal(26)]))
    .default(26),
  /** From whose side the seating is drawn. */
  view: z.enum(['audience', 'stage']).default('audience'),
  sheet: z.enum(['A4', 'A3']).default('A4'),
  /** A usual size of card, or another in millimetres: `150x80`. */
  card: z
    .string()
    .refine((card) => cardSizeOf(card) !== null, { message: 'not-a-choice' })
    .default('200x100'),
  /** The cards' paper, and whether its colour is printed. */
  stock: z.enum(cardStocks).default('white'),
  ground: z.enum(cardGrounds).default('paper'),
  place: z.enum(cardPlaces).default('all'),
  /** What labels say; left out: what those of the room usually say. */
  label: z.enum(labelContents).optional(),
  labelSize: z.enum(Object.keys(labelSizes) as [LabelSize]).default('60x40'),
  /** Only the cards of these people, by comma; `changed`: those that are not as they were printed, which may be thousands. */
  only: z
    .string()
    .transform((ids) => (ids === 'changed' ? ids : ids.split(',').filter((id) => id !== '')))
    .optional(),
  /** Of what changed since it was printed, only this: one paper, or the cards. */
  changed: z.enum(artefacts).optional(),
  /** As a Word file with what changed since the paper last went out as tracked changes. */
  tracked: z
    .string()
    .transform(() => true)
    .optional(),
  /** What must be mended first comes as a draft, and does not count as issued; left out: all is final. */
  drafts: z
    .string()
    .transform(() => true)
    .optional(),
  /** Only looked at: not remembered as printed. */
  show: z
    .string()
    .transform(() => true)
    .optional(),
});
export type PaperOptions = z.infer<typeof paperOptions>;
export const usualOptions: PaperOptions = paperOptions.parse({});
/** The same, with drafts of what must be mended first. */
export const draftOptions: PaperOptions = { ...usualOptions, drafts: true };

/** Which paper's issues, and which two states of it are compared. */
export const issuedQuery = z.object({
  paper: z.enum(artefacts).catch('notice'),
  ...versionsQuery.shape,
});
export type IssuedQuery = z.infer<typeof issuedQuery>;

/** What a preview shows: of which paper, as of which change, the fingerprint of its words, and whether it bears its mark as a draft. */
export const seenQuery = z.object({
  paper: z.enum(artefacts),
  change: z.string().max(24),
  print: z.string().max(80),
  asPrinted: z.stringbool(),
});

const optionalDay = z.union([z.literal(''), day]);

/** How a paper goes out, whole; `basedOn` 0 where nothing was kept yet. Days are the office's. */
export const editDispatchInput = z
  .object({
    meetingId: z.string().min(1),
    artefact: z.enum(dispatchedPapers),
    basedOn: z.int().min(0),
    headed: z.boolean(),
    code: z.string().trim().max(20),
    year: typed(z.int().min(2000).max(2100)),
    sequence: typed(z.int().min(1).max(9999).nullable()),
    addressees: z.string().trim().max(300),
    copies: z.string().trim().max(500),
    /** One a line. */
    attachments: z.string().trim().max(1_000),
    sealed: z.boolean(),
    datedOn: optionalDay,
    issuedOn: optionalDay,
  })
  .refine(
    ({ artefact, headed, code, sequence }) =>
      !headed || sequence === null || artefact === 'minutes' || code !== '',
    {
      path: ['code'],
      message: 'code-missing',
    },
  )
  .refine(({ datedOn, issuedOn }) => datedOn === '' || issuedOn === '' || datedOn <= issuedOn, {
    path: ['issuedOn'],
    message: 'issued-before-dated',
  });
export type EditDispatchInput = z.output<typeof editDispatchInput>;
