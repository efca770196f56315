/** What stands before the lines of a calendar that was copied out of a mail or a page: blanks of any width, and `>`. */
const INDENT = '[>\\t \\u00a0\\u3000]';
const FIRST_INDENTED = new RegExp(`^\\s*?(${INDENT}+)BEGIN\\s*[:：]`, 'i');
/** Nothing goes on in the line after a BEGIN: one that is set in is a line of its own. */
const SET_IN_AFTER_BEGIN = new RegExp(
  `^\\s*BEGIN\\s*[:：]\\s*VCALENDAR[ \\t]*\\r?\\n${INDENT}+[A-Za-z0-9.-]+\\s*[:;：；]`,
  'i',
);
/** A line set in that begins with a name of its own; what else is set in goes on from the line before. */
const NAMED = new RegExp(`^${INDENT}+(?=(?:[A-Za-z0-9-]+\\.)?[A-Z][A-Z0-9-]*[;:：；])`, 'gm');

/**
 * A calendar without the blanks its lines were set in by. RFC 5545 section 3.1 takes a line that begins with a blank for
 * the rest of the one before, so that of a calendar set in as a whole nothing would be left. Where all lines are set in
 * alike, folds keep theirs; where parts are set in by how deep they are, a line that names a property stands for itself.
 */
export function withoutIndent(text: string): string {
  const head = text.slice(0, 400);
  const [, indent] = FIRST_INDENTED.exec(head) ?? [];
  if (indent === undefined) return SET_IN_AFTER_BEGIN.test(head) ? text.replace(NAMED, '') : text;
  // In place: a list of the lines would take many times the file.
  const isAlike = !new RegExp(`^(?!${indent})[^\\S\\n]*\\S`, 'm').test(text);
  return isAlike ? text.replace(new RegExp(`^${indent}`, 'gm'), '') : text.replace(NAMED, '');
}
