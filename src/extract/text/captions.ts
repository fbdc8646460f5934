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
  /[([](?:AP Photo|Getty|Photo|File|Image|Picture|Courtesy|Handout)\b[^()[\]]{0,70}[)\]]\.?$/u,
  /(?:Getty Images|AP Photo|Reuters photo|REUTERS|[Ff]ile photo|[Ff]ile photograph)\s*[\])]?\.?$/u,
].map(byScript)

/** A label that opens a picture's text. */
const START = byScript(
  /^(?:photo(?:graph)?s?|pictured?|images?(?: (?:caption|source|credit))?|caption|video(?: caption)?|media caption|file (?:photo|picture|image)|gallery|graphic|illustration)(?: ?\(?[\w /]{0,20}\))?\s*[:|]|^image (?:caption|source)\b|^(?:figure|fig\.) \d+[.:]/iu,
)

/** Is this paragraph the text of a picture rather than of the report? */
export function isCaption(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false
  const head = paragraph.slice(0, 60)
  if (START(head).test(head)) return true
  const tail = paragraph.slice(-TAIL)
  return CREDITS.some((shape) => shape(tail).test(tail))
}
