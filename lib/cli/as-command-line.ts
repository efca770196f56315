import type { Actor } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import { systemNow } from '#lib/gateways/clock.ts';
import { refusals } from '#lib/i18n/messages/en/refusals.ts';
import { wordFault } from '#lib/i18n/word-fault.ts';
import { formatMessage } from '#lib/i18n/words.ts';
import type { OpenDatabase } from '#lib/store/database.ts';
import { findOffice } from '#lib/store/office.ts';
import type { Context } from '#lib/usecases/context.ts';
import { BadInput } from './command.ts';

/**
 * Who acts when nobody is signed in: whoever may use the command line can read the database anyway and may do
 * everything; the trail says 命令行 for every command.
 */
export const commandLine: Actor = {
  userId: 'command-line',
  name: '命令行',
  role: 'admin',
  bodyId: null,
  personId: null,
};

/** A use case's context for a command. The language is the office's; without an office there is nothing to do. */
export async function commandContext({ db, where }: Pick<OpenDatabase, 'db' | 'where'>): Promise<Context> {
  const office = await findOffice(db);
  if (office === null)
    throw new BadInput('no office has been set up yet', where, 'start the server and open it in a browser');
  return { actor: commandLine, db, now: systemNow(), locale: office.locale };
}

/** The value of a use case, or the refusal as the command's own error: `error: <what> at <where>: <mend>`. */
export function settled<T>(result: Result<T, Refusal>, where: string, mend?: string): T {
  if (result.ok) return result.value;
  const { refusal } = result;
  if (refusal.kind === 'not-found')
    throw new BadInput(`there is no such ${refusal.what}`, where, 'huiqian meetings lists what there is');
  throw new BadInput(
    sentence(refusal),
    where,
    mend ?? mends[refusal.kind] ?? 'see the office’s pages for it',
  );
}

/** What is wrong, without its full stop: of an input, every field that is. */
function sentence(refusal: Refusal): string {
  if (refusal.kind === 'invalid') {
    return refusal.faults.map((fault) => withoutStop(wordFault('en', fault).line)).join('; ');
  }
  // Who saved first is for the pages, where the two can be compared.
  const facts: Record<string, string> = { known: 'no', row: '0', sheet: '' };
  for (const [name, value] of Object.entries(refusal)) {
    facts[name] = Array.isArray(value) ? value.join(', ') : String(value);
  }
  return withoutStop(formatMessage('en', refusals[refusal.kind], facts));
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

const mends: Partial<Record<Refusal['kind'], string>> = {
  'missing-glyphs': 'put a font that has them into HUIQIAN_FONTS, or export .docx',
  blocked: 'mend what is named and try again',
  invalid: 'mend what is named and try again',
  stale: 'try again',
  unreadable: 'restore the file named from the distribution',
};
