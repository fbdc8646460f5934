import type { BlockRole } from '../../model/article.ts'
import { isCaption } from './captions.ts'
import { isCorrection } from './corrections.ts'
import { CREDIT_LINES, DATELINES, endsWithBio } from './credits.ts'

/** No line of furniture is longer; most are far shorter. */
const LONGEST = 400

/** What stands between the paragraphs of a news page and is no part of the report. */
const FURNITURE: readonly RegExp[] = [
  // Lines that only divide, or hold one link, address, handle or bracketed teaser.
  /^[\s*•·_=~#.–—-]{1,80}$/,
  /^\[[^\]]*\]$/,
  /^[\w.+-]+@[\w-]+\.[\w.-]+$/,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^(?:[@#]\w+[\s,|]*)+$/,
  /opens in (?:a )?new (?:window|tab)\W*$/i,
  // Advertising, and what a page's script left behind.
  /^(?:article|story|post) continues\b/i,
  /^(?:continue reading|continues below|after newsletter promotion|skip (?:past|advertisement|to (?:main|the|content|next)))\b/i,
  /^(?:advertisements?|sponsored(?: content)?|promoted(?: content)?|paid (?:content|post)|ad|advert)[\s.:\d]*$/i,
  /^(?:loading|please wait)\W*$/i,
  /^(?:this video (?:file )?(?:is not|is no longer|cannot|can[’']t)|(?:please )?enable javascript|javascript|your browser)\b/i,
  // Links to other stories.
  /^(?:(?:read|see|watch|listen|hear)(?: more| also| next| now)?|find out more|also read|related(?: (?:articles?|stories|story|content|coverage|topics?|news|links?))?|recommended(?: (?:stories|reading|for you))?|don[’']t miss|in (?:pictures|photos|video)|most (?:read|popular|viewed)|top stories|explainer|live(?: updates?)?|you may also like|trending(?: now)?|up next|topics|tags|more (?:on|from|about) [^:.]{1,60}|in this (?:story|article))\s*(?:[:|>»].*)?$/i,
  /^(?:read more|also read|read also|related (?:story|stories)|more on this story|click here|tap here|see also)\b/i,
  // What readers are asked to do.
  /^(?:sign up|subscribe|register|log in|donate)\W*(?:$|(?:now|here|today|to|for|with)\b)/i,
  /^(?:already a subscriber|get (?:the|our|all the|more|breaking)\b.{0,80}\b(?:newsletters?|inbox|app|alerts?|briefing))\b/i,
  /^(?:follow|join|support|email|e-mail|contact|like) (?:us|our|the (?:author|reporter|writer)|the conversation)\b/i,
  /^follow .{1,60}\bon (?:x|twitter|facebook|instagram|bluesky|threads|mastodon|linkedin|whatsapp)\b/i,
  /^(?:download (?:the|our) .{0,40}\bapp|stay (?:informed|tuned|up to date)|join the discussion|to contact the (?:author|reporter|editor)|send us|send your)\b/i,
  /^(?:have|got|do you have) (?:a|any|you got a) .{0,40}\b(?:tip|story|question|comment|information)\b.{0,80}\?/i,
  /^(?:want|like|enjoy|love|need|interested|to (?:get|receive|read)|for more|never miss|keep up|if you)\b.{0,90}\b(?:sign(?:ing)? up|subscrib(?:e|ing)|newsletters?)\b/i,
  /^text [A-Z]{2,}\b.{0,20}\bto \d{4,}/i,
  /^(?:reach|contact|e-?mail|write to|call)\b.{1,60}(?:@|\d{3}[-. ]\d{4})/i,
  /\bcan be reached (?:at|by|on)\b.{0,60}(?:@|\d{3})/i,
  /^(?:see|spot|notice) (?:something|anything|a mistake|an error)\b.{0,40}\?/i,
  /^our standards\s*:/i,
  /^(?:(?:you can )?(?:read|find|see) (?:out )?more\b|(?:read|see|watch|listen to|view|find) (?:the|our|a)\b).{0,60}\b(?:here|above|below)\W*$/i,
  /^(?:(?:view|show|leave a|post a|\d+) )?comments?(?: \(?\d+\)?)?\W*$/i,
  /^(?:share|tweet|print|save|e-?mail|facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram|messenger|copy link|link copied|gift article|bookmark|close|menu|search|home|news|instagram|tiktok|youtube)(?: (?:this|on|via|article|full article|story|to|page|link)){0,3}(?:[\s,|/·•]+(?:share|tweet|print|save|e-?mail|facebook|twitter|whatsapp|linkedin|reddit|pinterest|copy link|close|x))*\W*$/i,
  /^(?:listen to (?:this )?article|\d+[- ]min(?:ute)?s?(?: read| to read| listen)?)\W*$/i,
  // Notes about the text itself.
  /\b(?:all rights reserved|terms of (?:use|service)|privacy policy|may not be (?:published|reproduced|reprinted)|cookie (?:policy|settings)|for subscribers only)\b/i,
  /^this is a (?:developing|breaking)\b.{0,20}\bstory\b/i,
  /^(?:this|the) story is (?:still )?developing(?:\W*$| and will\b)/i,
  /^(?:please )?(?:check|come) back\b.{0,30}\b(?:updates?|details|more)\b/i,
  /^more (?:details )?(?:to (?:come|follow)|soon)\W*$/i,
  /^(?:this|a version of this) (?:article|story|post|report|piece|content)\b.{0,100}\b(?:published|updated|appeared|corrected|amended|produced|translated|part of|republished|edited|supplied|provided)\b/i,
]

/** The role of a paragraph that tells itself by its shape, or null for one that may be reporting. */
export function furnitureRole(paragraph: string, nothingFollows: boolean): BlockRole | null {
  if (isCorrection(paragraph)) return 'correction'
  if (isCaption(paragraph)) return 'caption'
  if (paragraph.length > LONGEST) return null
  if (FURNITURE.some((shape) => shape.test(paragraph))) return 'furniture'
  if (CREDIT_LINES.some((shape) => shape(paragraph).test(paragraph))) return 'credit'
  if (DATELINES.some((shape) => shape(paragraph).test(paragraph))) return 'dateline'
  return nothingFollows && endsWithBio(paragraph) ? 'credit' : null
}
