import path from 'node:path';

/** Where the office's facts are kept. */
export type DatabaseSettings =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'embedded'; readonly directory: string };

/**
 * Reads where the database is: `DATABASE_URL` (PostgreSQL) or, without it, the embedded one in `HUIQIAN_DATA`
 * (default `data` in the project's root).
 */
export function databaseSettings(env: NodeJS.ProcessEnv): DatabaseSettings {
  const url = env.DATABASE_URL?.trim();
  if (url) return { kind: 'postgres', url };
  return { kind: 'embedded', directory: path.join(dataDirectory(env), 'db') };
}

/** The folder that holds what this installation must not lose: the embedded database and the session secret. */
export function dataDirectory(env: NodeJS.ProcessEnv): string {
  return path.resolve(projectRoot(env), env.HUIQIAN_DATA?.trim() || 'data');
}

/** The folder with package.json, prisma/ and templates/. The server is started in it; a command may not be. */
export function projectRoot(env: NodeJS.ProcessEnv): string {
  return env.HUIQIAN_ROOT?.trim() || process.cwd();
}
