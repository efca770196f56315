import { describe, expect, it } from 'vitest';
import { refusalResponse } from '#lib/web/answer.ts';
import { receiveForm } from '#lib/web/receive-form.ts';

const MEGABYTE = 1024 * 1024;

function sent(bytes: number): { readonly request: Request; readonly file: File } {
  const file = new File([new Uint8Array(bytes)], '周安排.ics');
  const form = new FormData();
  form.set('file', file);
  form.set('sourceId', 's1');
  return { request: new Request('http://localhost/', { method: 'POST', body: form }), file };
}

/** A body without a length that never ends, and how much of it was asked for. */
function endless(): { readonly request: Request; readonly asked: () => number } {
  let asked = 0;
  const body = new ReadableStream(
    {
      pull(controller) {
        asked += MEGABYTE;
        controller.enqueue(new Uint8Array(MEGABYTE));
      },
    },
    { highWaterMark: 0 },
  );
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const init = { method: 'POST', body, headers, duplex: 'half' };
  return { request: new Request('http://localhost/', init as RequestInit), asked: () => asked };
}

describe('a form that brings a file', () => {
  it('is taken up to the limit', async () => {
    const form = await receiveForm(sent(2 * MEGABYTE).request, 2 * MEGABYTE);
    expect(form.ok && (form.value.get('file') as File).size).toBe(2 * MEGABYTE);
    expect(form.ok && form.value.get('sourceId')).toBe('s1');
  });

  it('is refused by its length before any of it is read', async () => {
    const { request, asked } = endless();
    request.headers.set('content-length', String(9 * MEGABYTE));
    expect(await receiveForm(request, 2 * MEGABYTE)).toEqual({
      ok: false,
      refusal: { kind: 'too-large', megabytes: 2 },
    });
    expect(asked()).toBe(0);
  });

  it('is refused at the limit where it does not say how long it is, however long it goes on', async () => {
    const { request, asked } = endless();
    expect(await receiveForm(request, 2 * MEGABYTE)).toMatchObject({ refusal: { kind: 'too-large' } });
    expect(asked()).toBe(3 * MEGABYTE);
  });

  it('that is none is refused', async () => {
    const request = new Request('http://localhost/', { method: 'POST', body: 'hello' });
    expect(await receiveForm(request, MEGABYTE)).toMatchObject({ refusal: { kind: 'not-found' } });
    const empty = new Request('http://localhost/', { method: 'POST' });
    expect(await receiveForm(empty, MEGABYTE)).toMatchObject({ refusal: { kind: 'not-found' } });
  });
});

describe('a file that is too large', () => {
  it.each(['zh-CN', 'en'] as const)('is answered with 413 and its limit in words (%s)', async (locale) => {
    const answer = refusalResponse(locale, { kind: 'too-large', megabytes: 20 });
    expect(answer.status).toBe(413);
    expect(((await answer.json()) as { message: string }).message).toContain('20 MB');
  });
});
