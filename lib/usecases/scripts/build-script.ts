import { quorumOf } from '#lib/domain/attendance/quorum.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { hanNumeral } from '#lib/domain/meetings/numerals.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { applyEdits, type EditedScript } from '#lib/domain/scripts/apply-edits.ts';
import { generateScript } from '#lib/domain/scripts/generate-script.ts';
import type { OathTexts } from '#lib/domain/votes/oath.ts';
import { readPhraseBook } from '#lib/gateways/wording.ts';
import { time } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { loadOathTexts } from '../templates.ts';

/** A script with what it is checked against besides the dossier. */
export interface BuiltScript extends EditedScript {
  readonly oath: OathTexts;
}

/** The script of a dossier in one language, with the hand edits laid over it. */
export async function buildScript(dossier: Dossier, locale: Locale): Promise<Result<BuiltScript, Refusal>> {
  const [phrases, oath] = await Promise.all([readPhraseBook(locale), loadOathTexts()]);
  if (!phrases.ok) {
    const reason = phrases.refusal.map((f) => `${f.key}: ${f.code} ${f.found} → ${f.suggestion}`).join('; ');
    return refuse({ kind: 'unreadable', name: `templates/phrases/${locale}.json`, reason });
  }
  if (!oath.ok) return oath;
  const { meeting, memberCount, standing, office } = dossier;
  const scenes = generateScript(dossier, {
    phrases: phrases.value,
    ordinal: locale === 'zh-CN' ? hanNumeral : String,
    time: (at) => time(at.toZonedDateTimeISO(office.zone)),
    quorum: quorumOf(meeting.type, memberCount, standing)?.needed ?? null,
    oath: oath.value.current.text,
  });
  return ok({ ...applyEdits(scenes, dossier.script.edits), oath: oath.value });
}
