/** What a browser is called, by a word of its own in what it sends: those that name others as well come first. */
const BROWSERS: readonly (readonly [word: RegExp, name: string])[] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|OPiOS)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*\bSafari\//, 'Safari'],
]

const SYSTEMS: readonly (readonly [word: RegExp, name: string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'an iPhone'],
  [/\biPad\b/, 'an iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'a Mac'],
  [/\bLinux\b/, 'Linux'],
]

/**
 * A browser in plain words, of what it calls itself: "Firefox on Linux". Of one that is not known the
 * first word, and of one that says nothing, that.
 */
export function browserName(agent: string): string {
  const find = (table: typeof BROWSERS) => table.find(([word]) => word.test(agent))?.[1]
  const [browser, system] = [find(BROWSERS), find(SYSTEMS)]
  if (browser) return system ? `${browser} on ${system}` : browser
  const [word = ''] = /^[^\s/(]{1,40}/.exec(agent) ?? []
  return word === '' || word === 'Mozilla' ? 'A browser that does not say which' : word
}
