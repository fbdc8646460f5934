import type { BlockRole } from '../../model/article.ts'
import { byScript } from '../../text/by-script.ts'

/** What an outlet calls the text that it speaks of. */
const TEXT = String.raw`(?:article|story|report|piece|post|column|headline|item|page|obituary|review|interview|essay|analysis|feature|profile|caption|copy|dispatch|live ?blog|newsletter|transcript|graphic|chart|map|photo caption)`
const THIS = String.raw`(?:this|the) (?:[a-z]+ )?${TEXT}(?:[’']s (?:headline|caption|text))?(?! (?:in|of) the (?!headline|caption))`
const BEEN = String.raw`(?:was|is|were|(?:has|have|had)(?: since| now| also)? been)(?: since| later| subsequently| also)?`
const EARLIER = String.raw`(?:(?:an? |the |one )?(?:earlier|previous|prior|initial|original|first)|(?:earlier|previous|prior)) (?:versions?|editions?|reports?|drafts?)`
const CHANGED = String.raw`(?:amended|corrected|updated|edited|changed|revised|clarified|modified|altered|rewritten|adjusted)`
/** What follows where the change is told, and not only that there was one. */
const WHY = String.raw`(?:,? (?:to|because|after|with|following|since|due|as|and)\b|\.? It (?:previously|originally|had)\b)`
const WRONG = String.raw`(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately|misleadingly)`
const MISSAID = String.raw`(?:misstat|misspell?|misspelt|misidentif|misquot|misattribut|misnam|misreport|miscalculat|mischaracteri|misrepresent|overstat|understat)[a-z]*`
const SAID = String.raw`(?:${WRONG}|${MISSAID}|said|stated|gave|reported|identified|named|quoted|described|referred|implied|suggested|claimed|contained|included|omitted|failed|attributed|used|carried|had|was|were|did|showed|placed|put|listed|credited|confused|misled)`
const LABEL = String.raw`(?:corrections?(?: (?:and|&) clarifications?)?|corrections? appended|clarifications?(?: (?:and|&) corrections?)?|clarified|corrected|retractions?|errat(?:um|a)|amendments?|editor(?:[’']s|s[’']|s)? notes?|note (?:to|for) (?:our )?readers?|for the record|correction notice|rectificatifs?|fe de erratas?|fe de errores|correcci[óo]n(?:es)?|korrektur|richtigstellung|berichtigung|anmerkung der redaktion|note de la r[ée]daction|nota (?:del editor|de la redacci[óo]n|della redazione))`
/** Between a label and its mark: a day, or what it is about, in a few words. */
const BESIDE = String.raw`(?:\s*[([][^()[\]]{0,40}[)\]]|(?=[^\n]{0,40}\d),? (?:[^.:!?;]|(?<=\d):(?=\d)|(?<=[ap])\.m\.?){1,40}|,? (?:appended|added))?`

/**
 * How paragraphs begin, behind a bullet or bracket, in which an outlet tells of its own mistakes and
 * changes. That a text was updated, and nothing else, is no such thing.
 */
const SHAPES: readonly RegExp[] = [
  new RegExp(String.raw`^${LABEL}${BESIDE}\s*[:–—|](?!\d)`, 'i'),
  /^(?:an? (?:correction|clarification)|a (?:correction|clarification) (?:on|to|of) .{3,40}):\s/i,
  // "This article was amended on 3 May because …", "The headline has been changed to show …".
  new RegExp(
    String.raw`^(?:this|our) (?:[a-z]+ )?${TEXT}(?:[’']s (?:headline|caption))?,? (?:[^.“"]{0,80} )?${BEEN} (?:amended|corrected|clarified)\b`,
    'i',
  ),
  new RegExp(
    String.raw`^${THIS}(?: (?:of|in|on|to|for) [^.“"]{1,60})?,? (?:[^.“"]{0,60} )?${BEEN} ${CHANGED}(?: (?:on|at) [^.“"]{1,40}?)?${WHY}`,
    'i',
  ),
  new RegExp(
    String.raw`^(?:this|the) (?:${TEXT}|version) (?:correct|clarifie|amend|update)s\b`,
    'i',
  ),
  /^\((?:this (?:\w+ ){0,4}(?:story|article|report|version) )?(?:corrects|has been corrected|was corrected|is corrected|refiles to (?:correct|fix|change)|corrected (?:to|version))\b/i,
  // "An earlier version of this article gave the wrong day."
  new RegExp(
    String.raw`^(?:in )?${EARLIER} of (?:our (?:[a-z]+ )?${TEXT}|${THIS})\b.{0,120}\b${SAID}\b`,
    'i',
  ),
  new RegExp(String.raw`^${THIS} (?:originally|previously|initially|at first) ${SAID}\b`, 'i'),
  new RegExp(
    String.raw`^(?:due to|because of|owing to|as a result of|through) (?:an? |our )?(?:(?:[a-z]+[ -]){0,2}(?:error|mistake|oversight|mix-up)s?|(?:incorrect|wrong|inaccurate|erroneous|outdated) information)\b.{0,40},.{0,80}\b(?:${EARLIER}|${THIS}|we)\b`,
    'i',
  ),
  new RegExp(
    String.raw`^we (?:have|had|ve|[’']ve)? ?(?:since |now |also )?(?:amended|corrected|updated|clarified|removed|retracted|withdrawn)\b.{0,60}\b(?:our ${TEXT}|${THIS})\b(?! of)`,
    'i',
  ),
  /^we (?:apologi[sz]e|are sorry) (?:for|to|that)\b.{0,80}\b(?:error|mistake|misunderstanding|inaccurac|article|story|report|any distress)/i,
  /^the .{2,40} regrets the (?:error|mistake|omission)s?\b/i,
  /^updated? to (?:correct|clarify|reflect|show|make clear|remove)\b/i,
]

/** A label that stands alone: what it heads is the paragraph below. */
const LONE = new RegExp(String.raw`^[\W_]*${LABEL}[\W_]*$`, 'i')
/** What stands before such a note: bullets, brackets, a mark for an asterisk in the text. */
const MARKS = byScript(/^[\s•·*†‡\-–—_>«[(]+(?=\p{L})/u)
/** Asking readers to report mistakes is no admission of one. */
const PROMPT =
  /^\W*(?:(?:submit|send|suggest|report|request|see|spot|read|view|make) (?:us )?(?:an? |any |our |all |more |the )*(?:correction|error|mistake|clarification|typo)s?\b|corrections? (?:policy|page|form)|.{0,60}(?:corrections?|errors?) policy\W*$|have you spotted)/i

/** No correction is longer; editors' notes on withdrawn reports are the longest. */
const LONGEST = 2500
const HEAD = 400

/** Does an outlet tell here of what it corrected, clarified or changed in its own text? */
export function isCorrection(paragraph: string): boolean {
  if (paragraph.length > LONGEST || paragraph.length < 12) return false
  const head = paragraph.slice(0, HEAD)
  const bare = head.replace(MARKS(head), '')
  if (PROMPT.test(bare)) return false
  // Reuters and others put the whole note in brackets, which are a part of the shape.
  return SHAPES.some((shape) => shape.test(bare) || shape.test(head))
}

/** Is a paragraph nothing but "Correction" or "Editor's note", above the note itself? */
export function isCorrectionLabel(paragraph: string): boolean {
  return paragraph.length < 60 && LONE.test(paragraph)
}

/** Marks what such a label heads, with the label, in the roles of paragraphs. */
export function markHeaded(texts: readonly string[], roles: BlockRole[]): void {
  for (let i = 0; i < texts.length; i++) {
    if (roles[i] === 'headline' || !isCorrectionLabel(texts[i])) continue
    roles[i] = 'correction'
    if (roles[i + 1] === 'paragraph') roles[i + 1] = 'correction'
  }
}

/** Is the text of an element that a page calls its correction one, and not a link to a form? */
export function tellsCorrection(text: string): boolean {
  return text.length <= LONGEST && /\s\S+\s\S+\s/.test(text) && !PROMPT.test(text)
}
