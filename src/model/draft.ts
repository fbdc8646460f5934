import type { Account, ComparedArticle, QuoteChange } from './comparison.ts'
import type { Note } from './note.ts'
import type { Passage } from './span.ts'

/** The id of a draft among the articles that it is checked against. */
export const DRAFT = 'draft'

/**
 * How a claim of a draft stands to what the accounts say.
 *
 * - `agreed`, `one-witness`, `anonymous-only`: two accounts or more, one, or unnamed sources alone say so;
 * - `disputed`: the accounts differ, and the draft takes one side;
 * - `at-odds`: no account has the draft's value, and it cannot hold beside those they have;
 * - `firmer`: the value is theirs, their "about" or "at least" is lost;
 * - `outdated`: they have a newer one;
 * - `elsewhere`: the value stands in the story, and not where the draft's matter is told;
 * - `told-otherwise`: a sentence comes near it;
 * - `not-found`: nothing does.
 *
 * Of quotes: `exact`; `altered`, `altered-sense` where a word that turns the sense went or came;
 * `translated` where the accounts print the utterance in several wordings themselves; `wrong-speaker`;
 * `narration` where an article has the words outside quotation marks; `not-found`.
 */
export type DraftMark =
  | 'at-odds'
  | 'altered-sense'
  | 'altered'
  | 'wrong-speaker'
  | 'narration'
  | 'outdated'
  | 'firmer'
  | 'disputed'
  | 'not-found'
  | 'told-otherwise'
  | 'elsewhere'
  | 'anonymous-only'
  | 'one-witness'
  | 'translated'
  | 'exact'
  | 'agreed'

/** What of a draft is judged: a whole sentence, or one value in it. */
export type DraftClaimKind =
  | 'statement'
  | 'number'
  | 'duration'
  | 'date'
  | 'name'
  | 'title'
  | 'quote'
  | 'negation'

/** One value that the accounts give for the matter of a claim. */
export type DraftSide = {
  /** As printed; for statements the sentence. */
  readonly value: string
  readonly accounts: number
  /** Is it the draft's own? */
  readonly isDrafts: boolean
  /** Where the articles say so: the sentences, or of quotes the words in marks. */
  readonly passages: readonly Passage[]
}

/** What is said of one claim of a draft. All marks but `not-found` rest on passages. */
export type DraftFinding = {
  readonly id: string
  readonly kind: DraftClaimKind
  readonly mark: DraftMark
  /** Where it stands in the draft, whose id is `draft`. */
  readonly claim: Passage
  /** What is counted or told, in a few words; empty where the claim says it. */
  readonly about: string
  /** How many accounts say the same. */
  readonly accounts: number
  readonly sides: readonly DraftSide[]
  /** What else is to be known, in a sentence; null where nothing is. */
  readonly remark: string | null
  /** Of an altered quote: how its words differ from the nearest variant's. */
  readonly changes?: readonly QuoteChange[]
}

/** A draft laid beside a finished comparison. The JSON contract, `synoptic.check/1`. */
export type DraftCheck = {
  readonly format: 'synoptic.check/1'
  readonly draft: {
    readonly title: string | null
    readonly text: string
    readonly words: number
    readonly language: string | null
    /** The day from which its "Friday" is counted; null where none was given. */
    readonly date: string | null
    readonly sha256: string
  }
  readonly articles: readonly ComparedArticle[]
  readonly accounts: readonly Account[]
  /** False where the draft seems to be of something else: then there are no findings. */
  readonly isAboutStory: boolean
  /** In the order of the draft. */
  readonly findings: readonly DraftFinding[]
  readonly notes: readonly Note[]
}

/** Marks that an editor has to look at before the text goes out; `synoptic check` ends with 1. */
export const AT_ODDS: ReadonlySet<DraftMark> = new Set([
  'at-odds',
  'altered-sense',
  'altered',
  'wrong-speaker',
  'narration',
])
