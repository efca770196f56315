import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Turns of phrase that were translated rather than written, as a reader met them. */
const translated =
  /Skip to the text|Go to, do|['"]House$|wanted in two places|and never before|In its way|['"]Underneath$|They see of us|inside the house|\bis no (?:sex|web address|e-mail)|ring the office|Works for/;

it('is written, not translated', () => {
  const files = globSync('lib/i18n/messages/en/**/*.ts');
  const said = files.flatMap(
    (file) => readFileSync(file, 'utf8').match(/(?<=: *\n? *)['"`].*(?=['"`],)/g) ?? [],
  );
  expect(said.length).toBeGreaterThan(1000);
  expect(said.filter((text) => translated.test(text))).toEqual([]);
});
