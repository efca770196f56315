'use server';

import { redirect } from 'next/navigation';
import { paths } from '#lib/web/paths.ts';
import { endSession } from '#lib/web/sign-in.ts';

/** Ends this browser's session and leads to the door. */
export async function signOutAction(): Promise<void> {
  await endSession();
  redirect(`${paths.signIn()}?left=1`);
}
