import { describe, expect, it } from 'vitest';
import { seal, unseal } from '#lib/gateways/sealed.ts';

describe('sealed text', () => {
  const sealed = seal('pass:wörd', 'secret', 'https://dav.example/');
  it('opens with the secret and for what it was sealed', () => {
    expect(unseal(sealed, 'secret', 'https://dav.example/')).toBe('pass:wörd');
    expect(seal('pass:wörd', 'secret', 'https://dav.example/')).not.toBe(sealed);
    expect(sealed).not.toContain('pass');
  });
  it.each([
    ['another secret', sealed, 'other', 'https://dav.example/'],
    ['something else', sealed, 'secret', 'https://evil.example/'],
    ['a changed text', `${sealed.slice(0, -2)}AA`, 'secret', 'https://dav.example/'],
    ['a short tag', sealed.replace(/\.([^.]+)\.([^.]+)\./, '.$1.AAAA.'), 'secret', 'https://dav.example/'],
    ['no sealed text', 'x', 'secret', ''],
  ])('does not open with %s', (_name, text, secret, about) => {
    expect(unseal(text, secret, about)).toBeNull();
  });
});
