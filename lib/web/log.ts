/** One line of JSON on stderr: when, what was being done, which request, and the error. Never bodies or headers. */
export function logError(doing: string, error: unknown, about: Readonly<Record<string, string>> = {}): void {
  const { name, message, stack } =
    error instanceof Error ? error : { name: 'Thrown', message: String(error), stack: undefined };
  const line = {
    level: 'error',
    at: new Date().toISOString(),
    doing,
    ...Object.fromEntries(Object.entries(about).map(([name, value]) => [name, redacted(value)])),
    error: name,
    message: redacted(message),
    stack: redacted(stack ?? ''),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** Takes out what must never be written down: passwords inside addresses, tokens, anything named like a secret. */
export function redacted(text: string): string {
  return text
    .replace(/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:)[^\s@]+@/gi, '$1***@')
    .replace(/((?:password|secret|token|authorization|cookie)["']?\s*[:=]\s*["']?)[^\s"',;}]+/gi, '$1***')
    .replace(/(\/feeds\/|\/door\/[a-z]+\/)[\w-]+/g, '$1***');
}
