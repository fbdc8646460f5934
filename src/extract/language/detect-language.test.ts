import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectLanguage } from './detect-language.ts'

const TEXTS: Record<string, string> = {
  en: 'The mayor of the town said on Monday that the old bridge would be closed for a week, and that it was not safe.',
  de: 'Der Bürgermeister der Stadt sagte am Montag, dass die alte Brücke für eine Woche gesperrt wird und nicht sicher ist.',
  fr: 'Le maire de la ville a dit lundi que le vieux pont serait fermé pour une semaine et qu’il n’est pas sûr, selon les services.',
  es: 'El alcalde de la ciudad dijo el lunes que el viejo puente será cerrado por una semana y que no es seguro para los vecinos.',
  it: 'Il sindaco della città ha detto lunedì che il vecchio ponte è chiuso per una settimana e che non è sicuro per gli abitanti.',
  pt: 'O presidente da câmara disse na segunda-feira que a velha ponte não é segura e que vai ser fechada por uma semana para obras.',
  nl: 'De burgemeester van de stad zei maandag dat de oude brug een week dicht is en dat het niet veilig is om er over te gaan.',
  sv: 'Stadens borgmästare sade på måndagen att den gamla bron ska stängas i en vecka och att den inte är säker för dem som går över.',
  pl: 'Burmistrz miasta powiedział w poniedziałek, że stary most jest zamknięty na tydzień i że nie jest to bezpieczne, jak się okazało.',
  tr: 'Kentin belediye başkanı eski köprünün bir hafta için kapalı olacağını ve bu köprünün güvenli olmadığını söyledi, daha sonra da.',
  ru: 'Мэр города сказал в понедельник, что старый мост закроют на неделю, потому что он не был безопасным для людей.',
  uk: 'Міський голова сказав у понеділок, що старий міст закриють на тиждень, бо він не є безпечним для людей і їхніх авто.',
  ar: 'قال رئيس البلدية يوم الاثنين إن الجسر القديم سيغلق لمدة أسبوع لأنه ليس آمنا على الناس في المدينة',
  zh: '市长 星期一 说 旧桥 将 关闭 一周 因为 它 不 安全 人们 不能 过',
  ja: '市長は月曜日に、古い橋を一週間閉鎖すると述べた。橋は安全ではないという。',
  el: 'Ο δήμαρχος της πόλης είπε τη Δευτέρα ότι η παλιά γέφυρα θα κλείσει για μια εβδομάδα',
}

test('each language is told by its function words or its letters', () => {
  for (const [code, text] of Object.entries(TEXTS)) assert.equal(detectLanguage(text), code)
})

test('a few words, figures and names tell nothing', () => {
  for (const text of ['', 'Wexmoor', '12 34 56', 'Ann Other, Bo Lind, Cy Dane'])
    assert.equal(detectLanguage(text), null)
})

test('English with foreign names and words stays English', () => {
  const text =
    'Der Spiegel and La Stampa said on Friday that the party of Otto von Lind had lost its seat in the Landtag.'
  assert.equal(detectLanguage(text), 'en')
})
