import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '#lib/web/auth.ts';

interface RouteContext {
  readonly params: Promise<{ readonly nextauth: readonly string[] }>;
}

/** next-auth's own endpoints; options are read at the first request, not at build time. */
function handler(request: NextRequest, context: RouteContext): Promise<Response> {
  return (NextAuth(authOptions()) as (request: NextRequest, context: RouteContext) => Promise<Response>)(
    request,
    context,
  );
}

export { handler as GET, handler as POST };
