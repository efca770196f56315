import 'server-only';
import { headers } from 'next/headers';
import type { LinkRequest } from '#lib/usecases/guest-links.ts';
import { clientAddress } from './client-address.ts';
import { webEnv } from './env.ts';
import { receiveForm } from './receive-form.ts';
import { fixedHeaders } from './security-headers.ts';
import { currentLocale } from './session.ts';

// Pages behind a secret link: no account, plain forms. They are sent to route handlers, not to server actions: under
// `Referrer-Policy: no-referrer` a browser without script names no origin, and Next refuses such an action.

/** The largest form taken from a guest. */
const MOST_BYTES = 128 * 1024;

/** What a request with a secret link asks with. */
export async function guestRequest(token: string): Promise<LinkRequest> {
  const address = clientAddress(await headers(), webEnv().trustedProxies);
  return { token, address, locale: await currentLocale() };
}

/** The fields of a guest's form; null: it is too large, or none. */
export async function guestForm(request: Request): Promise<FormData | null> {
  const form = await receiveForm(request, MOST_BYTES);
  return form.ok ? form.value : null;
}

/**
 * Leads on to a page of ours after a form was taken. The form's own address is a secret too, and the proxy sees none of
 * it, so that nothing of a form is taken in before its link is looked at: what it says of every page is said here.
 */
export function seeOther(location: string): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  for (const [name, value] of fixedHeaders(process.env.NEXTAUTH_URL, true)) headers.set(name, value);
  return new Response(null, { status: 303, headers });
}
