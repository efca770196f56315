import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const FROM = /^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm;
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

it('gives every component a page reaches the words it asks for', () => {
  const pages = globSync('app/**/page.tsx', { cwd: root });
  expect(pages.length).toBeGreaterThan(20);
  const missing = pages.flatMap((page) => {
    const texts = reachedFrom([page, ...layoutsOf(page)]).map(textOf);
    const given = new Set(
      texts.flatMap((text) =>
        [...text.matchAll(/nouns=\{\[([^\]]*)\]\}/g)].flatMap(([, list = '']) => quoted(list)),
      ),
    );
    const asked = texts.flatMap((text) =>
      [...text.matchAll(/useWords\('(\w+)'\)/g)].map(([, noun = '']) => noun),
    );
    return [...new Set(asked)].filter((noun) => !given.has(noun)).map((noun) => `${page}: ${noun}`);
  });
  expect(missing).toEqual([]);
});

function quoted(list: string): readonly string[] {
  return [...list.matchAll(/'(\w+)'/g)].map(([, noun = '']) => noun);
}

/** The layouts a page stands in. */
function layoutsOf(page: string): readonly string[] {
  const parts = path.dirname(page).split(path.sep);
  return parts
    .map((_, index) => path.join(...parts.slice(0, index + 1), 'layout.tsx'))
    .filter((file) => existsSync(path.join(root, file)));
}

/** The modules of `app/` the entries import, and those that these do. */
function reachedFrom(entries: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const [, from = ''] of textOf(file).matchAll(FROM)) {
      const target = from.startsWith('#') ? from.slice(1) : path.join(path.dirname(file), from);
      if (/^app\/.*\.tsx?$/.test(target) && existsSync(path.join(root, target))) waiting.push(target);
    }
  }
  return [...reached];
}
