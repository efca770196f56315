/**
 * The content security policy of one page. Scripts run only with this request's nonce or when such a script loads
 * them; styles come from our own files, and as attributes that React sets; nothing may frame us.
 */
export function contentSecurityPolicy(
  nonce: string,
  {
    development,
    signInService,
  }: { readonly development: boolean; readonly signInService: string | undefined },
): string {
  const directives: Readonly<Record<string, string>> = {
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    'style-src': development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'frame-src': "'self' blob:",
    'object-src': "'none'",
    'base-uri': "'none'",
    // Without script the sign-in form is sent on to the office's own service, and browsers hold that against the form.
    'form-action': `'self'${signInService ? ` ${new URL(signInService).origin}` : ''}`,
    'frame-ancestors': "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/**
 * Headers that are the same for every page; strict transport only where people reach us by https. A page whose address
 * is itself a secret is named to nobody one goes on to, and found by no search.
 */
export function fixedHeaders(
  publicUrl: string | undefined,
  secretPath = false,
): readonly (readonly [string, string])[] {
  return [
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', secretPath ? 'no-referrer' : 'same-origin'],
    [
      'permissions-policy',
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    ],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ...(secretPath ? [['x-robots-tag', 'noindex, nofollow'] as const] : []),
    ...(publicUrl?.startsWith('https://')
      ? [['strict-transport-security', 'max-age=31536000; includeSubDomains'] as const]
      : []),
  ];
}
