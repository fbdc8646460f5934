import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findHome, type Surroundings } from './home.ts'

const check = (
  title: string,
  { env = {}, platform = 'linux' }: Partial<Surroundings>,
  config: string,
  database: string,
) =>
  test(title, () => {
    assert.deepEqual(findHome({ env, platform, folder: '/home/ada' }), { config, database })
  })

check(
  'on Linux the folders are those of XDG',
  {},
  '/home/ada/.config/synoptic/config.toml',
  '/home/ada/.local/share/synoptic/synoptic.db',
)
check(
  'XDG variables move them',
  { env: { XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d' }, platform: 'darwin' },
  '/c/synoptic/config.toml',
  '/d/synoptic/synoptic.db',
)
check(
  'SYNOPTIC_HOME outranks them and holds both',
  { env: { SYNOPTIC_HOME: '/s', XDG_CONFIG_HOME: '/c' } },
  '/s/config.toml',
  '/s/synoptic.db',
)
check(
  'an empty variable is as none',
  { env: { SYNOPTIC_HOME: '', XDG_DATA_HOME: '' } },
  '/home/ada/.config/synoptic/config.toml',
  '/home/ada/.local/share/synoptic/synoptic.db',
)
check(
  'macOS has one folder for both',
  { platform: 'darwin' },
  '/home/ada/Library/Application Support/Synoptic/config.toml',
  '/home/ada/Library/Application Support/Synoptic/synoptic.db',
)
check(
  'Windows keeps settings with the person and data on the machine',
  { platform: 'win32', env: { APPDATA: '/roaming', LOCALAPPDATA: '/local' } },
  '/roaming/Synoptic/config.toml',
  '/local/Synoptic/synoptic.db',
)
