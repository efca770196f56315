import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** What only a client component may call; a server component that does answers 500 when it is first drawn. */
const HOOK = /\b(useWords|useState|useEffect|useLayoutEffect|useRef|useContext|useTransition)\b/;
const FROM = /^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm;

const root = path.resolve(import.meta.dirname, '../..');
const entries = globSync('app/**/{page,layout,loading,not-found}.tsx', { cwd: root });

describe('what the server draws', () => {
  it('calls no hook outside a module that says it is of the client', () => {
    expect(entries.length).toBeGreaterThan(20);
    const drawn = drawnOnServer(entries);
    expect(drawn.size).toBeGreaterThan(entries.length);
    expect([...drawn].filter(([, text]) => HOOK.test(text)).map(([file]) => file)).toEqual([]);
  });
});

/** The modules of `app/` reached from the entries without passing one of the client, with their texts. */
function drawnOnServer(starts: readonly string[]): Map<string, string> {
  const reached = new Map<string, string>();
  const waiting = [...starts];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    const text = readFileSync(path.join(root, file), 'utf8');
    if (text.startsWith("'use client'")) continue;
    reached.set(file, text);
    for (const [, from = ''] of text.matchAll(FROM)) {
      const target = from.startsWith('#')
        ? from.slice(1)
        : from.startsWith('.')
          ? path.join(path.dirname(file), from)
          : '';
      if (/^app\/.*\.tsx?$/.test(target) && existsSync(path.join(root, target))) waiting.push(target);
    }
  }
  return reached;
}
