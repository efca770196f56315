/** Without control characters, no-break spaces, spaces around, and the marks that keep a text as it is: '001, ="001". */
export function plainText(cell: string): string {
  return cell
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll('\u00A0', ' ')
    .trim()
    .replace(/^="([^"]*)"$/u, '$1')
    .replace(/^'(?=[=+@\d-]|\p{Script=Han})/u, '');
}

/** 无, —, /, #N/A: said to be nothing. */
export function isNone(text: string): boolean {
  return /^(?:无|暂无|没有|未填|空|[/\\]|\p{Dash}+|n\/a|none|nil|#(?:n\/a|ref!|value!|name\?|div\/0!|null!|num!))$/iu.test(
    text,
  );
}

/** 局　长 -> 局长: a word set as wide as a longer one. */
export function narrowed(text: string): string {
  return /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u.test(text) ? text.replaceAll(/\s/gu, '') : text;
}
