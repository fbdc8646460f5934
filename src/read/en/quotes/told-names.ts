import { isHuman, isPlural } from './nouns.ts'
import type { Person } from './person.ts'
import { named } from './person.ts'
import { headOf, type Phrase } from './phrases.ts'
import { type Scene, type Stretch, sentenceOf, tagOf, wordAt } from './scene.ts'

/**
 * "An angler who goes by the name “Lanky”", "a weaver giving her name only as Irsa", "a welder known as
 * Long Nils": the name by which a clause tells who is described. Null where it tells none.
 */
export function toldName(scene: Scene, phrase: Phrase): Person | null {
  const head = headOf(scene, phrase)
  const noun = wordAt(scene, head)
  if (phrase.kind !== 'description' || phrase.mention >= 0) return null
  if (isPlural(noun) || !(isHuman(noun) || noun === 'man' || noun === 'one')) return null
  const until = scene.sentences[sentenceOf(scene, head)].endToken
  const comma = wordAt(scene, phrase.endToken) === ',' ? 1 : 0
  let isNaming = false
  for (let i = phrase.endToken + comma; i < Math.min(until, phrase.endToken + LONGEST); i++) {
    const word = wordAt(scene, i)
    if (isNaming && LAST.has(wordAt(scene, i - 1))) {
      const name = nameAt(scene, i, until)
      if (name) return name
    }
    if (isAboutOthers(scene, i)) return null
    if (!LINKS.has(word) && !NAMING.has(word) && !isPassed(scene, i)) return null
    isNaming ||= NAMING.has(word)
  }
  return null
}

/** "Locally", and the "police" of "identified by police as". */
function isPassed(scene: Scene, i: number): boolean {
  if (tagOf(scene, i) === 'ADV') return true
  return tagOf(scene, i) === 'NOUN' && wordAt(scene, i - 1) === 'by'
}

/** "A man who called Ana Sol a liar" names somebody else. */
function isAboutOthers(scene: Scene, i: number): boolean {
  if (!ACTIVE.has(wordAt(scene, i)) || !WHO.has(wordAt(scene, i - 1))) return false
  return !SELVES.has(wordAt(scene, i + 1))
}

const ACTIVE = new Set(
  'called calls call named names nicknamed dubbed identified identifies introduced'.split(' '),
)
const WHO = new Set(['who', 'that'])
const SELVES = new Set('himself herself themselves itself'.split(' '))

/** How far behind a description its name may stand. */
const LONGEST = 16

/** Words that such a clause is made of. */
const LINKS = new Set(
  `who that by the of his her their its only as asked wanted wished preferred requested chose agreed to be
  being using used uses himself herself themselves itself just simply is was would better first last full nickname
  alias surname a an under pseudonym , “ " ‘`.split(/\s+/),
)

/** Words that tell that a name comes. */
const NAMING = new Set(
  `name names named goes went go going called calls calling known identified identifies identify
  nicknamed introduced dubbed gave gives giving give nickname alias pseudonym`.split(/\s+/),
)

/** The last word before the name, an opening mark aside. */
const LAST = new Set(
  'as by name called named nicknamed himself herself themselves dubbed of is was nickname alias pseudonym , “ " ‘'.split(
    ' ',
  ),
)

/** The name at a token: what the article names there, or up to three capitalised words. */
function nameAt(scene: Scene, token: number, until: number): Person | null {
  const mention = scene.mentionAt[token]
  if (mention >= 0) return scene.mentions[mention].kind === 'place' ? null : named(scene, mention)
  let end = token
  while (end < Math.min(until, token + 3) && isCapital(scene, end)) end++
  if (end === token) return null
  const { starts, ends } = scene.tokens
  return { name: scene.text.slice(starts[token], ends[end - 1]), mention: null }
}

function isCapital({ text, tokens }: Scene, token: number): boolean {
  return /^\p{Lu}/u.test(text.slice(tokens.starts[token], tokens.ends[token]))
}

/** Is what stands in marks the name that such words lead up to: "goes by “Lanky”", "the name of “Lanky”"? */
export function isToldInMarks(scene: Scene, { firstToken, endToken }: Stretch): boolean {
  const before = wordAt(scene, firstToken - 1)
  const isOf = before === 'of' && ALIASES.has(wordAt(scene, firstToken - 2))
  const isSelf = SELVES.has(before) && NAMING.has(wordAt(scene, firstToken - 2))
  const isBy = before === 'by' && GOES.has(wordAt(scene, firstToken - 2))
  return (
    (ALIASES.has(before) || isOf || isBy || isSelf) &&
    endToken > firstToken &&
    isCapital(scene, firstToken + 1)
  )
}

const ALIASES = new Set(['name', 'nickname', 'alias', 'pseudonym'])
const GOES = new Set(['go', 'goes', 'went', 'going', 'gone'])
