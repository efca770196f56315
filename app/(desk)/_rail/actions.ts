'use server';

import { redirect } from 'next/navigation';
import { spell, spellInput } from '#lib/usecases/session/spell.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';
import { endSession } from '#lib/web/sign-in.ts';

export const spellAction = action(spellInput, spell);

/** Ends this browser's session and leads to the door. */
export async function signOutAction(): Promise<void> {
  await endSession();
  redirect(`${paths.signIn()}?left=1`);
}
