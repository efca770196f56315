import { seal, unseal } from '#lib/gateways/sealed.ts';
import { serverSecret } from '../session/server-secret.ts';

/** What an account signs in with. */
export interface Credentials {
  readonly account: string;
  readonly password: string;
}

/** Account and password, sealed for one address: moved to another in the database they do not open. */
export function sealCredentials({ account, password }: Credentials, address: string): string {
  return seal(JSON.stringify({ account, password }), serverSecret(process.env), aboutOf(address));
}

/** Null where they cannot be opened: the server's secret is another one since, or they were changed. */
export function openCredentials(sealed: string | null, address: string): Credentials | null {
  const plain = sealed === null ? null : unseal(sealed, serverSecret(process.env), aboutOf(address));
  return plain === null ? null : (JSON.parse(plain) as Credentials);
}

function aboutOf(address: string): string {
  return `caldav ${address}`;
}
