import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Everything that runs: the program, its commands and its scripts, and what the tests let one set. */
const sources = ['app', 'lib', 'scripts', 'tests/support']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name}`,
    ),
  )
  .filter((name) => /\.(ts|tsx|mjs|js)$/.test(name))
  .concat('instrumentation.ts', 'proxy.ts', 'next.config.js');

/** Known from elsewhere: the system's, npm's and Next's own. */
const foreign = new Set(['PATH', 'INIT_CWD', 'NODE_ENV', 'NEXT_RUNTIME', 'NEXT_PHASE']);

function variablesRead(): readonly string[] {
  const found = sources.flatMap((file) => {
    const text = read(file);
    const names = [...text.matchAll(/\benv\.([A-Z][A-Z0-9_]+)\b/g)].map(([, name = '']) => name);
    return [...names, ...(text.match(/\bHUIQIAN_[A-Z]+(?:_[A-Z]+)*\b/g) ?? [])];
  });
  return [...new Set(found)].filter((name) => !foreign.has(name)).sort();
}

describe('docs/operations.md', () => {
  const page = read('docs/operations.md');

  it('names every variable that is read', () => {
    const names = variablesRead();
    expect(names).toContain('HUIQIAN_CLOCK');
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('names no variable of ours that is not', () => {
    const known = new Set(variablesRead());
    const named = page.match(/\bHUIQIAN_[A-Z]+(?:_[A-Z]+)*\b/g) ?? [];
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([]);
  });
});
