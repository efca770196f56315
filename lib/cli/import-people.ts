import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RosterFault } from '#lib/domain/people/roster.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { type Result, refuse } from '#lib/domain/result.ts';
import { systemNow } from '#lib/gateways/clock.ts';
import { hasWords, words } from '#lib/i18n/catalogue.ts';
import { loadOfficeAround } from '#lib/store/office-around.ts';
import { importRosterFile } from '#lib/usecases/people/import-roster.ts';
import type { ImportChoices } from '#lib/usecases/people/input.ts';
import { previewRosterFile } from '#lib/usecases/people/preview-roster.ts';
import { commandLine, settled } from './as-command-line.ts';
import { BadInput, BadUsage, type Command, type Terminal } from './command.ts';
import { withDatabase } from './with-database.ts';

/** What `settled` says to do about a roster. */
const MEND = 'mend the file and try again';

/** `huiqian import-people FILE [--dry-run]` -> `{"rows","people","refused","created","updated","unchanged","skipped"}`, and `"importId"` of what was saved; doubts as `warning: …` lines. */
export const command: Command = {
  summary: 'Imports a roster (XLSX, XLS, CSV); --dry-run only says what it would do',
  usage: 'import-people FILE.xlsx|csv [--dry-run]',
  run: async (args, terminal) => {
    const dryRun = args.includes('--dry-run');
    const [file, ...more] = args.filter((arg) => arg !== '--dry-run');
    if (file === undefined || more.length > 0 || file.startsWith('-'))
      throw new BadUsage('give one roster file');
    const roster = { name: path.basename(file), bytes: await readBytes(file) };
    await withDatabase(async ({ db }) => {
      const context = { actor: commandLine, db, now: systemNow(), locale: 'en' } as const;
      const own = (await loadOfficeAround(db)).bodies.find((body) => body.kind === 'own');
      if (!own)
        throw new BadInput(
          'the office was never set up',
          'the database',
          'run the first-run set-up, or seed-demo',
        );
      const target = { group: 'members', bodyId: own.id } as const;
      const { faults, rowCount, refused, rows } = settled(
        worded(await previewRosterFile(context, roster, target)),
        file,
        MEND,
      );
      for (const fault of faults) warn(terminal, fault);
      const counts = { rows: rowCount, people: rows.length, refused };
      if (dryRun) {
        const of = (action: string): number => rows.filter((row) => row.action === action).length;
        terminal.out(
          `${JSON.stringify({ ...counts, created: of('create'), updated: of('update'), unchanged: of('same'), skipped: of('ask') })}\n`,
        );
        return;
      }
      const choices: ImportChoices = { ...target, choices: [] };
      const imported = settled(worded(await importRosterFile(context, roster, choices)), file, MEND);
      terminal.out(`${JSON.stringify({ ...counts, ...imported })}\n`);
    });
  },
};

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new BadInput('cannot read the file', file, 'check the path');
  }
}

function warn(terminal: Terminal, { row, sheet, column, code, facts, mend }: RosterFault): void {
  const w = words('en', 'roster');
  const where = column ? w('where', { row, ...column }) : w('where.row', { row });
  const inSheet = sheet === undefined ? '' : ` of ${sheet}`;
  terminal.err(`warning: ${w(code, facts)} at ${where}${inSheet}: ${w(`mend.${mend}`)}`);
}

/** A file that is no roster is refused with a code; here with its words. */
function worded<T>(result: Result<T, Refusal>): Result<T, Refusal> {
  if (result.ok || result.refusal.kind !== 'unreadable') return result;
  const { reason } = result.refusal;
  const key = [`unreadable.${reason}`, reason].find((code) => hasWords('roster', code));
  return refuse({ ...result.refusal, reason: key ? words('en', 'roster')(key as 'no-name-column') : reason });
}
