import type { Instrumentation } from 'next';

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
