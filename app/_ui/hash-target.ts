/** What the address's hash names; empty where it names nothing, or is written so that nobody can read it. */
export function hashTarget(): string {
  try {
    return decodeURIComponent(window.location.hash.slice(1));
  } catch {
    return '';
  }
}
