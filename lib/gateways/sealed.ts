import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const version = 'v1';
const algorithm = 'aes-256-gcm';

/**
 * Text encrypted so that only this installation reads it: AES-256-GCM under a key drawn from the server's secret (HKDF,
 * RFC 5869). `about` is what it belongs to: taken over to something else, such as another address, it does not open.
 */
export function seal(plain: string, secret: string, about: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, keyFrom(secret), nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return [version, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join(
    '.',
  );
}

/** What was sealed; null under another secret, for something else, or where it was changed. */
export function unseal(sealed: string, secret: string, about: string): string | null {
  const [kind, nonce = '', tag = '', text = ''] = sealed.split('.');
  if (kind !== version) return null;
  try {
    const decipher = createDecipheriv(algorithm, keyFrom(secret), Buffer.from(nonce, 'base64url'), {
      authTagLength: 16,
    });
    decipher.setAAD(Buffer.from(about)).setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(text, 'base64url'), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function keyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'huiqian sealed text', 32));
}
