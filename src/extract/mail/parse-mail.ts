import PostalMime, { type Email } from 'postal-mime'
import type { Article } from '../../model/article.ts'
import type { ArticleInput } from '../article-input.ts'
import { composeArticle, idOf, type RoledParagraph } from '../compose-article.ts'
import { parseDate } from '../dates.ts'
import { decode } from '../decode.ts'
import { findReport } from '../page/find-report.ts'
import { parseHtml } from '../page/parse-html.ts'
import { roledParagraphs } from '../text/parse-text.ts'
import { withHeadline } from '../with-headline.ts'
import { isEncrypted } from './is-encrypted.ts'
import { cleanPlainText, withoutFurniture } from './mail-furniture.ts'
import { readSender } from './sender.ts'
import { splitMailbox } from './split-mailbox.ts'
import { takeForwarded } from './take-forwarded.ts'

/** No mail that a person or a newsletter sends is nested deeper or has longer heads. */
export const MAIL_LIMITS = { maxNestingDepth: 60, maxHeadersSize: 1 << 20 } as const
/** A mail within a mail, as when one is forwarded whole. */
const DEEPEST = 3
/** A mail that only carries another says less. */
const COVER_WORDS = 40

/** The mails of a file, one or a mailbox of them. It rejects where nothing can be made of it. */
export async function parseMails(input: ArticleInput): Promise<Article[]> {
  const mails = splitMailbox(input.body)
  if (mails.length === 1) return [await parseMail({ ...input, body: mails[0] }, idOf(input.source))]
  const articles: Article[] = []
  for (const [i, body] of mails.entries())
    articles.push(await parseMail({ ...input, body }, `${idOf(input.source)}-${i + 1}`))
  return articles
}

/** A mail → its text with the subject, the sender and the day; of one that was forwarded, the first ones. */
async function parseMail(input: ArticleInput, id: string): Promise<Article> {
  const mail = await openMail(input.body, 0)
  if (isEncrypted(mail)) return composeArticle({ ...input, id }, [], [ENCRYPTED])
  const { paragraphs, forwarded } = takeForwarded(textOf(mail))
  const sender = forwarded ?? { name: mail.from?.name, address: mail.from?.address }
  const { outlet, byline } = readSender(sender.name ?? null, sender.address ?? null)
  const title = subjectOf(forwarded?.subject ?? mail.subject)
  return composeArticle(
    {
      source: input.source,
      id,
      title,
      outlet: input.outlet ?? outlet,
      byline,
      publishedAt: input.publishedAt ?? parseDate(forwarded?.date ?? mail.date ?? ''),
    },
    withHeadline(title, paragraphs),
  )
}

const ENCRYPTED = {
  code: 'encrypted',
  message: 'This mail is encrypted: open it in your mail program, and give its text.',
  level: 'error',
} as const

/** The mail itself, or the one that it carries where it has hardly a word of its own. */
async function openMail(body: Uint8Array | string, depth: number): Promise<Email> {
  const mail = await PostalMime.parse(inUnicode(body), {
    ...MAIL_LIMITS,
    forceRfc822Attachments: true,
  })
  const carried = mail.attachments.find(({ mimeType }) => mimeType === 'message/rfc822')
  if (!carried || depth >= DEEPEST || countWords(textOf(mail)) >= COVER_WORDS) return mail
  const { content } = carried
  return openMail(typeof content === 'string' ? content : new Uint8Array(content), depth + 1)
}

/** Eight-bit letters that no charset explains are those of Western Windows, unless they are Unicode. */
function inUnicode(body: Uint8Array | string): Uint8Array | string {
  if (typeof body === 'string') return body
  const { text, encoding } = decode(body)
  return encoding === 'utf-8' || /charset=/i.test(text) ? body : text
}

/** "Re:", "Fwd:" and their kin in other languages say how the mail came, not what it is about. */
function subjectOf(subject: string | undefined): string | null {
  const words = subject?.replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|rv|i)\s*(?:\[\d+\])?:)+/i, '').trim()
  return words || null
}

/** Links and buttons make an HTML part longer; a plain part with far more words has what it lost. */
const FULLER = 1.5

/** The paragraphs of the part that has the text: HTML, unless the plain one has much more of it. */
function textOf({ html, text }: Email): RoledParagraph[] {
  const rich = html ? withoutFurniture(findReport(parseHtml(html), []).paragraphs) : []
  const plain = text ? withoutFurniture(roledParagraphs(cleanPlainText(text))) : []
  return countWords(plain) > FULLER * countWords(rich) ? plain : rich
}

function countWords(paragraphs: readonly RoledParagraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
}
