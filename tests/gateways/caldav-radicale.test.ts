import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discoverCalendars } from '#lib/gateways/caldav/discover.ts';
import { accountOn, eventText, openWork, syncKept, trusted } from '#tests/support/caldav-client.ts';
import { password, user } from '#tests/support/caldav-server.ts';
import { findRadicale, type Radicale, startRadicale } from '#tests/support/radicale.ts';

const radicale = findRadicale();
if (radicale === null) console.warn('Radicale is not installed: its test is left out');

// Radicale's account may hold no colon in its password file and is a path segment: a plainer one than elsewhere.
const account = { user: user.replace('@', '.'), password: password.replace(':', '-') };
const home = `/${encodeURIComponent(account.user)}`;

function makeCalendar(name: string, holds: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop><D:displayname>${name}</D:displayname><C:supported-calendar-component-set><C:comp name="${holds}"/></C:supported-calendar-component-set></D:prop></D:set></C:mkcalendar>`;
}

describe.skipIf(radicale === null)('Radicale', () => {
  let server: Radicale;
  beforeAll(async () => {
    if (radicale) server = await startRadicale(radicale, account);
  }, 30_000);
  afterAll(() => server?.close());

  const given = (path: string) => ({
    ...accountOn(server, path),
    account: account.user,
    password: account.password,
  });

  it('is found, read, and read again only where it changed', async () => {
    expect(await server.send('MKCALENDAR', `${home}/work/`, makeCalendar('工作 &amp; 会议', 'VEVENT'))).toBe(
      201,
    );
    expect(await server.send('MKCALENDAR', `${home}/todo/`, makeCalendar('待办', 'VTODO'))).toBe(201);
    const put = (name: string, summary: string) =>
      server.send('PUT', `${home}/work/${encodeURIComponent(name)}`, eventText(summary, name));
    for (const name of ['周会 1@x.ics', 'second', 'third.ics'])
      expect(await put(name, `会议 ${name}`)).toBe(201);

    const found = await discoverCalendars(given('/'), trusted);
    expect(found).toMatchObject({ ok: true, value: [{ name: '工作 & 会议' }] });

    const kept = { ...(await openWork(server, '/', given('/'))) };
    const options = { account: given('/') };
    await syncKept(server, kept, options);
    expect(
      [...kept.resources.values()].map(({ text }) => /SUMMARY:(.*)/.exec(text)?.[1]?.trim()).sort(),
    ).toEqual(['会议 second', '会议 third.ics', '会议 周会 1@x.ics'].sort());

    await put('second', '改期');
    await put('fourth.ics', '新会议');
    expect(await server.send('DELETE', `${home}/work/third.ics`)).toBe(200);
    const change = await syncKept(server, kept, options);
    expect(change).toMatchObject({ listed: false });
    expect(change.changed).toHaveLength(2);
    expect(change.removed).toHaveLength(1);
    expect(kept.resources.size).toBe(3);

    expect(
      (await syncKept(server, { ...kept, syncToken: 'http://radicale.org/ns/sync/gone' }, options)).listed,
    ).toBe(true);
  });

  it('refuses a wrong password', async () => {
    const refused = await discoverCalendars({ ...given('/'), password: 'wrong' }, trusted);
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'wrong-password' } });
  });
});
