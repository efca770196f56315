/**
 * What nobody means to write, but pastes: control characters (a table cell of Word ends in U+0007), marks of direction
 * and of places to break, half surrogates and noncharacters. No XML text can hold most of them (XML 1.0, 2.2), no
 * PostgreSQL text a NUL, no eye sees any, and two names that differ by one are not found equal. Tabs, line ends, joiners
 * and the selectors of a character's variant stay.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;

/** A text without the characters that are never meant; its lines end in one `\n`, whatever ended them. */
export function plainText(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(UNSEEN, '');
}
