/** An encoding of a script that is not Latin, by the letters that its languages use most. */
type Candidate = {
  readonly encoding: string
  readonly frequent: RegExp
  /** The share of those letters in running text, as a rule. */
  readonly usual: number
}

const CYRILLIC = { frequent: /[оеаинтсрвлкм]/g, usual: 0.7 }
const JAPANESE = { frequent: /[\u3040-\u30fa]/g, usual: 0.5 }

const CANDIDATES: readonly Candidate[] = [
  { encoding: 'koi8-r', ...CYRILLIC },
  { encoding: 'windows-1251', ...CYRILLIC },
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

/**
 * The encoding of bytes that are no UTF-8 and of which nothing is said, or null where they are best
 * taken for a Western one. There accents stand alone between plain letters; elsewhere the bytes
 * beyond ASCII stand together.
 */
export function guessEncoding(body: Uint8Array): string | null {
  const sample = body.subarray(0, SAMPLE)
  if (!areTogether(sample)) return null
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
