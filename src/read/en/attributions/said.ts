import type { Attribution } from '../../../model/reading.ts'
import type { Saying } from '../quotes/history.ts'
import { personFor } from '../quotes/people.ts'
import { printed, type Scene, tagOf, wordAt } from '../quotes/scene.ts'
import { subjectAfter } from '../quotes/subjects.ts'
import { namesAgency } from './agencies.ts'
import { canBeSource, isThing, printedPhrase, sourceOf, spanOf } from './sources.ts'
import {
  clauseBefore,
  clauseBehind,
  closesSaying,
  hearerAt,
  isNarratedEnough,
  near,
  type Stretch,
} from './stretch.ts'

/** Verbs that report a fact rather than a manner of speaking. */
const REPORTING: ReadonlySet<string> = new Set(
  `say tell add report announce confirm claim warn estimate note explain acknowledge admit affirm allege
  argue assert believe conclude contend declare deny disclose emphasise emphasize indicate inform insist
  maintain notify observe predict proclaim promise pledge recall reiterate remark repeat reveal state stress
  suggest testify think vow write recount concede caution clarify complain determine
  speculate assure remind advise`.split(/\s+/),
)

/** Verbs whose subject may be a thing that says nothing: "the move suggests". */
const SHOWING: ReadonlySet<string> = new Set('suggest indicate reveal confirm affirm'.split(' '))

/** "One report said": a base form such as "report" is no verb behind these. */
const SINGULAR: ReadonlySet<string> = new Set('he she it one a an this that each every'.split(' '))

const WITH_HEARER: ReadonlySet<string> = new Set(
  'tell inform assure remind notify warn advise'.split(' '),
)

/** "Berg said (that) …", "…, Berg said", "Berg told the paper …": what a saying gives its speaker. */
export function attributionOf(
  scene: Scene,
  found: Saying,
  all: readonly Saying[],
): Attribution | null {
  const saying = inverted(scene, found, all)
  const { cue, person } = saying
  const { verb, subject } = cue
  if (!verb || !REPORTING.has(verb.base) || !reports(scene, saying)) return null
  if (!canBeSource(scene, subject)) return null
  if (SHOWING.has(verb.base) && isThing(scene, subject)) return null
  const sentence = near(scene.sentences[saying.sentence], cue.firstToken)
  const told = WITH_HEARER.has(verb.base) ? hearerAt(scene, cue.endToken, sentence.endToken) : null
  const stretch = stretchOf(scene, saying, told?.endToken ?? cue.endToken)
  if (!stretch || !isNarratedEnough(scene, stretch)) return null
  const source = sourceOf(scene, subject, person?.mention ?? null)
  return {
    ...spanOf(scene, stretch.from, stretch.until),
    sentence: saying.sentence,
    kind: namesAgency(scene, subject) ? 'credit' : 'speech',
    ...source,
    cue: printed(scene, cue.firstToken, cue.endToken),
    to: told ? printedPhrase(scene, told) : null,
  }
}

/** "…, said Anna Berg": behind a comma the subject follows its verb, where one stands there. */
function inverted(scene: Scene, saying: Saying, all: readonly Saying[]): Saying {
  const { cue, sentence } = saying
  const { firstToken, verb } = cue
  const isSay = verb?.manner === 'say' && (verb.form === 'past' || verb.form === 'present')
  if (!isSay || wordAt(scene, firstToken - 1) !== ',' || cue.subject.firstToken > firstToken)
    return saying
  const { endToken } = near(scene.sentences[sentence], firstToken)
  const subject = subjectAfter(scene, firstToken, endToken)
  if (!subject || !canBeSource(scene, subject) || isObject(scene, subject.endToken, endToken))
    return saying
  return { ...saying, cue: { ...cue, subject }, person: personFor(scene, subject, all) }
}

/** In "Berg, a baker, said the shop would close" a verb follows: "the shop" is no subject of "said". */
function isObject(scene: Scene, from: number, until: number): boolean {
  const tag = from < until ? tagOf(scene, from) : 'PUNCT'
  return tag === 'VERB' || tag === 'AUX' || tag === 'PART'
}

/** Words before a speech verb after which nothing is reported, or after which it is no verb. */
const NOT_REPORTING: ReadonlySet<string> = new Set(
  "to not n't never a an the - self would could might should".split(' '),
)

/** "refused to say" and "did not say" report no words. */
function reports(scene: Scene, { cue }: Saying): boolean {
  const before = cue.firstToken - 1
  const word = wordAt(scene, before)
  if (NOT_REPORTING.has(word)) return false
  if (cue.verb?.form !== 'base') return true
  if (SINGULAR.has(wordAt(scene, cue.subject.firstToken))) return false
  return tagOf(scene, before) !== 'AUX' && cue.subject.endToken >= before
}

function stretchOf(scene: Scene, { cue, sentence }: Saying, behind: number): Stretch | null {
  const { firstToken, endToken } = near(scene.sentences[sentence], cue.firstToken)
  const start = Math.min(cue.subject.firstToken, cue.firstToken)
  const end = Math.max(
    behind,
    cue.subject.endToken > cue.firstToken ? cue.subject.endToken : behind,
  )
  const follows = clauseBehind(scene, end, endToken)
  if (follows) return follows
  const comma = commaBefore(scene, start, firstToken)
  if (comma < 0 || !closesSaying(scene, end, endToken)) return null
  return clauseBefore(scene, firstToken, comma)
}

/** The comma before "Berg said" or "the mayor said"; -1 where there is none. */
function commaBefore(scene: Scene, start: number, from: number): number {
  for (let i = start - 1; i >= Math.max(from, start - 2); i--)
    if (wordAt(scene, i) === ',') return i
  return -1
}
