import { createHash, randomBytes } from 'node:crypto'

/** What a token begins with, so that one that got into a text is known for what it is. */
export const TOKEN = 'syn_'

const BYTES = 32

/** A secret that nobody guesses: 256 bits. */
export function makeSecret(prefix = ''): string {
  return prefix + randomBytes(BYTES).toString('base64url')
}

/** What is kept of a secret: with so many bits a plain hash gives nothing away. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
