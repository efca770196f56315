/**
 * `read`, asked once for each text: what it gives is shared and must not be changed. Of more than `most` texts all is
 * forgotten and begun anew, so that nothing grows without end.
 */
export function knownOnce<T>(most: number, read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
