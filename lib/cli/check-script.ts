import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import { hasWords, words } from '#lib/i18n/catalogue.ts';
import { factsInWords } from '#lib/i18n/facts.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { checkFinishedScript } from '#lib/usecases/scripts/check-file.ts';
import { commandContext, settled } from './as-command-line.ts';
import { BadInput, BadUsage, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/**
 * `huiqian check-script FILE.docx|FILE.txt --meeting ID [--strict]` -> `[{"code","severity","paragraph","start","end",
 * "text","title","why","mend","facts","closed"}]`: where the finished text differs from the dossier, heaviest first; `[]`:
 * nowhere. `paragraph` counts from 1 and `start`, `end` are UTF-16 offsets into it; null: the whole. `closed` says who
 * settled it and how. With `--strict` it ends with 1 while something that must be mended stands open.
 */
export const command: Command = {
  summary: 'Holds a finished script against the dossier of its meeting',
  usage: 'check-script FILE.docx|FILE.txt --meeting ID [--strict]',
  run: async (args, terminal) => {
    const options = { meeting: { type: 'string' }, strict: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new BadUsage('give one Word or text file');
    const { meeting, strict = false } = values;
    if (meeting === undefined) throw new BadUsage('say which meeting with --meeting ID');
    const bytes = await readFile(file);
    await withDatabase(async (opened) => {
      const context = await commandContext(opened);
      const script = { name: path.basename(file), bytes };
      const result = await checkFinishedScript(context, { meetingId: meeting, script });
      if (!result.ok && result.refusal.kind === 'invalid')
        throw new BadInput('not a Word file with text', file, 'save it as .docx');
      const { findings, zone } = settled(result, meeting);
      terminal.out(`${JSON.stringify(findings.map((finding) => line(context.locale, finding, zone)))}\n`);
      const open = findings.filter(({ severity, waiver }) => severity === 'block' && waiver === null).length;
      if (strict && open > 0) throw new BadInput(`${open} doubts must be mended`, file, 'mend or close each');
    });
  },
};

function line(locale: Locale, finding: JudgedFinding, zone: string): object {
  const { code, severity, facts, at, waiver } = finding;
  const say = (part: 'title' | 'why' | 'mend'): string =>
    hasWords('findings', `${code}.${part}`)
      ? words(locale, 'findings')(`${code}.${part}` as never, factsInWords(locale, facts, zone))
      : '';
  const paragraph = /^paragraph\.(\d+)$/.exec(at?.line ?? '')?.[1];
  return {
    ...{ code, severity },
    paragraph: paragraph === undefined ? null : Number(paragraph),
    ...{ start: at?.start ?? null, end: at?.end ?? null, text: at?.text ?? '' },
    ...{ title: say('title'), why: say('why'), mend: say('mend') },
    facts,
    closed: waiver,
  };
}
