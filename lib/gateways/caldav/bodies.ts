import { escapeXml } from './xml.ts';

const namespaces =
  'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:CS="http://calendarserver.org/ns/"';
const declaration = '<?xml version="1.0" encoding="utf-8"?>';

/** What a collection or principal is asked about itself (RFC 5397, 4791 5.2 and 6.2, 6578 4, caldav-ctag). */
export const aboutResource = propfind([
  ...[
    'D:resourcetype',
    'D:displayname',
    'D:current-user-principal',
    'D:sync-token',
    'D:supported-report-set',
  ],
  ...['C:calendar-home-set', 'C:supported-calendar-component-set', 'CS:getctag'],
]);

/** What is asked of every member of a collection. */
export const aboutMembers = propfind(['D:resourcetype', 'D:getetag', 'D:getcontenttype']);

function propfind(props: readonly string[]): string {
  return `${declaration}<D:propfind ${namespaces}>${propOf(props)}</D:propfind>`;
}

function propOf(props: readonly string[]): string {
  return `<D:prop>${props.map((name) => `<${name}/>`).join('')}</D:prop>`;
}

/** Every event's ETag (RFC 4791 7.8), for servers that do not list their members. */
export const everyEvent = `${declaration}<C:calendar-query ${namespaces}>${propOf(['D:getetag'])}<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"/></C:comp-filter></C:filter></C:calendar-query>`;

/** What changed since a token; an empty one asks for everything (RFC 6578 3.2). */
export function changesSince(token: string): string {
  const props = propOf(['D:getetag', 'D:getcontenttype']);
  return `${declaration}<D:sync-collection ${namespaces}><D:sync-token>${escapeXml(token)}</D:sync-token><D:sync-level>1</D:sync-level>${props}</D:sync-collection>`;
}

/** The calendar data of so many resources (RFC 4791 7.9). */
export function multiget(hrefs: readonly string[]): string {
  const asked = hrefs.map((href) => `<D:href>${escapeXml(href)}</D:href>`).join('');
  return `${declaration}<C:calendar-multiget ${namespaces}>${propOf(['D:getetag', 'C:calendar-data'])}${asked}</C:calendar-multiget>`;
}
