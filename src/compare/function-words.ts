import { hasLetterOrDigit } from '../text/characters.ts'

/** The closed classes of English: words that every subject uses. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those such some any each every no none all both either neither ' +
    'another other others same and or but nor so yet if unless though although because since ' +
    'while whereas whether than as until till when where which who whom whose what why how ' +
    'of in on at by for from to into onto with without within about above across after against ' +
    'along among around before behind below beneath beside besides between beyond despite down ' +
    'during except inside like near off out outside over past per through throughout toward ' +
    'towards under underneath up upon via amid ' +
    'i me my mine we us our ours you your yours he him his she her hers it its they them their ' +
    'theirs himself herself itself themselves myself ourselves one ones there here ' +
    'am is are was were be been being do does did done have has had having will would shall ' +
    "should can could may might must ought not n't never ever also only just even still too very " +
    'more most less least much many few several own then now again already almost ' +
    "said say says 's s mr mrs ms dr"
  ).split(' '),
)

/** Is this lower-cased token a function word or a mark, and so no sign of what a text tells? */
export function isFunctionWord(token: string): boolean {
  return FUNCTION_WORDS.has(token) || !hasLetterOrDigit(token)
}
