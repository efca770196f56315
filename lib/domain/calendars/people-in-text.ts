/** A person as a text may name them. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** Their own address, by which a calendar names them too. */
  readonly email?: string;
}

const han = /\p{Script=Han}/u;

/** Words that follow a name of two characters where it is one: 丁宁副主任, 丁宁同志, 丁宁调研. */
const afterName =
  /^(同志|[副正]?(主任|区长|县长|市长|书记|院长|检察长|局长|部长|主席|秘书长|委员|代表)|调研|出席|参加|会见|视察|主持|陪同|接待|走访|带队|讲话|率队|赴)/;

/** A name without the spaces that align it in print. */
export function bareName(name: string): string {
  return name.replace(/[\s\u3000·•・]+/g, '');
}

interface Searched<P> {
  readonly person: P;
  readonly pattern: RegExp;
  readonly short: boolean;
}

/**
 * Looks for people in texts by whole name. A name of three or more characters counts wherever it stands; one of two
 * only where it stands alone or a title or a leader's verb follows, because two characters turn up inside other
 * words. An address names whoever alone has it. The roster is prepared once: a calendar has thousands of texts.
 */
export function nameFinder<P extends Named>(people: readonly P[]): (text: string) => readonly P[] {
  const byFirst = new Map<number, Searched<P>[]>();
  for (const person of people) {
    const characters = [...bareName(person.name)];
    const first = characters[0]?.codePointAt(0);
    if (first === undefined || characters.length < 2) continue;
    // Names are spread out to align them, and written with or without the dot.
    const pattern = new RegExp(characters.map(escaped).join('[ \\u3000·•・]*'), 'gu');
    const list = byFirst.get(first) ?? [];
    list.push({ person, pattern, short: characters.length === 2 });
    byFirst.set(first, list);
  }
  const byAddress = ownersOf(people);
  return (text) => {
    const named: P[] = [];
    if (byAddress.size > 0 && text.includes('@'))
      for (const [found] of text.matchAll(address)) named.push(...(byAddress.get(found.toLowerCase()) ?? []));
    for (let at = 0; at < text.length; at += 1) {
      const code = text.codePointAt(at) as number;
      const searched = byFirst.get(code);
      if (searched === undefined || text.indexOf(String.fromCodePoint(code)) < at) continue;
      for (const one of searched)
        if (!named.includes(one.person) && isNamed(text, one)) named.push(one.person);
    }
    return named;
  };
}

const address = /[^\s<>()"',;:，；：、]+@[^\s<>()"',;:，；：、]+/g;

/** Addresses with whose they are; one that several share, an office's, is nobody's. */
function ownersOf<P extends Named>(people: readonly P[]): ReadonlyMap<string, readonly P[]> {
  const owners = new Map<string, readonly P[]>();
  for (const person of people) {
    const own = person.email?.trim().toLowerCase() ?? '';
    if (own !== '') owners.set(own, owners.has(own) ? [] : [person]);
  }
  return owners;
}

/** The people one text names. */
export function peopleInText<P extends Named>(text: string, people: readonly P[]): readonly P[] {
  return nameFinder(people)(text);
}

function isNamed<P>(text: string, { pattern, short }: Searched<P>): boolean {
  const found = [...text.matchAll(pattern)];
  return short ? found.some((match) => standsAlone(text, match)) : found.length > 0;
}

function escaped(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&');
}

function standsAlone(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(0, match.index).at(-1) ?? '';
  const after = text.slice(match.index + match[0].length);
  const opens = before === '' || !han.test(before);
  const closes = after === '' || !han.test(after[0] as string) || afterName.test(after);
  return opens && closes;
}
