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
 * `huiqian check-script FILE.docx --meeting ID` -> `[{"code","severity","paragraph","title","why","facts"}]`: where the
 * finished file differs from the dossier, heaviest first; `[]`: nowhere. `paragraph` counts from 1, null: the whole.
 */
export const command: Command = {
  summary: 'Holds a finished script against the dossier of its meeting',
  usage: 'check-script FILE.docx --meeting ID',
  run: async (args, terminal) => {
    const options = { meeting: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new BadUsage('give one Word file');
    const { meeting } = values;
    if (meeting === undefined) throw new BadUsage('say which meeting with --meeting ID');
    const bytes = await readFile(file);
    await withDatabase(async (opened) => {
      const context = await commandContext(opened);
      const name = path.basename(file);
      const result = await checkFinishedScript(context, { meetingId: meeting, name, bytes });
      if (!result.ok && result.refusal.kind === 'invalid')
        throw new BadInput('not a Word file with text', file, 'save it as .docx');
      const { findings, zone } = settled(result, meeting);
      terminal.out(`${JSON.stringify(findings.map((finding) => line(context.locale, finding, zone)))}\n`);
    });
  },
};

function line(locale: Locale, { code, severity, facts, subjectId }: JudgedFinding, zone: string): object {
  const say = (part: 'title' | 'why'): string =>
    hasWords('findings', `${code}.${part}`)
      ? words(locale, 'findings')(`${code}.${part}` as never, factsInWords(locale, facts, zone))
      : '';
  const paragraph = /^paragraph\.(\d+)$/.exec(subjectId ?? '')?.[1];
  return {
    ...{ code, severity },
    paragraph: paragraph === undefined ? null : Number(paragraph),
    title: say('title'),
    why: say('why'),
    facts,
  };
}
