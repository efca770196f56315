import { quorumOf } from '#lib/domain/attendance/quorum.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { hanNumeral } from '#lib/domain/meetings/numerals.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { applyEdits, type EditedScript } from '#lib/domain/scripts/apply-edits.ts';
import { generateScript } from '#lib/domain/scripts/generate-script.ts';
import { withOwnPhrases } from '#lib/domain/scripts/phrases.ts';
import type { OathTexts } from '#lib/domain/votes/oath.ts';
import { ownWordsOf } from '#lib/domain/wording/own-words.ts';
import { time } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { loadOathTexts, loadPhraseBook } from '../templates.ts';

/** A script with what it is checked against besides the dossier. */
export interface BuiltScript extends EditedScript {
  readonly oath: OathTexts;
}

/** The script of a dossier in one language, with the hand edits laid over it. */
export async function buildScript(dossier: Dossier, locale: Locale): Promise<Result<BuiltScript, Refusal>> {
  const [phrases, oath] = await Promise.all([loadPhraseBook(locale), loadOathTexts()]);
  if (!phrases.ok) return phrases;
  if (!oath.ok) return oath;
  const { meeting, memberCount, standing, office } = dossier;
  const scenes = generateScript(dossier, {
    phrases: withOwnPhrases(phrases.value, ownWordsOf(dossier.wording, 'script', locale)),
    ordinal: locale === 'zh-CN' ? hanNumeral : String,
    time: (at) => time(at.toZonedDateTimeISO(office.zone)),
    quorum: quorumOf(meeting.type, memberCount, standing)?.needed ?? null,
    oath: oath.value.current.text,
  });
  return ok({ ...applyEdits(scenes, dossier.script.edits), oath: oath.value });
}
