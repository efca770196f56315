/** Encodes GB18030 by asking the decoder for every sequence once: the platform has no encoder. */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => [...bytesOf(character)]));
}

function bytesOf(character: string): readonly number[] {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return [point];
  if (point > 0xffff) return fourBytes(point - 0x10000 + 189_000);
  const bytes = table().get(character);
  if (!bytes) throw new Error(`no GB18030 for ${character}`);
  return bytes;
}

function fourBytes(pointer: number): readonly number[] {
  const [first, second, third] = [
    Math.floor(pointer / 12_600),
    Math.floor(pointer / 1_260) % 10,
    Math.floor(pointer / 10) % 126,
  ];
  return [0x81 + first, 0x30 + second, 0x81 + third, 0x30 + (pointer % 10)];
}

let known: ReadonlyMap<string, readonly number[]> | undefined;

function table(): ReadonlyMap<string, readonly number[]> {
  if (known) return known;
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== '\uFFFD' && !found.has(character))
      found.set(character, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) add([lead, trail]);
  for (let pointer = 0; pointer < 39_420; pointer += 1) add(fourBytes(pointer));
  known = found;
  return found;
}
