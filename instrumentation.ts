import type { Instrumentation } from 'next';

/**
 * Once in every server process, before the first request: settings that cannot be used end it here, and what goes on
 * in the background starts. Not while the product is being built.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { startServer } = await import('#lib/web/start-server.ts');
  await startServer();
}

/** One structured line for every error that reaches the server's edge, with the request's id. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logError } = await import('#lib/web/log.ts');
  const id = request.headers['x-request-id'];
  const digest = (error as { readonly digest?: string } | null)?.digest ?? '';
  logError('request', error, {
    request: Array.isArray(id) ? (id[0] ?? '') : (id ?? ''),
    method: request.method,
    path: request.path.split('?')[0] ?? '',
    route: context.routePath,
    digest,
  });
};
