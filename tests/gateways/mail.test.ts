import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MailSettings, mailSettings, sendMail } from '#lib/gateways/mail.ts';
import { type MailManner, type MailServer, startMailServer } from '#tests/support/mail-server.ts';

const env = (given: Readonly<Record<string, string>>) => given as unknown as NodeJS.ProcessEnv;
const whole = {
  HUIQIAN_SMTP_URL: 'smtp://user:pa55@mail.example:587',
  HUIQIAN_MAIL_FROM: '会前 <office@example.gov.cn>',
  NEXTAUTH_URL: 'https://huiqian.example',
};

describe('the settings of mail', () => {
  it('are off where no server is named', () => {
    expect(mailSettings(env({ HUIQIAN_MAIL_FROM: 'x@y.example' }))).toBeNull();
  });

  it.each([
    ['会前 <office@example.gov.cn>', { name: '会前', address: 'office@example.gov.cn' }],
    ['"会前" <office@example.gov.cn>', { name: '会前', address: 'office@example.gov.cn' }],
    ['office@example.gov.cn', { name: '', address: 'office@example.gov.cn' }],
  ])('read who it comes from: %s', (from, expected) => {
    expect(mailSettings(env({ ...whole, HUIQIAN_MAIL_FROM: from }))?.from).toEqual(expected);
  });

  it.each([
    ['HUIQIAN_SMTP_URL', 'mail.example:587'],
    ['HUIQIAN_SMTP_URL', 'https://mail.example'],
    ['HUIQIAN_MAIL_FROM', 'the office'],
    ['NEXTAUTH_URL', ''],
  ])('name the variable that cannot be used: %s=%s', (name, value) => {
    const read = (): unknown => mailSettings(env({ ...whole, [name]: value }));
    expect(read).toThrow(name);
    expect(read).not.toThrow('pa55');
  });
});

describe('sending one mail', () => {
  let server: MailServer;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.close());

  const send = (url: string) => {
    const settings: MailSettings = {
      url,
      from: { name: '会前', address: 'o@x.example' },
      publicUrl: 'http://x.example',
    };
    return sendMail(settings, {
      messageId: '<1@x.example>',
      to: { name: '张三', address: 'z@x.example' },
      subject: '会议邀请',
      text: '请参加',
      calendar: { method: 'REQUEST', text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
    });
  };

  it.each([
    ['take', null],
    ['not-now', 'later'],
    ['never', 'never'],
    ['break-off', 'unknown'],
  ] as const satisfies readonly (readonly [MailManner, string | null])[])('%s: %s', async (manner, kind) => {
    server.manner = manner;
    const sent = await send(server.url);
    expect(sent.ok ? null : sent.refusal.kind).toBe(kind);
  });

  it('is for later where nobody answers', async () => {
    expect(await send('smtp://127.0.0.1:9')).toMatchObject({ ok: false, refusal: { kind: 'later' } });
  });
});
