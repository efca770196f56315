/** The longest address that is kept of a person. */
export const longestAddress = 120;

/**
 * An address mail can be sent to: a dot-atom and a domain of letters (RFC 5322 3.4.1), without quotes, comments and
 * address literals. The one check for what is typed and what a roster holds.
 */
export const mailAddress =
  /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

export function isMailAddress(text: string): boolean {
  return text.length <= longestAddress && mailAddress.test(text);
}
