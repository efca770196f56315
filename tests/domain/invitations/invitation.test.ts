import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '#lib/domain/id.ts';
import {
  holdingOf,
  type InvitationMail,
  type InvitedEvent,
  interrupted,
  onItsTurn,
  planMails,
} from '#lib/domain/invitations/invitation.ts';

const event = (change: Partial<InvitedEvent> = {}): InvitedEvent => ({
  sittingId: 's',
  summary: '主任会议',
  place: '301',
  start: Temporal.Instant.from('2026-09-18T01:00Z'),
  end: Temporal.Instant.from('2026-09-18T03:00Z'),
  tentative: false,
  ...change,
});
const later = { start: Temporal.Instant.from('2026-09-18T02:00Z') };

const mail = (change: Partial<InvitationMail> = {}): InvitationMail => ({
  id: `m${change.sequence ?? 3}`,
  personId: 'p' as PersonId,
  method: 'request',
  sequence: 3,
  event: event(),
  address: 'p@huiqian.example',
  state: 'sent',
  lastError: null,
  sentAt: null,
  ...change,
});

const planned = (mails: readonly InvitationMail[], events: readonly InvitedEvent[], sequence = 3) => {
  const { write, retry, drop } = planMails(mails, events, sequence);
  return [
    ...write.map((one) => `${one.method} ${one.sequence}`),
    ...retry.map((id) => `retry ${id}`),
    ...drop.map((id) => `drop ${id}`),
  ];
};

describe('what a person holds, and what they are to be sent', () => {
  it.each([
    ['never asked', [], [event()], 'nothing', ['request 3']],
    ['asked as it is', [mail()], [event()], 'current', []],
    ['at another time', [mail()], [event(later)], 'old-time', ['request 4']],
    ['in another place', [mail()], [event({ place: '302' })], 'old-words', ['request 4']],
    [
      'no longer tentative',
      [mail({ event: event({ tentative: true }) })],
      [event()],
      'old-words',
      ['request 4'],
    ],
    ['one sitting more', [mail()], [event(), event({ sittingId: 't' })], 'old-time', ['request 3']],
    [
      'one sitting less',
      [mail(), mail({ id: 'n', event: event({ sittingId: 't' }) })],
      [event()],
      'old-time',
      ['cancel 4'],
    ],
    ['off', [mail()], [], 'to-cancel', ['cancel 4']],
    ['off, never sent', [mail({ state: 'queued' })], [], 'to-cancel', ['drop m3']],
    ['off, refused for good', [mail({ state: 'failed', lastError: '550' })], [], 'to-cancel', ['drop m3']],
    ['off, perhaps sent', [mail({ state: 'failed', lastError: interrupted })], [], 'to-cancel', ['cancel 4']],
    ['cancelled', [mail(), mail({ method: 'cancel', sequence: 4 })], [], 'nothing', []],
    ['asked again', [mail(), mail({ method: 'cancel', sequence: 4 })], [event()], 'nothing', ['request 5']],
    ['failed', [mail({ state: 'failed' })], [event()], 'current', ['retry m3']],
    ['dropped', [mail({ state: 'dropped' })], [event()], 'nothing', ['request 4']],
  ] as const)('%s', (_, mails, events, holding, plan) => {
    expect(holdingOf(mails, events)).toBe(holding);
    expect(planned(mails, events)).toEqual(plan);
  });

  it.each([
    ['a request as planned', 'request', event(), 'send'],
    ['a request for another time', 'request', event(later), 'outdated'],
    ['a request for what is off', 'request', null, 'drop'],
    ['a cancellation of what is off', 'cancel', null, 'send'],
    ['a cancellation of what stands again', 'cancel', event(), 'drop'],
  ] as const)('%s, when its turn comes', (_, method, sitting, turn) => {
    expect(onItsTurn(mail({ method }), sitting)).toBe(turn);
  });

  it('never sends a lower sequence than the meeting has', () => {
    expect(planned([mail()], [event(later)], 9)).toEqual(['request 9']);
  });
});
