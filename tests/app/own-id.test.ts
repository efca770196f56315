import { expect, it } from 'vitest';
import { z } from 'zod';
import { ownId } from '#app/_ui/own-id.ts';

it('is a UUID as the inputs take it, another each time', () => {
  const ids = Array.from({ length: 1_000 }, ownId);
  for (const id of ids) expect(z.uuidv4().safeParse(id).success, id).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});
