/**
 * How the names of the months begin: English, German, French, Spanish, Italian, Portuguese, Dutch,
 * Scandinavian, Polish, Czech, Finnish, Turkish, Indonesian and Russian. What three letters leave open
 * (`juin`, `juil`; `mars`, `marraskuu`) has four.
 */
const MONTHS: readonly string[] = [
  'jan|jän|ene|gen|sty|led|tamm|oca|янв',
  'feb|fév|fev|lut|úno|helm|şub|фев',
  'mar|mär|mae|mrz|mrt|maa|bře|мар',
  'apr|avr|abr|kwi|dub|huht|nis|апр',
  'may|mai|mei|mag|maj|kvě|touk|май|мая',
  'jun|juin|giu|cze|kesä|haz|июн',
  'jul|juil|lug|lip|hein|tem|июл',
  'aug|aoû|aou|ago|agu|sie|srp|elo|ağu|авг',
  'sep|set|wrz|zář|syys|eyl|сен',
  'oct|okt|ott|out|paź|říj|loka|eki|окт',
  'nov|lis|marr|kas|ноя',
  'dec|dez|déc|dic|des|gru|pro|joul|ara|дек',
]
const MONTH_OF = new Map(
  MONTHS.flatMap((names, i) => names.split('|').map((name): [string, number] => [name, i + 1])),
)

/** The number of a month by its name or the beginning of it, from 1; 0 where it is none. */
export function monthOf(name: string): number {
  const lower = name.toLowerCase()
  return MONTH_OF.get(lower.slice(0, 4)) ?? MONTH_OF.get(lower.slice(0, 3)) ?? 0
}
