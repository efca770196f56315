import { type LineCursor, rawParameters, rawValue } from './content-line.ts';
import { eachParameter } from './each-parameter.ts';
import { decodeQuotedPrintable } from './text-value.ts';

/** Some hundreds of names; nobody is looked for beyond. */
const LONGEST_LIST = 16_384;

/** PARTSTAT (RFC 5545 section 3.2.12), or STATUS in vCalendar 1.0, of somebody who does not come. */
const NOT_COMING = new Set(['DECLINED', 'DELEGATED']);
/** CUTYPE (section 3.2.3) of what is nobody. */
const THINGS = new Set(['ROOM', 'RESOURCE']);

/**
 * A list of participants and whom the current ORGANIZER or ATTENDEE line names: CN and the address. Who has declined or
 * sends another, who is only told (ROLE=NON-PARTICIPANT, section 3.2.16) and a room are left out.
 */
export function withParticipant(list: string, cursor: LineCursor): string {
  if (list.length >= LONGEST_LIST) return list;
  let [name, charset, encoding, isLeftOut] = ['', '', '', false];
  eachParameter(rawParameters(cursor), (parameter, value) => {
    const word = value.toUpperCase();
    if (parameter === 'CN') name = value;
    else if (parameter === 'CHARSET') charset = value;
    else if (parameter === 'ENCODING') encoding = word;
    else if (parameter === 'PARTSTAT' || parameter === 'STATUS') isLeftOut ||= NOT_COMING.has(word);
    else if (parameter === 'CUTYPE') isLeftOut ||= THINGS.has(word);
    else if (parameter === 'ROLE') isLeftOut ||= word === 'NON-PARTICIPANT';
  });
  if (isLeftOut) return list;
  const raw = rawValue(cursor);
  const value = encoding === 'QUOTED-PRINTABLE' ? decodeQuotedPrintable(raw, charset) : raw;
  return `${list}${name} ${value.replace(/^\s*mailto:/i, '').trim()}\n`;
}
