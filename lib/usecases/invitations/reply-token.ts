import { createHmac } from 'node:crypto';

/**
 * The token of an invitation's own link, drawn from the server's secret: every mail to the same person carries the same
 * link, and the database holds only its hash.
 */
export function replyToken(secret: string, invitationId: string): string {
  return createHmac('sha256', secret).update(`huiqian reply ${invitationId}`).digest('base64url');
}
