import type { Dossier } from '../dossier/dossier.ts';
import { compareFindings, type Finding } from '../finding.ts';
import { checkOath, type OathFault, type OathTexts } from '../votes/oath.ts';
import type { EditedScript } from './apply-edits.ts';
import { checkNames } from './check-names.ts';
import { checkFileOrder, checkSceneOrder } from './check-order.ts';
import { checkPosts } from './check-posts.ts';
import { checkCounts, checkNumbers, checkResults, checkWeekdays, checkYears } from './check-words.ts';
import { linesOf, linesOfFile, type ScriptLine, scriptFinding } from './script-line.ts';

/** Everything a rule can see in the script as it will be read (办会规则 6.3). */
export function checkScript(dossier: Dossier, script: EditedScript, oath: OathTexts): readonly Finding[] {
  return [
    ...checkSceneOrder(dossier, script),
    ...movedEdits(script),
    ...orphanedEdits(script),
    ...missingResults(script),
    ...checkPosts(dossier),
    ...checkLines(dossier, linesOf(script), oath),
  ];
}

/** Everything a rule can see in a finished file, paragraph by paragraph, against the dossier. Heaviest first. */
export function checkScriptFile(
  dossier: Dossier,
  paragraphs: readonly string[],
  oath: OathTexts,
): readonly Finding[] {
  const lines = linesOfFile(paragraphs).filter((line) => line.text !== '');
  return [...checkFileOrder(dossier, lines), ...checkLines(dossier, lines, oath)].sort(compareFindings);
}

function checkLines(dossier: Dossier, lines: readonly ScriptLine[], oath: OathTexts): readonly Finding[] {
  return [
    ...checkResults(lines),
    ...checkNames(dossier, lines),
    ...checkCounts(dossier, lines),
    ...checkNumbers(dossier, lines),
    ...checkYears(dossier, lines),
    ...checkWeekdays(dossier, lines),
    ...checkOaths(lines, oath),
  ];
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

/** How many paragraphs of a file an oath may be broken into. */
const OATH_PARAGRAPHS = 8;

/** 誓词 75 字现行版 (检查目录 58): wherever the oath is written out, it is the oath in force, each character of it. */
function checkOaths(lines: readonly ScriptLine[], oath: OathTexts): readonly Finding[] {
  return lines.flatMap((line, index): readonly Finding[] => {
    const at = line.text.search(/我宣誓\s*[：:，,]/u);
    if (at < 0) return [];
    const rest = [line.text.slice(at), ...lines.slice(index + 1, index + OATH_PARAGRAPHS).map((l) => l.text)];
    const faults = checkOath(oathIn(rest), oath);
    const worst = faults.find((f) => f.kind === 'superseded') ?? faults.find((f) => f.kind === 'differs');
    if (!worst) return [];
    const { kind, ...facts } = shown(worst);
    return [
      {
        ...scriptFinding(`script.oath-${kind}`, 'block', {
          subject: line.key,
          facts: { ...facts, scene: line.scene },
          stamp: line.text,
        }),
        basis: { citation: oath.current.basis['zh-CN'], force: 'statute', confidence: 'A' },
        waivable: false,
      },
    ];
  });
}

/** An empty fact cannot choose between sentences: `_` stands for it. */
function shown(fault: OathFault): OathFault {
  return fault.kind === 'differs'
    ? { ...fault, found: fault.found || '_', expected: fault.expected || '_' }
    : fault;
}

/** The oath without what follows it: it ends with 奋斗, or with its line where no line after it has that word. */
function oathIn([first = '', ...after]: readonly string[]): string {
  const ending = '奋斗';
  let text = first;
  for (const line of after) {
    if (text.includes(ending)) break;
    text += line;
  }
  const end = text.indexOf(ending);
  return end < 0 ? first : text.slice(0, end + ending.length);
}
