import { describe, expect, it } from 'vitest';
import { generatePassword, hashPassword, verifyPassword } from '#lib/gateways/password.ts';

/** Cheap, so that the tests are about the format, not the cost. */
const cheap = { N: 2 ** 10, r: 8, p: 1 };

describe('passwords', () => {
  it('knows its own hash and no other password', async () => {
    const hash = await hashPassword('会前会前会前会前会前', cheap);
    expect(await verifyPassword('会前会前会前会前会前', hash)).toBe(true);
    expect(await verifyPassword('会前会前会前会前会后', hash)).toBe(false);
  });
  it('salts: the same password never hashes alike', async () => {
    expect(await hashPassword('one two three', cheap)).not.toBe(await hashPassword('one two three', cheap));
  });
  it('keeps its cost with the hash, so that a dearer default still reads old ones', async () => {
    expect(await hashPassword('one two three', cheap)).toMatch(/^scrypt\$1024\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  });
  it('takes composed and decomposed letters for the same', async () => {
    expect(await verifyPassword('cafe\u0301 au lait', await hashPassword('café au lait', cheap))).toBe(true);
  });
  it('is false, not an error, without a hash', async () => {
    expect(await verifyPassword('anything', null)).toBe(false);
  });
  it('generates legible passwords that do not repeat', () => {
    const many = Array.from({ length: 200 }, generatePassword);
    expect(many.every((one) => /^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/.test(one))).toBe(true);
    expect(new Set(many).size).toBe(200);
  });
});
