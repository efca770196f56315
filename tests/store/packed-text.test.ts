import { expect, it } from 'vitest';
import { packText, unpackText } from '#lib/store/packed-text.ts';

const text = new TextEncoder().encode('BEGIN:VCALENDAR\r\n'.repeat(1_000));

it('gives back what it packed, a tenth of the size', () => {
  const kept = packText(text);
  expect(kept.length).toBeLessThan(text.length / 10);
  expect(unpackText(kept)).toEqual(text);
});

it('gives back what was kept before anything was packed', () => {
  expect(unpackText(text)).toEqual(text);
  expect(unpackText(new Uint8Array())).toEqual(new Uint8Array());
});
