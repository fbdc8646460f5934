import { byScript } from '../../text/by-script.ts'

/** Captions run to a few sentences, and their credit is at their end. */
const LONGEST = 800
const TAIL = 140

const LABEL = String.raw`(?:[Pp]hoto(?:graph)?s?|PHOTO|[Pp]ictures?|[Ii]mages?|[Ii]llustration|[Gg]raphic|[Vv]ideo|[Cc]redits?|(?:[Pp]hoto|[Ii]mage|[Ff]ile|[Pp]icture) (?:[Cc]redit|[Ss]ource|photo|image|picture))`
const LIBRARY = String.raw`(?:Getty(?: Images)?|Shutterstock|iStock|Alamy|AP(?: Photo)?|EPA(?:-EFE)?|EPA|Reuters|REUTERS|AFP|PA(?: Wire)?|Zuma|ZUMA|Sipa|Imago|dpa|DPA|Anadolu|NurPhoto|UPI|Bloomberg|The New York Times|Handout)`
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3}`

/** The credit of a picture at the end of its text. */
const CREDITS = [
  new RegExp(
    String.raw`(?:^|[.!?”"’)(\[]|\s(?=\p{Lu}))\s*${LABEL}\s*(?:by|courtesy(?: of)?)?\s*[:|©]\s*[\p{Lu}©][^.!?]{0,80}[.)\]]?$`,
    'u',
  ),
  new RegExp(String.raw`\bvia ${LIBRARY}[\])]?\.?$`, 'u'),
  new RegExp(
    String.raw`(?:[.”"’?!(\[]|^)\s*${NAME}\s*/\s*(?:[\p{L} ]{2,20}/)?${LIBRARY}[\])]?\.?$`,
    'u',
  ),
  // "(Ann Lind/Harbour Press)", and "Ann Lind for Harbour Press" behind a sentence.
  new RegExp(String.raw`[([]${NAME}/(?:The )?${NAME}[\])]\.?$`, 'u'),
  new RegExp(String.raw`[.!?]["”’)]* (?:[Cc]redit:? ?)?${NAME} for (?:The )?${NAME}$`, 'u'),
  /[([](?:AP Photo|Getty|Photo|File|Image|Picture|Courtesy|Handout)\b[^()[\]]{0,70}[)\]]\.?$/u,
  /(?:Getty Images|AP Photo|Reuters photo|REUTERS|[Ff]ile photo|[Ff]ile photograph)\s*[\])]?\.?$/u,
].map(byScript)

/** A label that opens a picture's text. */
const START = byScript(
  /^(?:photo(?:graph)?s?|pictured?|images?(?: (?:caption|source|credit))?|caption|video(?: caption)?|media caption|file (?:photo|picture|image)|gallery|graphic|illustration)(?: ?\(?[\w /]{0,20}\))?\s*[:|]|^image (?:caption|source)\b|^(?:figure|fig\.) \d+[.:]/iu,
)

/** A line that is nothing but the credit of a picture: "Photo by Ann Lind", "Courtesy of Orrin Police". */
const LONE = byScript(
  new RegExp(
    String.raw`^\(?(?:${LABEL} (?:by|[Cc]ourtesy(?: of)?)|[Cc]ourtesy(?: of)?:?)(?: the| The)? \p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’/-]+){0,8}?\)?$`,
    'u',
  ),
)
/** Its verb tells that a line with "by" is a sentence after all. */
const SHOWS = /\b(?:shows?|showed|is|are|was|were|has|have|had|reveals?|captures?|captured)\b/

/** Is this paragraph the text of a picture rather than of the report? */
export function isCaption(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false
  const head = paragraph.slice(0, 60)
  if (START(head).test(head) || /^FILE\s?[-–—]/.test(head)) return true
  if (paragraph.length < 90 && LONE(paragraph).test(paragraph) && !SHOWS.test(paragraph))
    return true
  const tail = paragraph.slice(-TAIL)
  return CREDITS.some((shape) => shape(tail).test(tail))
}
