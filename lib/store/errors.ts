/**
 * SQLSTATEs this program answers to, by name (PostgreSQL manual, appendix A). Every other one is a bug or an
 * outage and is thrown on.
 */
export const sqlStates = {
  notNull: '23502',
  foreignKey: '23503',
  unique: '23505',
  check: '23514',
  overlap: '23P01',
  restrict: '23001',
  serialization: '40001',
  deadlock: '40P01',
} as const;

type Wrapped = {
  readonly code?: unknown;
  readonly severity?: unknown;
  readonly message?: unknown;
  readonly constraint?: unknown;
  readonly meta?: { readonly driverAdapterError?: unknown };
  readonly cause?: unknown;
  readonly originalCode?: unknown;
  readonly originalMessage?: unknown;
};

/**
 * The SQLSTATE of a failed statement, whatever wrapped it:
 * a Prisma error of a model or raw operation (`meta.driverAdapterError.cause.originalCode`), a bare adapter error
 * raised at COMMIT of an interactive transaction (`cause.originalCode`, no P-code), or node-postgres' own error.
 * `undefined` where the error did not come from the database.
 */
export function sqlState(error: unknown): string | undefined {
  return find(error, (part) => {
    if (typeof part.originalCode === 'string') return part.originalCode;
    // Prisma's P2002 and PostgreSQL's P0001 look alike; only a server error carries a severity.
    if (typeof part.code === 'string' && typeof part.severity === 'string') return part.code;
    return undefined;
  });
}

/** The name of the constraint that refused a statement, for those who must tell two of one kind apart. */
export function violatedConstraint(error: unknown): string | undefined {
  return find(error, (part) => {
    if (typeof part.constraint === 'string') return part.constraint;
    const message = part.originalMessage ?? (typeof part.severity === 'string' ? part.message : undefined);
    return typeof message === 'string' ? /constraint "([^"]+)"/.exec(message)?.[1] : undefined;
  });
}

/** Two rows want one thing for overlapping periods: an EXCLUDE constraint said no. */
export function isOverlap(error: unknown): boolean {
  return sqlState(error) === sqlStates.overlap;
}

/** A unique key is taken. */
export function isDuplicate(error: unknown): boolean {
  return sqlState(error) === sqlStates.unique;
}

/** The transaction lost a race and may simply be run again. */
export function isRetryable(error: unknown): boolean {
  const state = sqlState(error);
  return state === sqlStates.serialization || state === sqlStates.deadlock;
}

/**
 * The database cannot be opened or is not in the state asked for. The three parts make a message a person can act
 * on; `passing` says that waiting a little may mend it.
 */
export class DatabaseRefusal extends Error {
  readonly what: string;
  readonly where: string;
  readonly mend: string;
  readonly passing: boolean;
  constructor(what: string, where: string, mend: string, options: ErrorOptions & { passing?: boolean } = {}) {
    super(`${what} at ${where}: ${mend}`, options);
    this.name = 'DatabaseRefusal';
    this.what = what;
    this.where = where;
    this.mend = mend;
    this.passing = options.passing ?? false;
  }
}

/** Walks an error and what it wraps, outermost first, until `read` finds something. */
function find(error: unknown, read: (part: Wrapped) => string | undefined, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > 5) return undefined;
  const part = error as Wrapped;
  return (
    read(part) ?? find(part.meta?.driverAdapterError, read, depth + 1) ?? find(part.cause, read, depth + 1)
  );
}
