'use server';

import { redirect } from 'next/navigation';
import { internalPath, paths } from '#lib/web/paths.ts';
import { startOpenId, startSession } from '#lib/web/sign-in.ts';

/** Signs in by password. A failure comes back to the page with a code in its address, never the password. */
export async function signInAction(form: FormData): Promise<never> {
  const email = String(form.get('email') ?? '');
  const from = internalPath(String(form.get('from') ?? ''));
  const failure = await startSession(email, String(form.get('password') ?? ''));
  if (!failure) redirect(from);
  const query = new URLSearchParams({ error: failure.kind, from, email });
  if (failure.kind === 'too-many-tries') query.set('wait', String(failure.retryAfterSeconds));
  redirect(`${paths.signIn()}?${query}`);
}

/** Goes to the office's own sign-in service. */
export async function openIdAction(form: FormData): Promise<never> {
  redirect(await startOpenId(internalPath(String(form.get('from') ?? ''))));
}
