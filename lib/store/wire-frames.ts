/**
 * The few words of PostgreSQL's frontend/backend protocol 3.0 that `serveSocket` must understand itself
 * (PostgreSQL manual, chapter "Frontend/Backend Protocol", message formats); everything else passes through.
 */
const PROTOCOL_3_0 = 196_608;
const encryptionRequests = new Set([80_877_103, 80_877_104]);

/** Bytes of the first whole frame in `bytes`, or 0 if it has not all arrived. A start-up frame has no type byte. */
export function frameSize(bytes: Buffer, greeted: boolean): number {
  const lengthAt = greeted ? 1 : 0;
  if (bytes.length < lengthAt + 4) return 0;
  const size = lengthAt + bytes.readInt32BE(lengthAt);
  return bytes.length >= size ? size : 0;
}

/** What a start-up frame asks for. */
export function readStartUp(frame: Buffer): 'encryption' | 'session' | 'unknown' {
  const code = frame.length >= 8 ? frame.readInt32BE(4) : 0;
  if (encryptionRequests.has(code)) return 'encryption';
  return code === PROTOCOL_3_0 ? 'session' : 'unknown';
}

/** AuthenticationOk, the settings a client wants to know, a key nobody can use, ReadyForQuery. */
export function welcome(): Buffer {
  const settings = {
    server_version: '18.0',
    server_encoding: 'UTF8',
    client_encoding: 'UTF8',
    DateStyle: 'ISO, MDY',
    TimeZone: 'UTC',
    integer_datetimes: 'on',
    standard_conforming_strings: 'on',
  };
  return Buffer.concat([
    message('R', Buffer.from([0, 0, 0, 0])),
    ...Object.entries(settings).map(([name, value]) => message('S', Buffer.from(`${name}\0${value}\0`))),
    message('K', Buffer.alloc(8)),
    message('Z', Buffer.from('I')),
  ]);
}

/** True if the frame says goodbye. It must not reach the engine, whose only session it would end. */
export function isTerminate(frame: Buffer): boolean {
  return frame[0] === ascii('X');
}

/** True if a reply ends with ReadyForQuery outside a transaction. */
export function endsIdle(reply: Buffer): boolean {
  const last = reply.subarray(-6);
  return last.equals(message('Z', Buffer.from('I')));
}

export function simpleQuery(sql: string): Buffer {
  return message('Q', Buffer.from(`${sql}\0`));
}

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head[0] = ascii(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

function ascii(letter: string): number {
  return letter.charCodeAt(0);
}
