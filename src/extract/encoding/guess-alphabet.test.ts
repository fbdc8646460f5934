import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode } from '../decode.ts'
import { decodeAs } from './decode-as.ts'

/** Text → bytes of an encoding with a byte for each letter, by what each byte would be read as. */
function encode(text: string, encoding: string): Uint8Array {
  const bytes = Array.from({ length: 256 }, (_, byte) => byte)
  const letters = new Map(
    bytes.map((byte) => [decodeAs(Uint8Array.of(byte), encoding) ?? '', byte]),
  )
  return Uint8Array.from(
    text,
    (char) => letters.get(char) ?? assert.fail(`no ${char} in ${encoding}`),
  )
}

const check = (text: string, ...encodings: readonly string[]) => {
  for (const encoding of encodings)
    test(`${encoding}: ${text.slice(0, 40)}`, () => {
      const decoded = decode(encode(text, encoding))
      assert.equal(decoded.text, text)
      assert.equal(decoded.guessed, true)
    })
}

const CENTRAL = ['windows-1250', 'iso-8859-2']
check(
  'Starý most přes řeku je od úterý uzavřen, řekl starosta. Přívoz začne jezdit až příští týden.',
  ...CENTRAL,
)
check(
  'Starý most cez rieku je od utorka zatvorený, povedal starosta. Kompa začne jazdiť až budúci týždeň, ľudia čakajú.',
  ...CENTRAL,
)
check(
  'Stary most jest zamknięty od wtorku, powiedział burmistrz. Prom zacznie pływać w przyszłym tygodniu, a później częściej.',
  ...CENTRAL,
)
check(
  'A régi hidat kedden lezárták, mondta a polgármester. A komp csak jövő héten indul, és az emberek őt kérdezték a kőről.',
  ...CENTRAL,
)
check(
  'Stari most je zatvoren od utorka, rekao je gradonačelnik. Trajekt će voziti tek sljedeći tjedan, kažu mještani.',
  ...CENTRAL,
)
check(
  'Stari most je zaprt že od torka, je dejal župan. Trajekt začne voziti šele čez teden, pravijo občani.',
  ...CENTRAL,
)
check(
  'Eski köprü salı gününden beri kapalı, dedi başkan. Vapur ancak gelecek hafta çalışacak, diye ekledi; çoğu kişi şaşırdı.',
  'windows-1254',
)
check(
  'Senasis tiltas uždarytas nuo antradienio, sakė meras. Keltas pradės plaukti tik kitą savaitę, žmonės laukia.',
  'windows-1257',
)

const RUSSIAN =
  'Старый мост закрыт со вторника, сказал мэр. Паром начнёт ходить только через неделю, и жители ждут объявлений.'
check(RUSSIAN, 'windows-1251', 'koi8-r', 'ibm866', 'ibm855', 'x-mac-cyrillic', 'iso-8859-5')
check(
  'Старият мост е затворен от вторник, каза кметът. Фериботът ще тръгне чак другата седмица и хората чакат.',
  'windows-1251',
  'iso-8859-5',
  'ibm855',
)
check(
  'Старий міст закрито з вівторка, сказав міський голова. Пором піде лише за тиждень, і люди чекають новин.',
  'windows-1251',
  'koi8-u',
)
check(
  'Η παλιά γέφυρα είναι κλειστή από την Τρίτη, είπε ο δήμαρχος. Το πλοίο θα ξεκινήσει σε μία εβδομάδα.',
  'windows-1253',
  'iso-8859-7',
)
check(
  'הגשר הישן סגור מיום שלישי, אמר ראש העיר. המעבורת תתחיל לשוט רק בשבוע הבא, והתושבים מחכים.',
  'windows-1255',
  'iso-8859-8',
)
check(
  'الجسر القديم مغلق منذ الثلاثاء، قال رئيس البلدية. العبارة ستبدأ الأسبوع المقبل والناس ينتظرون.',
  'windows-1256',
  'iso-8859-6',
)

const WESTERN = 'windows-1252'
check(
  'Die alte Brücke ist seit Dienstag geschlossen, sagte der Bürgermeister. Die Fähre fährt erst nächste Woche für alle.',
  WESTERN,
)
check(
  'Le vieux pont est fermé depuis mardi, a déclaré le maire. Le bac ne reprendra qu’à la fin de l’été, où il passait déjà.',
  WESTERN,
)
check(
  'El puente viejo está cerrado desde el martes, señaló el alcalde. ¿Cuándo volverá el barco? Mañana, según dijo.',
  WESTERN,
)
check(
  'A ponte velha está fechada desde terça, disse o presidente. A balsa não voltará até à próxima estação, então.',
  WESTERN,
)
check(
  'Den gamla bron är stängd sedan tisdag, sade borgmästaren. Färjan går först nästa vecka på kvällen.',
  WESTERN,
)
check(
  'Gamla brúin hefur verið lokuð síðan á þriðjudag, sagði bæjarstjórinn. Ferjan fer ekki fyrr en í næstu viku.',
  WESTERN,
)
check('The café of Zoë Müller – “the best in town” – has closed, said the owner’s fiancé.', WESTERN)

test('UTF-32 is told by its zeros, ISO-2022-JP by its shifts', () => {
  const text = 'The bridge – 橋 – is shut.'
  const wide = (little: boolean, mark: boolean) => {
    const points = Array.from((mark ? '\ufeff' : '') + text, (char) => char.codePointAt(0) ?? 0)
    const view = new DataView(new ArrayBuffer(4 * points.length))
    for (const [i, point] of points.entries()) view.setUint32(4 * i, point, little)
    return new Uint8Array(view.buffer)
  }
  for (const little of [true, false])
    for (const mark of [true, false]) assert.equal(decode(wide(little, mark)).text, text)
  assert.equal(decode(Buffer.from('\x1b$B66\x1b(B is shut', 'latin1')).text, '橋 is shut')
})
