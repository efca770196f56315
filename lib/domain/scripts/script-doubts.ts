import type { Finding, JudgedFinding } from '../finding.ts';
import type { EditedPassage, EditedScene, EditedScript } from './apply-edits.ts';

/** A doubt about the script, at the scene and, where it can be told, the passage it is about. */
export interface ScriptDoubt {
  readonly finding: JudgedFinding;
  readonly sceneKey: string | null;
  readonly passageKey: string | null;
}

/** Findings of the list that change what the chair says when the meeting is opened. */
const ofOpening: ReadonlySet<string> = new Set([
  'attendance.leave-not-approved',
  'attendance.quorum-not-reachable',
  'attendance.members-not-listed',
  'attendance.more-listed',
  'attendance.no-members',
]);

/** Findings of the agenda without which an item cannot be read out. */
const ofItem: ReadonlySet<string> = new Set([
  'agenda.item-without-title',
  'agenda.item-without-reporter',
  'agenda.reporter-without-post',
  'agenda.reporter-post-differs',
  'agenda.kind-differs',
  'agenda.voting-without-items',
]);

/**
 * Whether a finding is a doubt about what the chair reads: everything seen in the script, and what is open elsewhere
 * but would be said aloud.
 */
export function isScriptDoubt({ code, place, severity }: Finding): boolean {
  if (severity === 'note') return false;
  return (
    place === 'script' || code.startsWith('attendance.reporter-') || ofOpening.has(code) || ofItem.has(code)
  );
}

/** The doubts of a script in the order it is read, each where it is about; those without a place come first. */
export function placeDoubts(
  script: EditedScript,
  findings: readonly JudgedFinding[],
): readonly ScriptDoubt[] {
  const order = new Map(
    script.scenes
      .flatMap((scene) => [scene.key, ...scene.passages.map((p) => p.key)])
      .map((key, at) => [key, at]),
  );
  const at = ({ passageKey, sceneKey }: ScriptDoubt): number =>
    order.get(passageKey ?? sceneKey ?? '') ?? Number.NEGATIVE_INFINITY;
  return findings
    .filter(isScriptDoubt)
    .map((finding): ScriptDoubt => {
      const scene = sceneOf(script, finding);
      return {
        finding,
        sceneKey: scene?.key ?? null,
        passageKey: scene ? (passageOf(scene, finding)?.key ?? null) : null,
      };
    })
    .sort((a, b) => at(a) - at(b));
}

function sceneOf({ scenes }: EditedScript, { code, subjectId = '' }: Finding): EditedScene | undefined {
  if (ofOpening.has(code)) return scenes.find((s) => s.passages.some((p) => p.key.endsWith('.quorum')));
  const itemId = subjectId.split(':')[0];
  return scenes.find((s) => s.itemId === itemId || s.passages.some((p) => p.key === subjectId));
}

/** The passage itself, else the one in which the person or words it speaks of are said. */
function passageOf(scene: EditedScene, { code, subjectId, facts }: Finding): EditedPassage | undefined {
  if (ofOpening.has(code)) return scene.passages.find((p) => p.key.endsWith('.quorum'));
  const exact = scene.passages.find((p) => p.key === subjectId);
  const name = typeof facts.name === 'string' ? facts.name : '';
  return exact ?? scene.passages.find((p) => p.kind !== 'cue' && name !== '' && p.text.includes(name));
}

/** Where in a passage's text a doubt is about: the end of the doubtful words; null where it is about all of it. */
export function doubtfulWords(text: string, { code, facts }: Finding): { start: number; end: number } | null {
  if (code === 'attendance.leave-not-approved') return spanOf(text, '请假');
  for (const fact of ['post', 'name', 'number', 'year', 'written', 'phrase'] as const) {
    const span = spanOf(text, String(facts[fact] ?? ''));
    if (span) return span;
  }
  return null;
}

function spanOf(text: string, part: string): { start: number; end: number } | null {
  const start = part === '' ? -1 : text.indexOf(part);
  return start < 0 ? null : { start, end: start + part.length };
}
