/** A language by the letters that it has beyond the 26, and the encodings that it was written in. */
export type Alphabet = {
  readonly letters: string
  /** Those that its texts use most; empty where all letters beyond the 26 are few. */
  readonly frequent: string
  readonly encodings: readonly string[]
  /** Is it written in Latin letters, which stand beside those of ASCII? */
  readonly latin: boolean
}

const WEST = ['windows-1252']
const CENTRAL = ['windows-1250', 'iso-8859-2']
const CYRILLIC = [
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'ibm855',
  'x-mac-cyrillic',
  'iso-8859-5',
]

/** The first of those that fit equally well is taken: Western languages stand first. */
export const ALPHABETS: readonly Alphabet[] = [
  ...latin(WEST, [
    'äöüßé',
    'àâæçèéêëîïôœùûü',
    'áéíñóúüç¿¡ºª',
    'ãõçáéíóúâêôàüºª',
    'àèéìòùî',
    'åäöéü',
    'æøåéö',
    'ëïéèöüáóç',
    'áðéíóúýþæö',
    'àçèéíïòóúü·',
  ]),
  ...latin(CENTRAL, [
    'áčďéěíňóřšťúůýž',
    'áäčďéíĺľňóôŕšťúýž',
    'ąćęłńóśźż',
    'áéíóöőúüű',
    'ăâîşţ',
    'čćđšž',
  ]),
  ...latin(['windows-1254'], ['çğıöşüİâî']),
  ...latin(['windows-1257'], ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äöüõšž']),
  ...other(CYRILLIC, 'оеаинтсрвлкмі', [
    'абвгдежзийклмнопрстуфхцчшщъыьэюяё',
    'абвгдежзийклмнопрстуфхцчшщьюяіїєґ',
    'абвгдђежзијклљмнњопрстћуфхцчџш',
    'абвгдежзийклмнопрстуфхцчшыьэюяёўі',
  ]),
  ...other(['windows-1253', 'iso-8859-7'], 'αοιετνσηρπκςάίόέή', [
    'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ',
  ]),
  ...other(['windows-1255', 'iso-8859-8'], 'יוהלאמרבתש', ['אבגדהוזחטיךכלםמןנסעףפץצקרשת']),
  ...other(['windows-1256', 'iso-8859-6'], 'اليمنوترب', [
    'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤإئپچژگ',
  ]),
]

function latin(encodings: readonly string[], languages: readonly string[]): Alphabet[] {
  return languages.map((letters) => ({ letters, frequent: '', encodings, latin: true }))
}

function other(
  encodings: readonly string[],
  frequent: string,
  languages: readonly string[],
): Alphabet[] {
  return languages.map((letters) => ({ letters, frequent, encodings, latin: false }))
}
