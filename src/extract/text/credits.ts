import { byScript } from '../../text/by-script.ts'

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`
export const NAMES = String.raw`${NAME}(?:(?:,| and|,? &| de| van| von| al)? ${NAME}){0,9}`
export const AGENCY = String.raw`(?:The )?(?:Associated Press|Reuters|AP|AFP|Agence France-Presse|UPI|DPA|dpa|EFE|ANSA|Xinhua|TASS|Bloomberg|PA(?: Media)?|Press Association|AAP|CP|Canadian Press|IANS|PTI|ANI|Kyodo|Yonhap|Anadolu|Agencies|[Aa]gencies|[Ww]ire (?:reports?|services?)|[Ss]taff (?:reports?|reporters?|writers?))`
const WORK = String.raw`(?:reporting|writing|editing|research|graphics|production|photography|translation)`

const CAPITAL_WORK = String.raw`(?:Reporting|Writing|Editing|Graphics|Production|Photography|Translation)`
const DESK = String.raw`(?:reporter|correspondent|editor|journalist|columnist|writer|producer|contributor|bureau chief|commentator|critic|freelancer)`

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
  new RegExp(
    String.raw`^(?:${AGENCY}|${NAME} ${NAMES} (?:staff )?(?:writer|reporter|correspondent|journalist)s?\b[^.]{0,160})(?:,? and ${NAMES})? contributed\.?$`,
    'u',
  ),
  new RegExp(
    String.raw`^\(?(?:(?:[Aa]dditional|[Ff]urther|[Oo]ther) ${WORK}|${CAPITAL_WORK}): ${NAMES}\.?\)?$`,
    'u',
  ),
  /\bcontributed (?:to (?:this|the) (?:report|story|article|post)|reporting|additional|from \p{L}+ to)\b/iu,
  /^(?:©|\(c\)|copyright\b)/iu,
  new RegExp(
    String.raw`^[\s(\[–—/|-]*(?:[Ss]ource|[Vv]ia|[Cc]redit|[Aa]gency)?:?\s*${AGENCY}(?:(?:\s*[/,&|+]\s*| and )[\p{L} ]{2,30})*[)\].\s]*$`,
    'u',
  ),
  // "With Reuters", "– with agencies", "Orrin Herald with AFP", "Orrin Herald and AFP".
  new RegExp(
    String.raw`^[–—(]?\s*(?:${NAMES},? )?[Ww]ith ${AGENCY}(?:(?:, | and |/)${NAMES})*[).]*$`,
    'u',
  ),
  new RegExp(String.raw`^${NAMES}(?:,| and|\s?[/&+])\s?${AGENCY}\.?$`, 'u'),
  new RegExp(String.raw`^${NAME}(?: ${NAME})+/${NAMES}$`, 'u'),
  new RegExp(
    String.raw`^${NAMES}, (?:[Ss]taff |[Ss]enior |[Cc]hief )?(?:${DESK}|[Ww]riter|[Rr]eporter|[Ee]ditor|[Cc]orrespondent)s?$`,
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
  new RegExp(String.raw`^\(?${NAMES} reported from ${NAMES}`, 'u'),
  /^\(?The (?:writer|author) (?:is|was|has)\b/u,
].map(byScript)

/** Is this last paragraph about the writer? */
export function endsWithBio(paragraph: string): boolean {
  return BIOS.some((shape) => shape(paragraph).test(paragraph))
}

/**
 * What signs a text behind its last sentence: "… they went home. – Meridian/Sentinel". Behind a
 * quotation a dash names who said it, unless an agency or several outlets stand there.
 */
const SIGNATURES: readonly Shape[] = [
  new RegExp(String.raw`[.!?…]\)?\s+[–—-]{1,2}\s?(?:${NAMES})(?:\s?[/+&]\s?${NAMES})*\.?$`, 'u'),
  new RegExp(
    String.raw`[.!?…]["”’)]*\s+[–—-]{1,2}\s?(?:${AGENCY}\.?|${NAMES}(?:/${NAMES})+\.?|[Ww]ith ${AGENCY}(?:(?:, | and )${AGENCY})*\.?)$`,
    'u',
  ),
].map(byScript)

/** A signature is short. */
const LONGEST_SIGNATURE = 80

/** Where the credit begins that ends a paragraph; -1 where there is none. */
export function findSignature(paragraph: string): number {
  const from = Math.max(0, paragraph.length - LONGEST_SIGNATURE)
  const tail = paragraph.slice(from)
  const found = SIGNATURES.map((shape) => shape(tail).exec(tail)).find((match) => match !== null)
  if (!found) return -1
  return from + found.index + found[0].search(/[–—-]/)
}
