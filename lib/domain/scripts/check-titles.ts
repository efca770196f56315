import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { type TitleHit, titleFacts } from './find-titles.ts';
import { endsBeforePost, isShortFor } from './post-words.ts';
import { readAs } from './read-text.ts';
import { type ScriptLine, wordsFinding } from './script-line.ts';

/**
 * 议程项目与主持词一致 (办会规则 6.3): wherever an item is named, its title is that of the agenda, years, bodies and all, and
 * whose report it is.
 */
export function checkTitles(
  { office }: Dossier,
  lines: readonly ScriptLine[],
  hits: readonly TitleHit[],
): readonly Finding[] {
  return hits.flatMap((hit): readonly Finding[] => {
    const line = lines[hit.line];
    if (!line?.written) return [];
    return [...wrongTitle(line, hit), ...wrongBody(line, hit, office.locality)];
  });
}

function wrongTitle(line: ScriptLine, hit: TitleHit): readonly Finding[] {
  if (hit.slip === null) return [];
  const { span, written, expected } = hit.slip;
  return [
    wordsFinding('script.title-differs', 'block', line, {
      span,
      facts: { ...titleFacts(hit), written, expected },
      expected: hit.wanted,
    }),
  ];
}

const organ = /(?:人民政府|政府|检察院|法院|委员会|常委会|办公室|局|委|院|办|府)$/u;

/** No name of a body is longer. */
const LOOK = 60;

/** 区人民法院关于… where the agenda has 区人民检察院: another body than the title's or the reporter's stands before 关于. */
function wrongBody(line: ScriptLine, hit: TitleHit, locality: string): readonly Finding[] {
  if (hit.body === '' || !hit.names || hit.slip !== null) return [];
  const front = line.read.text.slice(0, hit.span.start);
  const run = /[\p{Script=Han}]*$/u.exec(front.slice(-LOOK))?.[0] ?? '';
  if (run.endsWith(hit.body)) return [];
  if (!organ.test(run)) return [];
  const own = [hit.body, ...hit.item.reporters.map(({ post }) => readAs(post))];
  for (let from = 0; from < run.length - 1; from += 1) {
    const written = run.slice(from);
    if (
      !endsBeforePost(front.slice(0, front.length - written.length)) &&
      !/(?:审议|听取|批准|表决|通过|研究|审查)$/u.test(run.slice(0, from))
    )
      continue;
    if (
      own.some(
        (body) =>
          isShortFor(written, body, locality) ||
          body.startsWith(written) ||
          isShortFor(body, written, locality),
      )
    )
      return [];
  }
  const head = /^.*(?:审议通过|审议|听取|批准|表决|通过|研究|审查|代表|受)/u.exec(run)?.[0].length ?? 0;
  return [otherBody(line, hit, front.length - run.length + head)];
}

function otherBody(line: ScriptLine, { span, body }: TitleHit, start: number): Finding {
  return wordsFinding('script.body-differs', 'block', line, {
    span: { start, end: span.start },
    facts: { written: line.read.text.slice(start, span.start), expected: body },
    expected: body,
  });
}
