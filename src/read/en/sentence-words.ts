const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Function words and adverbs with which sentences begin: "in the U.S. The …". */
const OPENERS = words(`
  the a an this that these those it its he she they we i you his her their our my your who what
  why how where which whose some many most all few several not one two neither both each every
  another other others in on at for but and so or nor yet as if when while after before since
  although though because unless until once whether there here however meanwhile still then now
  also instead moreover furthermore nevertheless nonetheless therefore thus indeed perhaps maybe
  earlier later last next over under during despite according with without from by to about
  among between through throughout across along against amid like unlike even only just such
  no yes asked speaking following any more much nearly almost around`)

const SPEECH = words(`
  said says asked asks added adds told tells replied replies answered shouted shouts yelled cried
  called wrote writes wondered demanded exclaimed joked quipped recalled insisted argued declared
  continued concluded noted remarked responded whispered muttered screamed inquired`)

export function isSentenceOpener(word: string): boolean {
  return OPENERS.has(word)
}

export function isSpeechVerb(word: string): boolean {
  return SPEECH.has(word)
}
