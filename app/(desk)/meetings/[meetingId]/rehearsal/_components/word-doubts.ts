import { isScriptDoubt } from '#lib/domain/scripts/script-doubts.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { RehearsalView } from '#lib/usecases/rehearsals/queries.ts';
import { type WordedFinding, wordFinding } from '#lib/web/worded-finding.ts';
import { type WordedMark, wordMark } from './word-mark.ts';

/** A doubt of the rehearsal or of the script: they are one thing, closed in one list. */
export interface WordedDoubt {
  readonly key: string;
  /** 第4幕, 检查, or nothing. */
  readonly at: string;
  readonly finding: WordedFinding;
  /** Raised by a person: closed here by passing it. The rules' doubts are mended where they are. */
  readonly mark: WordedMark | null;
  readonly title: string;
}

/** What is doubted and still open, in the order of the sitting. */
export function wordDoubts(locale: Locale, view: RehearsalView): readonly WordedDoubt[] {
  const w = words(locale, 'rehearsal');
  const scenes = view.films.flatMap((film) => film.scenes.map((scene, at) => ({ ...scene, no: at + 1 })));
  const doubts = view.findings
    .filter((f) => f.waiver === null && (f.place === 'rehearsal' || isScriptDoubt(f)))
    .map((finding) => {
      const key = finding.place === 'rehearsal' ? (finding.subjectId ?? finding.key) : finding.key;
      const mark = finding.place === 'rehearsal' ? view.marks.find((m) => m.key === key) : undefined;
      const scene = scenes.find((s) => s.markKey === key || s.findingKeys.includes(finding.key));
      const worded = wordFinding(locale, finding, view.meetingId, view.zone);
      return {
        no: scene?.no ?? Number.POSITIVE_INFINITY,
        doubt: {
          key,
          at: scene ? w('sceneNo', { n: scene.no }) : mark ? w('atChecklist') : '',
          finding: worded,
          mark: mark ? wordMark(locale, mark, view.zone) : null,
          title: mark?.note ?? worded.title,
        },
      };
    });
  return doubts.sort((a, b) => (a.no === b.no ? 0 : a.no - b.no)).map(({ doubt }) => doubt);
}
