/** 9:05: so many minutes after a start that is given in minutes of the day. */
export function clockAt(startsAt: number, minutes: number): string {
  const at = Math.floor(startsAt + minutes);
  return `${Math.floor(at / 60) % 24}:${String(at % 60).padStart(2, '0')}`;
}
