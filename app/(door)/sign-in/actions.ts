'use server';

import { redirect } from 'next/navigation';
import { internalPath } from '#lib/web/paths.ts';
import { type SignInFailure, startOpenId, startSession } from '#lib/web/sign-in.ts';

export interface SignInState {
  readonly failure: SignInFailure | null;
  /** What was typed, without the password. */
  readonly email: string;
}

/** Signs in by password and goes where the person wanted to go. */
export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get('email') ?? '');
  const failure = await startSession(email, String(form.get('password') ?? ''));
  if (!failure) redirect(internalPath(String(form.get('from') ?? '')));
  return { failure, email };
}

/** Goes to the office's own sign-in service. */
export async function openIdAction(form: FormData): Promise<never> {
  redirect(await startOpenId(internalPath(String(form.get('from') ?? ''))));
}
