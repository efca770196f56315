/** What a command reads and writes; `main.ts` binds it to the process, tests bind it to memory. */
export interface Terminal {
  readonly stdin: () => Promise<string>;
  readonly out: (text: string) => void;
  /** Messages and warnings, one line each. */
  readonly err: (line: string) => void;
}

/** One `huiqian` command. `run` resolves to normally; it throws `BadInput` or `BadUsage` to end with 1 or 2. */
export interface Command {
  /** One line for `huiqian help`. */
  readonly summary: string;
  /** The words after `huiqian`, as a person would type them. */
  readonly usage: string;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<void>;
}

/** Refused, or input that cannot be read: exit 1, printed as `error: <what> at <where>: <mend>`. */
export class BadInput extends Error {
  readonly what: string;
  readonly where: string;
  readonly mend: string;
  constructor(what: string, where: string, mend: string) {
    super(`${what} at ${where}: ${mend}`);
    this.what = what;
    this.where = where;
    this.mend = mend;
  }
}

/** The command line itself is wrong: exit 2, printed with the command's usage. */
export class BadUsage extends Error {}
