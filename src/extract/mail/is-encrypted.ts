import type { Email } from 'postal-mime'

/** Types of what only the addressee's key opens: RFC 1847 and 8551. A signature alone hides nothing. */
const SEALED = /^(?:application\/(?:pgp-encrypted|(?:x-)?pkcs7-mime)|multipart\/encrypted)\b/i
const SIGNED = /smime-type="?signed-data/i

/** The text of a mail that was encrypted by hand. */
const ARMOUR = /^\s*-----BEGIN PGP MESSAGE-----/

/** Is what a mail says for its addressee's key alone? */
export function isEncrypted({ headers, attachments, text, html }: Email): boolean {
  if (html) return false
  if (ARMOUR.test(text ?? '')) return true
  if (text?.trim()) return false
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? ''
  const types = [type, ...attachments.map(({ mimeType }) => mimeType)]
  return !SIGNED.test(type) && types.some((each) => SEALED.test(each.trim()))
}
