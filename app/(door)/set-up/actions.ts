'use server';

import { redirect } from 'next/navigation';
import type { Refused } from '#app/_ui/error-note.tsx';
import { setUp } from '#lib/usecases/office/commands.ts';
import { setUpInput } from '#lib/usecases/office/input.ts';
import { faultMessages, refusalMessage } from '#lib/web/answer.ts';
import { parseInput } from '#lib/web/faults.ts';
import { paths } from '#lib/web/paths.ts';
import { currentLocale } from '#lib/web/session.ts';
import { startSession } from '#lib/web/sign-in.ts';

export interface SetUpState {
  /** What was typed, without the password. */
  readonly values: Readonly<Record<string, string>>;
  readonly refused: Refused | null;
}

/** Makes the office and its administrator, and signs them in. */
export async function setUpAction(_before: SetUpState, form: FormData): Promise<SetUpState> {
  const fields = Object.fromEntries(
    [...form].filter(([name]) => !name.startsWith('$')).map(([name, value]) => [name, String(value)]),
  );
  const { password = '', ...values } = fields;
  const locale = await currentLocale();
  const parsed = parseInput(setUpInput, { ...values, password });
  const done = parsed.ok ? await setUp(parsed.value, locale) : parsed;
  if (done.ok) {
    await startSession(values.email ?? '', password);
    redirect(paths.today());
  }
  const { refusal } = done;
  const refused = {
    refusal,
    message: refusalMessage(locale, refusal),
    faults: faultMessages(locale, refusal),
  };
  return { values, refused };
}
