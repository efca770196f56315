import type { Temporal } from 'temporal-polyfill';
import { composeLetter } from '#lib/documents/compose/letter.ts';
import { composeMinutes } from '#lib/documents/compose/minutes.ts';
import { composeNotice } from '#lib/documents/compose/notice.ts';
import type { Document } from '#lib/documents/page.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { holdBackNames } from '#lib/domain/dossier/hold-back-names.ts';
import type { EditedPaper } from '#lib/domain/papers/edited-paper.ts';
import { words } from '#lib/i18n/catalogue.ts';

/** Papers that run in paragraphs and go out of the house or into the files. */
export type RunningPaper = Exclude<EditedPaper, 'script'>;

/** The dossier as papers for others say it: names under embargo held back. */
export function outwardOf(dossier: Dossier): Dossier {
  const w = words(dossier.office.locale, 'printing');
  return holdBackNames(dossier, { title: w('personnel'), name: w('withheldName') });
}

/** A running paper as the rules say it, before anybody changed it by hand. */
export function composeRunning(paper: RunningPaper, dossier: Dossier, on: Temporal.PlainDate): Document {
  const { locale } = dossier.office;
  if (paper === 'notice') return composeNotice(outwardOf(dossier), locale, on);
  if (paper === 'letter') return composeLetter(outwardOf(dossier), locale, on);
  return composeMinutes(dossier, locale, on);
}
