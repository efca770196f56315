/** Calls `visit` with each parameter's upper-case name and its value without quotes. */
export function eachParameter(raw: string, visit: (name: string, value: string) => void): void {
  for (const part of raw.match(/;[^;"]*(?:"[^"]*"[^;"]*)*/g) ?? []) {
    const equals = part.indexOf('=');
    if (equals < 0) visit(part.slice(1).trim().toUpperCase(), '');
    else visit(part.slice(1, equals).trim().toUpperCase(), part.slice(equals + 1).replace(/^"(.*)"$/s, '$1'));
  }
}
