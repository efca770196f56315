import type { Dossier } from '../dossier/dossier.ts';
import { compareFindings, type Finding } from '../finding.ts';
import type { OathTexts } from '../votes/oath.ts';
import type { EditedScript } from './apply-edits.ts';
import { checkAddress } from './check-address.ts';
import { checkAttachments } from './check-attachments.ts';
import { checkCalls } from './check-calls.ts';
import { checkCounts } from './check-counts.ts';
import { checkDates } from './check-dates.ts';
import { checkDrafts } from './check-drafts.ts';
import { checkExpected } from './check-expected.ts';
import { checkListed } from './check-listed.ts';
import { checkMeetingName } from './check-meeting-name.ts';
import { checkMotions } from './check-motions.ts';
import { checkNames } from './check-names.ts';
import { checkOaths } from './check-oaths.ts';
import { checkOpening } from './check-opening.ts';
import { checkFileOrder, checkSceneOrder } from './check-order.ts';
import { checkBodies, checkVenues } from './check-places.ts';
import { checkPosts } from './check-posts.ts';
import { checkQuorum } from './check-quorum.ts';
import { checkQuorumSaid } from './check-quorum-said.ts';
import { checkRank } from './check-rank.ts';
import { checkSaidPosts } from './check-said-posts.ts';
import { checkSessions } from './check-sessions.ts';
import { checkSetWords } from './check-set-words.ts';
import { checkTimes } from './check-times.ts';
import { checkTitles } from './check-titles.ts';
import { checkVotes } from './check-votes.ts';
import { checkResults, checkYears } from './check-words.ts';
import { sectionsOf } from './file-sections.ts';
import { findTitles } from './find-titles.ts';
import { knownPeople } from './known-people.ts';
import { linesOf, linesOfFile, type ScriptLine, scriptFinding } from './script-line.ts';
import { toldOnce } from './told-once.ts';

/** Everything a rule can see in the script as it will be read (办会规则 6.3). */
export function checkScript(dossier: Dossier, script: EditedScript, oath: OathTexts): readonly Finding[] {
  return toldOnce([
    ...checkSceneOrder(dossier, script),
    ...checkHandEdits(script),
    ...missingResults(script),
    ...checkPosts(dossier),
    ...checkLines(dossier, linesOf(script), oath),
  ]);
}

/** What the words of a script are held against besides the dossier. */
export interface ScriptMeasure {
  readonly oath: OathTexts;
  /** What the rules write for this dossier. */
  readonly script: EditedScript;
}

/**
 * Everything a rule can see in a finished text, paragraph by paragraph, against the dossier (精心审查主持词, 提出疑问, 逐项排除):
 * each doubt with its place, the surest first where several see one fault, heaviest first.
 */
export function checkScriptFile(
  dossier: Dossier,
  paragraphs: readonly string[],
  { oath, script }: ScriptMeasure,
): readonly Finding[] {
  const lines = linesOfFile(paragraphs);
  const people = knownPeople(dossier);
  const hits = findTitles(dossier, lines);
  const sections = sectionsOf(dossier, lines, hits);
  const expected = checkExpected(dossier, script, people, lines);
  const findings = [
    ...checkFileOrder(dossier, lines, hits, sections),
    ...checkCalls(dossier, people, lines, sections),
    ...checkVotes(dossier, lines, hits, sections),
    ...checkOpening(lines, sections),
    ...expected.filter(({ code }) => code === 'script.name-misspelt'),
    ...checkLines(dossier, lines, oath),
    ...checkAddress(dossier, lines),
    ...checkRank(people, lines),
    ...checkMeetingName(dossier, lines),
    ...checkVenues(dossier, lines),
    ...checkBodies(dossier, lines),
    ...expected,
  ];
  return toldOnce(findings)
    .map((finding) => ({ ...finding, key: `file.${finding.key}` }))
    .sort(compareFindings);
}

function checkLines(dossier: Dossier, lines: readonly ScriptLine[], oath: OathTexts): readonly Finding[] {
  const people = knownPeople(dossier);
  return [
    ...checkMotions(dossier, lines),
    ...checkNames(dossier, people, lines),
    ...checkSaidPosts(dossier, people, lines),
    ...checkTitles(dossier, lines, findTitles(dossier, lines)),
    ...checkSessions(dossier, lines),
    ...checkDates(dossier, lines),
    ...checkTimes(dossier, lines),
    ...checkYears(dossier, lines),
    ...checkCounts(dossier, lines),
    ...checkListed(people, lines),
    ...checkDrafts(lines),
    ...checkAttachments(lines),
    ...checkQuorum(dossier, lines),
    ...checkQuorumSaid(dossier, lines),
    ...checkResults(lines),
    ...checkOaths(lines, oath),
    ...checkSetWords(lines),
  ];
}

/** Hand edits under which a fact changed, and those whose passage is gone. */
export function checkHandEdits(text: EditedScript): readonly Finding[] {
  return [...movedEdits(text), ...orphanedEdits(text)];
}

function movedEdits(script: EditedScript): readonly Finding[] {
  return script.scenes.flatMap((scene) =>
    scene.passages
      .filter((p) => p.moved)
      .map((p) =>
        scriptFinding('script.edit-over-changed-fact', 'warn', {
          subject: p.key,
          facts: { scene: scene.title, by: p.editedBy },
          stamp: `${p.generated}|${p.text}`,
        }),
      ),
  );
}

function orphanedEdits(script: EditedScript): readonly Finding[] {
  return script.orphans
    .filter((edit) => edit.kind !== 'remove')
    .map((edit) =>
      scriptFinding('script.edit-without-place', 'warn', {
        subject: edit.key,
        facts: { text: [...edit.text].slice(0, 40).join(''), by: edit.by },
        stamp: edit.text,
      }),
    );
}

/** 每项表决有结果句 (检查目录 56): the line for the result was left out by hand. */
function missingResults(script: EditedScript): readonly Finding[] {
  return script.scenes.flatMap((scene) =>
    scene.passages
      .filter((p) => p.kind === 'blank' && p.text === '')
      .map((p) =>
        scriptFinding('script.vote-without-result', 'block', {
          subject: p.key,
          facts: { scene: scene.title },
          stamp: p.generated,
        }),
      ),
  );
}
