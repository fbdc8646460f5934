// Finds the programs that tests drive, and installs those that are missing where that takes one command.
import { execFileSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** By the name of its package in Debian: what it is called in PATH, or where else it stands. */
const PROGRAMS = {
  chromium: {
    commands: ['chromium', 'chromium-browser', 'google-chrome'],
    places: [
      process.env.CHROMIUM_PATH,
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  newsboat: { commands: ['newsboat'] },
  liferea: { commands: ['liferea'] },
  xvfb: { commands: ['Xvfb'] },
  // Debian keeps it out of PATH, a folder a version.
  postgresql: { commands: ['initdb'], places: globSync('/usr/lib/postgresql/*/bin/initdb') },
}

/** The path of a program, or null. */
export function findProgram(name) {
  const { commands, places = [] } = PROGRAMS[name]
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const inPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [...places, ...inPath].find((place) => place && existsSync(place)) ?? null
}

/**
 * The paths of programs by name, null for one that is missing after all. Those that are missing are
 * installed together as root where apt-get is; elsewhere one line says what to install.
 */
export function ensurePrograms(names) {
  const missing = names.filter((name) => !findProgram(name))
  if (missing.length > 0) install(missing)
  return Object.fromEntries(names.map((name) => [name, findProgram(name)]))
}

function install(names) {
  const command = `apt-get install ${names.join(' ')}`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(
      `Tests that drive ${names.join(', ')} are left out or fail without them: ${command}`,
    )
    return
  }
  console.error(`Installing what tests drive (${command}) …`)
  try {
    aptGet('update')
    aptGet('install', '-y', ...names)
  } catch {
    console.error('That failed.')
  }
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 2, 2], env })
}
