import type { Translator } from '#lib/i18n/words.ts';
import type { CheckedUpload, FileDoubt } from './check-upload.ts';

/** The doubts about a finished text as plain words, for whoever corrects the file: what is closed says how. */
export function doubtsAsText(
  w: Translator<'script'>,
  name: string,
  { doubts, read, open }: CheckedUpload,
): string {
  const head = w('checkedSome', { n: read, findings: doubts.length, open });
  return [`${name}　${head}`, ...doubts.map((doubt, at) => textOf(w, doubt, at + 1))].join('\n');
}

function textOf(w: Translator<'script'>, doubt: FileDoubt, n: number): string {
  const { finding, mend, paragraph, closed, before, words, behind } = doubt;
  const where = paragraph === null ? [] : [w('paragraph', { n: paragraph })];
  const outcome = closed ? `${w('closed')}：${closed.reason}` : mend;
  const passage = `${before}${words === '' ? '' : `【${words}】`}${behind}`.trim();
  return [
    [`${n}.`, ...where, finding.title, outcome].filter((part) => part !== '').join('　'),
    ...(passage === '' ? [] : [`   ${passage.replace(/\s*\n\s*/gu, ' ')}`]),
  ].join('\n');
}
