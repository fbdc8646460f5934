import type { Mention } from '../../model/reading.ts'
import { accountsOf, claimOf, type Found, type Said, toSides } from './finding.ts'
import type { Joined } from './join-draft.ts'
import { exclude, type Title, titleBefore, titleWords } from './title-words.ts'

/** Somebody as a text calls them. */
type Naming = {
  readonly reading: number
  readonly mention: Mention
  readonly title: Title | null
}

/** Accounts that have to agree on another title before the draft's is at odds with it. */
const AGREEING = 2

/**
 * Titles of a draft that no account gives: claims of their own. What an account calls somebody in its own
 * way, a title cut short or told after the name, is given; a shorter title is a part of the longer one.
 */
export function judgeTitles(joined: Joined): Found[] {
  const { draft } = joined
  const namings = gatherNamings(joined)
  const places = indexTitles(joined)
  const seen = new Set<string>()
  return namings.flatMap((all, entity) => {
    const theirs = all.filter(({ reading }) => reading !== draft)
    if (theirs.length === 0) return []
    return all.flatMap(({ reading, mention, title }): Found[] => {
      if (reading !== draft || title === null) return []
      const key = `${entity} ${title.words.join(' ')}`
      if (seen.has(key)) return []
      seen.add(key)
      const isGiven =
        theirs.some((naming) => isSaidBeside(joined, naming, title.words)) ||
        places.isGiven(title.words, entity)
      return isGiven ? [] : judge(joined, mention, title, theirs)
    })
  })
}

function gatherNamings({ story }: Joined): Naming[][] {
  const all: Naming[][] = story.entities.entities.map(() => [])
  for (const [reading, { mentions, tokens, sentences }] of story.readings.entries())
    for (const [m, mention] of mentions.entries()) {
      const entity = story.entities.ofMention[reading]?.[m] ?? -1
      if (entity < 0 || mention.kind !== 'person') continue
      const { firstToken } = sentences[mention.sentence]
      const isName = mention.form === 'name'
      const title = isName ? titleBefore(tokens, mention.firstToken, firstToken) : null
      all[entity].push({ reading, mention, title })
    }
  return all
}

/** Does the sentence that names somebody have all the words of a title, wherever they stand in it? */
function isSaidBeside(
  { story }: Joined,
  { reading, mention }: Naming,
  words: readonly string[],
): boolean {
  const { tokens, sentences } = story.readings[reading]
  const { firstToken, endToken } = sentences[mention.sentence]
  const said = new Set<string>()
  for (let i = firstToken; i < endToken; i++)
    for (const word of titleWords(tokens.lower[i])) said.add(word)
  return words.every((word) => said.has(word))
}

/** The titles that the articles print before a name, or before none: "the deputy minister" may be anybody. */
function indexTitles({ story, draft }: Joined) {
  const runs = new Set<string>()
  for (const [reading, { tokens, mentions }] of story.readings.entries()) {
    if (reading === draft) continue
    const named = new Map<number, number>()
    for (const [m, { firstToken, kind, form }] of mentions.entries())
      if (kind === 'person' && form === 'name')
        named.set(firstToken, story.entities.ofMention[reading]?.[m] ?? -1)
    let run: string[] = []
    for (let i = 0; i <= tokens.count; i++) {
      const words = i < tokens.count ? titleWords(tokens.lower[i]) : []
      if (words.length > 0) run.push(...words)
      else if (run.length > 0) {
        addParts(runs, run.slice(-LONGEST), named.get(i) ?? NOBODY)
        run = []
      }
    }
  }
  return {
    isGiven: (words: readonly string[], entity: number) =>
      [NOBODY, entity].some((of) => runs.has(`${of} ${words.join(' ')}`)),
  }
}

/** A title that stands before no name may be anybody's. */
const NOBODY = -2

const LONGEST = 8

function addParts(runs: Set<string>, words: readonly string[], of: number): void {
  for (let first = 0; first < words.length; first++)
    for (let end = first + 1; end <= words.length; end++)
      runs.add(`${of} ${words.slice(first, end).join(' ')}`)
}

/**
 * A title that nobody holds beside one that is given; or one where none is given, if it is printed as a
 * title: "host Ina Holt" describes her. Somebody may be a senator and a leader.
 */
function judge(
  joined: Joined,
  mention: Mention,
  { firstToken, endToken, words }: Title,
  theirs: readonly Naming[],
): Found[] {
  const { story, draft } = joined
  const { tokens } = story.readings[draft]
  const claim = claimOf(joined, {
    start: tokens.starts[firstToken],
    end: tokens.ends[endToken - 1],
  })
  const given = theirs.flatMap((naming): (Said & { readonly key: string })[] => {
    if (naming.title === null) return []
    const { article, tokens } = story.readings[naming.reading]
    const span = {
      start: tokens.starts[naming.title.firstToken],
      end: tokens.ends[naming.title.endToken - 1],
    }
    const value = article.text.slice(span.start, span.end)
    const { sentence } = naming.mention
    return [{ reading: naming.reading, sentence, span, value, key: naming.title.words.join(' ') }]
  })
  const others = [...new Set(given.map(({ key }) => key))]
  const isOther = others.length > 0 && others.every((key) => exclude(words, key.split(' ')))
  const isPrinted = others.length === 0 && /^\p{Lu}/u.test(claim.text)
  if (!isOther && !isPrinted) return []
  const isAtOdds = others.length === 1 && accountsOf(joined, given) >= AGREEING
  const found: Found = {
    kind: 'title',
    mark: isAtOdds ? 'at-odds' : 'not-found',
    claim,
    about: mention.name,
    accounts: 0,
    sides: toSides(
      joined,
      given,
      ({ key }) => key,
      () => false,
    ),
    remark: null,
  }
  return [found]
}
