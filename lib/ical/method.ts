/** METHOD:CANCEL (RFC 5546 section 3.2.5): its events are called off. */
export const CANCEL = 'CANCEL';

/**
 * Messages whose VEVENTs are no entries of a calendar, by RFC 5546: an attendee's answer (3.2.3) and request for the
 * newest version (3.2.6), an attendee's proposal of another time (3.2.7), which holds nothing until the organiser sends a
 * REQUEST, and its refusal (3.2.8). Each leaves the event it names as it was. ADD (3.2.4) is not one: its instances are.
 */
const MESSAGES = new Set(['REPLY', 'REFRESH', 'COUNTER', 'DECLINECOUNTER']);

/** Whether the VEVENTs of a VCALENDAR of this METHOD (in capitals) take no time. A VFREEBUSY of a REPLY does. */
export function takesNoTime(method: string): boolean {
  return MESSAGES.has(method);
}
