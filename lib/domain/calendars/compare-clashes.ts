import { type Clash, compareClashes } from './clash.ts';

/**
 * What becomes of the clash with one counterpart: it is new or gone, weighs more or less, somebody else yields, or it
 * only has another reason. `before` and `after` are the heaviest with that counterpart.
 */
export type ClashChange =
  | { readonly change: 'appears'; readonly before: null; readonly after: Clash }
  | { readonly change: 'goes'; readonly before: Clash; readonly after: null }
  | { readonly change: 'weight' | 'yields'; readonly before: Clash; readonly after: Clash }
  | {
      readonly change: 'reasons';
      readonly before: Clash;
      readonly after: Clash;
      /** What is said now and was not before; null where less is said. */
      readonly added: Clash | null;
    };

/** What differs between two checks of one meeting, heaviest first; with whom a meeting clashes is what people compare. */
export function compareChecks(before: readonly Clash[], after: readonly Clash[]): readonly ClashChange[] {
  const [was, is] = [byCounterpart(before), byCounterpart(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .flatMap((id) => changeOf(was.get(id) ?? [], is.get(id) ?? []) ?? [])
    .sort((a, b) => compareClashes(a.after ?? a.before, b.after ?? b.before));
}

function byCounterpart(clashes: readonly Clash[]): ReadonlyMap<string, readonly Clash[]> {
  const found = new Map<string, Clash[]>();
  for (const clash of [...clashes].sort(compareClashes)) {
    const list = found.get(clash.with.id);
    if (list) list.push(clash);
    else found.set(clash.with.id, [clash]);
  }
  return found;
}

function changeOf(was: readonly Clash[], is: readonly Clash[]): ClashChange | null {
  const [[before], [after]] = [was, is];
  if (!before) return after ? { change: 'appears', before: null, after } : null;
  if (!after) return { change: 'goes', before, after: null };
  if (before.severity !== after.severity) return { change: 'weight', before, after };
  if (before.yields !== after.yields) return { change: 'yields', before, after };
  const [saidBefore, saidNow] = [new Set(was.map(said)), is.map(said)];
  if (saidBefore.size === saidNow.length && saidNow.every((one) => saidBefore.has(one))) return null;
  const added = is.find((_, index) => !saidBefore.has(saidNow[index] ?? '')) ?? null;
  return { change: 'reasons', before, after, added };
}

function said({ key, severity, facts, with: { summary } }: Clash): string {
  return JSON.stringify([key, severity, facts, summary]);
}
