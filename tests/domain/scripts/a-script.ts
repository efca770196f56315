import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import { quorumOf } from '#lib/domain/attendance/quorum.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Finding } from '#lib/domain/finding.ts';
import { hanNumeral } from '#lib/domain/meetings/numerals.ts';
import { applyEdits, type EditedScript } from '#lib/domain/scripts/apply-edits.ts';
import { generateScript } from '#lib/domain/scripts/generate-script.ts';
import type { PhraseBook } from '#lib/domain/scripts/phrases.ts';
import type { ScriptWording } from '#lib/domain/scripts/scene-facts.ts';
import type { Passage, Scene, ScriptEdit } from '#lib/domain/scripts/script.ts';
import type { OathTexts } from '#lib/domain/votes/oath.ts';
import { readOathTexts } from '#lib/gateways/oath.ts';
import { readPhraseBook } from '#lib/gateways/wording.ts';
import { time } from '#lib/i18n/format.ts';

export async function phrasesOf(locale: 'zh-CN' | 'en'): Promise<PhraseBook> {
  const book = await readPhraseBook(locale);
  if (!book.ok) throw new Error(`phrases of ${locale}: ${JSON.stringify(book.refusal)}`);
  return book.value;
}

export async function oathTexts(): Promise<OathTexts> {
  const oath = await readOathTexts();
  if (!oath.ok) throw new Error('templates/oath.json cannot be read');
  return oath.value;
}

/** The words a dossier's script is said in, with the office's own phrases. */
export async function wordingOf(dossier: Dossier): Promise<ScriptWording> {
  return {
    phrases: await phrasesOf('zh-CN'),
    ordinal: hanNumeral,
    time: (at) => time(at.toZonedDateTimeISO(dossier.office.zone)),
    quorum: quorumOf(dossier.meeting.type, dossier.memberCount, dossier.standing)?.needed ?? null,
    oath: (await oathTexts()).current.text,
  };
}

export async function scenesOf(dossier: Dossier): Promise<readonly Scene[]> {
  return generateScript(dossier, await wordingOf(dossier));
}

/** The script of a dossier with these edits laid over it. */
export async function scriptOf(dossier: Dossier, edits: readonly ScriptEdit[] = []): Promise<EditedScript> {
  return applyEdits(await scenesOf(dossier), edits);
}

export function passageOf(scenes: readonly Scene[], key: string): Passage {
  const found = scenes.flatMap((scene) => scene.passages).find((passage) => passage.key === key);
  if (!found) throw new Error(`no passage ${key}`);
  return found;
}

export function anEdit(change: Partial<ScriptEdit> = {}): ScriptEdit {
  const passageKey = change.passageKey ?? 'plan.announce';
  return {
    key: passageKey,
    passageKey,
    kind: 'replace',
    as: 'speech',
    text: '会议进行第一项。',
    over: '',
    by: '温玥',
    at: '2026-09-10T10:00:00Z',
    ...change,
  };
}

export function withItems(dossier: Dossier, change: (items: readonly AgendaItem[]) => readonly AgendaItem[]) {
  return { ...dossier, agenda: { ...dossier.agenda, items: change(dossier.agenda.items) } };
}

/** `code subject`, one a finding: what a rule saw and where. */
export function seen(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => `${finding.code} ${finding.subjectId ?? ''}`);
}
