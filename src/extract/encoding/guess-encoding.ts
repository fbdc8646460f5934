import { guessAlphabet } from './guess-alphabet.ts'

/** An encoding of a script without letters that come in two cases, by the letters that its languages use most. */
type Candidate = {
  readonly encoding: string
  readonly frequent: RegExp
  /** The share of those letters in running text, as a rule. */
  readonly usual: number
}

const JAPANESE = { frequent: /[\u3040-\u30fa]/g, usual: 0.5 }

const CANDIDATES: readonly Candidate[] = [
  { encoding: 'shift_jis', ...JAPANESE },
  { encoding: 'euc-jp', ...JAPANESE },
  {
    encoding: 'euc-kr',
    frequent: /[이다는의에가을고지하로한도은기사어리자대서시인나라일정그를]/g,
    usual: 0.4,
  },
  {
    encoding: 'gb18030',
    frequent: /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会年]/g,
    usual: 0.25,
  },
  {
    encoding: 'big5',
    frequent: /[的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會年]/g,
    usual: 0.25,
  },
  { encoding: 'windows-874', frequent: /[านรอกเงมยลวดทสคตห่้ีั]/g, usual: 0.7 },
]

/** As much of a document is looked at. */
const SAMPLE = 1 << 16
/** Less than this part of the usual share, and the letters are another script's. */
const LIKELY = 0.5

/** Letters that fit a language less well than this are of none that is known. */
const FITS = 0.85

/**
 * The encoding of bytes that are no UTF-8 and of which nothing is said, or null where they are best
 * taken for a Western one. In Latin scripts accents stand between plain letters; elsewhere the bytes
 * beyond ASCII stand together.
 */
export function guessEncoding(body: Uint8Array): string | null {
  const sample = body.subarray(0, SAMPLE)
  if (isShifted(body)) return 'iso-2022-jp'
  const letters = guessAlphabet(fromFirstLetter(body))
  const fits = letters !== null && letters.fit >= FITS
  if (fits && !letters.latin) return letters.encoding
  const eastern = areTogether(sample) ? guessEastern(sample) : null
  if (eastern) return eastern
  return fits && letters.encoding !== WESTERN ? letters.encoding : null
}

const WESTERN = 'windows-1252'
/** Japanese in seven bits, as mail had it, shifts between its sets of letters. */
const SHIFTED = /\x1b\$[@B]/

/** So many letters tell an alphabet. */
const ENOUGH = 1 << 14

/** The bytes from the first beyond ASCII on. */
function fromFirstLetter(body: Uint8Array): Uint8Array {
  const at = Math.max(0, body.findIndex((byte) => byte > 127) - 1)
  return body.subarray(at, at + ENOUGH)
}

/** Is it ISO-2022-JP? Its bytes are those of ASCII. */
export function isShifted(body: Uint8Array): boolean {
  return SHIFTED.test(new TextDecoder('windows-1252').decode(body.subarray(0, 4096)))
}

function guessEastern(sample: Uint8Array): string | null {
  let best: { encoding: string; score: number } | null = null
  for (const { encoding, frequent, usual } of CANDIDATES) {
    const foreign = new TextDecoder(encoding).decode(sample).replace(/[\0-\x7f]+/g, '')
    const share = (foreign.match(frequent)?.length ?? 0) / (foreign.length || 1)
    const score = share / usual
    if (score >= LIKELY && score > (best?.score ?? 0)) best = { encoding, score }
  }
  return best?.encoding ?? null
}

function areTogether(sample: Uint8Array): boolean {
  let high = 0
  let together = 0
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] < 128) continue
    high++
    if (sample[i - 1] >= 128 || sample[i + 1] >= 128) together++
  }
  return together > high * 0.6
}
