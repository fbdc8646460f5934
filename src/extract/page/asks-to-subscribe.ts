import { eachNode, type PageNode, textOf } from './page-node.ts'

/** What stands where a report breaks off for those who do not pay. */
const CUES: readonly RegExp[] = [
  /\b(?:subscribe|sign up|register|log ?in|sign in|join|become a (?:member|subscriber))(?: now| today| here)? to (?:continue|keep|finish|read (?:on|the (?:full|rest|whole)|this|more)|unlock|access|view)\b/i,
  /\bto (?:continue|keep|finish) reading(?: this [a-z]+)?,? (?:please |you (?:must|need to) )?(?:subscribe|sign (?:in|up)|log ?in|register|become)\b/i,
  /\b(?:this|the full|the rest of this) (?:article|story|content|report|piece) is (?:(?:only |exclusively )?(?:available )?(?:only |exclusively )?(?:for|to)|reserved for|exclusive to) (?:our )?(?:paying |premium |registered |digital )?(?:subscribers|members)\b/i,
  /\b(?:for subscribers only|subscribers? only (?:article|content|story)|(?:subscriber|member)[- ](?:only|exclusive) (?:article|content|story))\b/i,
  /\byou(?:[’']ve| have) (?:reached|used|read|exceeded) (?:your|all|the) .{0,40}\b(?:free|monthly|complimentary)\b.{0,20}\b(?:articles?|stories|limit|views?)\b/i,
  /\b(?:unlock|read) (?:the rest of |the full )?this (?:article|story) (?:by subscribing|with a (?:subscription|free trial))\b/i,
]

/** Cues are short; a paragraph of a report that speaks of subscribing is longer. */
const LONGEST = 400

/** Does the page ask to subscribe or to sign in before one may read on, or call itself locked? */
export function asksToSubscribe(root: PageNode): boolean {
  let asks = false
  eachNode(root, (node) => {
    if (HOLDERS.has(node.tag))
      asks ||= LOCKED.test((node.attributes.get('class') ?? '').slice(0, 1000))
    if (!asks && SHOWN.has(node.tag) && isShort(node)) {
      const text = textOf(node)
      asks = text.length <= LONGEST && CUES.some((cue) => cue.test(text))
    }
  })
  return asks
}

/** What is said of the whole: a class on another element may be about any part of the page. */
const HOLDERS = new Set(['html', 'body', 'main', 'article'])
const LOCKED =
  /(?:^|[\s_-])(?:(?:is-)?paywalled|is-(?:locked|premium)|(?:premium|locked|paywalled?)-(?:article|content|story|post)|(?:article|content|story|post)-{1,2}(?:premium|locked|paywall(?:ed)?)|(?:subscribers?|members?)-only)(?:$|\s)/i

const SHOWN = new Set('p div span h1 h2 h3 h4 h5 a button section aside strong'.split(' '))

/** Of the elements that hold a text the innermost is asked; a few marks in it do no harm. */
function isShort({ children }: PageNode): boolean {
  let length = 0
  for (const child of children) length += typeof child === 'string' ? child.trim().length : 0
  return length > 10 && length <= LONGEST
}
