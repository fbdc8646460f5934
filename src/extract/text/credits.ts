import { byScript } from '../../text/by-script.ts'

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`
const NAMES = String.raw`${NAME}(?:(?:,| and|,? &| de| van| von| al)? ${NAME}){0,9}`
const AGENCY = String.raw`(?:The )?(?:Associated Press|Reuters|AP|AFP|Agence France-Presse|UPI|DPA|dpa|EFE|ANSA|Xinhua|TASS|Bloomberg|PA(?: Media)?|Press Association|AAP|CP|Canadian Press|IANS|PTI|ANI|Kyodo|Yonhap|Anadolu|Agencies|[Aa]gencies|[Ww]ire (?:reports?|services?)|[Ss]taff (?:reports?|reporters?|writers?))`
const WORK = String.raw`(?:reporting|writing|editing|research|graphics|production|photography|translation)`

/** A pattern in the form that suits a paragraph. */
export type Shape = (paragraph: string) => RegExp

/** Lines that say who wrote, edited or supplied the text. */
export const CREDIT_LINES: readonly Shape[] = [
  new RegExp(
    String.raw`^(?:[Bb]y|BY|[Ww]ritten by|[Rr]eported by|[Ww]ords by|[Ss]tory by):? ${NAMES}(?:\s?[,|•·–—-].{0,60})?$`,
    'u',
  ),
  new RegExp(
    String.raw`^\(?(?:additional |further |other )?${WORK}(?: and ${WORK})?(?: (?:from|in) [\p{L} ,]{2,30})? by\b`,
    'iu',
  ),
  /^\(?(?:edited|compiled|translated|produced|updated) by\b/iu,
  /^\(?with (?:additional )?(?:reporting|files|reports|inputs?|agenc(?:y|ies))\b/iu,
  /\bcontributed (?:to (?:this|the) (?:report|story|article|post)|reporting|additional|from \p{L}+ to)\b/iu,
  /^(?:©|\(c\)|copyright\b)/iu,
  new RegExp(
    String.raw`^[\s(\[–—/|-]*(?:[Ss]ource|[Vv]ia|[Cc]redit|[Aa]gency)?:?\s*${AGENCY}(?:(?:\s*[/,&|+]\s*| and )[\p{L} ]{2,30})*[)\].\s]*$`,
    'u',
  ),
  /^[–—(]\s*\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3}(?:\/\p{Lu}[\p{L}. ]{1,30}){0,3}\)?$/u,
].map(byScript)

const MONTH = String.raw`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`
const WEEKDAY = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?`
const DAY = String.raw`(?:${WEEKDAY},? )?(?:\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \d{4}|${MONTH} \d{1,2},? \d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})`
const CLOCK = String.raw`\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: \(?[a-z]{2,5}\)?)?`
const STAMP = String.raw`(?:(?:first|last|originally) )?(?:published|posted|updated|modified|issued)`

/** Lines that only say when or where. A place that opens a paragraph stays a part of it. */
export const DATELINES: readonly Shape[] = [
  new RegExp(
    String.raw`^${STAMP}(?: on| at)?:?\s.{0,12}(?:${DAY}|${CLOCK}|\d+ \w+ ago)[^.]{0,60}\.?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:${NAMES}\s?[,|•·–—-]\s?)?(?:${CLOCK},? )?(?:on )?${DAY}(?:[\s,|•·–—-]+(?:at )?${CLOCK})?[\s.]*$`,
    'iu',
  ),
  /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:, [\p{L}. ]{2,25})?(?: \([\p{L} ]{2,20}\))?\s*[–—-]{1,2}$/u,
].map(byScript)

const DESK = String.raw`(?:reporter|correspondent|editor|journalist|columnist|writer|producer|contributor|bureau chief|commentator|critic|freelancer)`
/** "Ann Other is a reporter for …", "… reported from Oslo": said of the writer, at the end. */
const BIOS: readonly Shape[] = [
  new RegExp(
    String.raw`^${NAMES} (?:is|was) (?:an? |the |our )?[^.]{0,60}?\b${DESK}s?\b(?: (?:for|at|with|based|covering|on|in)\b|[.,]|$)`,
    'u',
  ),
  new RegExp(
    String.raw`^${NAMES} (?:covers|writes about|reports on|has (?:covered|reported|been reporting))\b`,
    'u',
  ),
  new RegExp(String.raw`^${NAMES} reported from ${NAMES}`, 'u'),
].map(byScript)

/** Is this last paragraph about the writer? */
export function endsWithBio(paragraph: string): boolean {
  return BIOS.some((shape) => shape(paragraph).test(paragraph))
}
