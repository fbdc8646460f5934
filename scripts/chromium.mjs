// Finds Chromium for the tests of the page, and installs it where that takes one command.
import { execSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export function findChromium() {
  return PLACES.find((place) => place && existsSync(place)) ?? null
}

/** The path of Chromium, or null with one line on what to install. */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('Installing Chromium for the tests of the page (apt-get install chromium) …')
    try {
      execSync('apt-get update -qq && apt-get install -y -qq chromium', { stdio: ['ignore', 2, 2] })
    } catch {
      console.error('That failed.')
    }
    return findChromium()
  }
  console.error('The page is not tested: install Chromium, or name it in CHROMIUM_PATH.')
  return null
}
