import { serverSecret } from '#lib/usecases/session/server-secret.ts';

/** A sign-in service of the office's own (OpenID Connect), where one is configured. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As it stands on the sign-in button. */
  readonly name: string;
}

export interface WebEnv {
  /** Where people reach us, e.g. https://huiqian.example.gov.cn; null: whatever host they asked for. */
  readonly publicUrl: string | null;
  /** Served over https: cookies are Secure and HSTS is sent. */
  readonly secure: boolean;
  readonly sessionSecret: string;
  readonly oidc: OidcSettings | null;
  /** How many proxies of our own stand in front; their entries in X-Forwarded-For are believed. 0: none is. */
  readonly trustedProxies: number;
}

let read: WebEnv | undefined;

/** The settings of the web layer, read once. Throws, naming the variable, where one cannot be used. */
export function webEnv(): WebEnv {
  read ??= readWebEnv(process.env);
  return read;
}

/** As `webEnv`, from given variables. */
export function readWebEnv(env: NodeJS.ProcessEnv): WebEnv {
  const publicUrl = env.NEXTAUTH_URL?.trim() || null;
  if (publicUrl && !/^https?:\/\//.test(publicUrl))
    throw new Error('NEXTAUTH_URL must start with http:// or https://');
  return {
    publicUrl,
    secure: publicUrl?.startsWith('https://') ?? false,
    sessionSecret: serverSecret(env),
    oidc: oidcSettings(env),
    trustedProxies: wholeNumber('HUIQIAN_TRUSTED_PROXIES', env.HUIQIAN_TRUSTED_PROXIES, 0),
  };
}

function oidcSettings(env: NodeJS.ProcessEnv): OidcSettings | null {
  const issuer = env.OIDC_ISSUER?.trim();
  if (!issuer) return null;
  const clientId = env.OIDC_CLIENT_ID?.trim();
  const clientSecret = env.OIDC_CLIENT_SECRET?.trim();
  if (!clientId || !clientSecret) throw new Error('OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET');
  return { issuer, clientId, clientSecret, name: env.OIDC_NAME?.trim() || 'OpenID Connect' };
}

function wholeNumber(name: string, value: string | undefined, otherwise: number): number {
  if (!value?.trim()) return otherwise;
  if (!/^\d{1,3}$/.test(value.trim())) throw new Error(`${name} must be a whole number, not "${value}"`);
  return Number(value);
}
