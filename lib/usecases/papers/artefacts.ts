/** Every paper of a meeting, in the order it is used: sent, laid out, read from, sat at, ticked. The words are fixed: routes, command line, printings. */
export const artefacts = [
  'opinions',
  'duties',
  'notice',
  'letter',
  'agenda',
  'schedule',
  'roster',
  'order-sheet',
  'script',
  'working-script',
  'running-order',
  'seating',
  'name-cards',
  'seat-labels',
  'file-labels',
  'sign-in',
  'meals',
  'ballots',
  'tally',
  'results',
  'checklist',
  'minutes',
] as const;
export type Artefact = (typeof artefacts)[number];

export type PaperFormat = 'docx' | 'pdf' | 'svg';

/** The media types files go out with. */
export const contentTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  svg: 'image/svg+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  zip: 'application/zip',
} as const;

/** A file a meeting can be asked for. */
export type MeetingFile =
  | { readonly kind: 'paper'; readonly artefact: Artefact; readonly format: PaperFormat }
  | { readonly kind: 'calendar' }
  | { readonly kind: 'pack' }
  /** Only what changed since it was printed. */
  | { readonly kind: 'changes'; readonly format: 'pdf' | 'zip' };

/** What `agenda.pdf`, `seating.svg`, `meeting.ics`, `pack.zip` ask for; null: there is no such file. */
export function parseFileName(name: string): MeetingFile | null {
  if (name === 'meeting.ics') return { kind: 'calendar' };
  if (name === 'pack.zip') return { kind: 'pack' };
  if (name === 'changes.pdf') return { kind: 'changes', format: 'pdf' };
  if (name === 'changes.zip') return { kind: 'changes', format: 'zip' };
  const [base, format, ...more] = name.split('.');
  const artefact = artefacts.find((a) => a === base);
  if (artefact === undefined || more.length > 0) return null;
  if (format === 'docx' || format === 'pdf') return { kind: 'paper', artefact, format };
  return format === 'svg' && artefact === 'seating' ? { kind: 'paper', artefact, format } : null;
}

/** Every name `parseFileName` knows, to tell somebody who asked for another. */
export const fileNames: readonly string[] = [
  ...artefacts.flatMap((artefact) => [`${artefact}.docx`, `${artefact}.pdf`]),
  'seating.svg',
  'meeting.ics',
  'pack.zip',
  'changes.pdf',
  'changes.zip',
];
