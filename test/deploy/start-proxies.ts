import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/app/package-root.ts'

export type Proxy = { readonly port: number; readonly child: ChildProcess }

/** Is a program there? Distributions keep some of them where only root looks. */
export function findProgram(name: string): string | null {
  for (const path of [name, `/usr/sbin/${name}`])
    if (spawnSync(path, ['-v']).error === undefined) return path
  return null
}

const deployed = (name: string) => readFileSync(join(packageRoot(), 'deploy', name), 'utf8')

export type ProxyPlan = {
  /** Where its files lie. */
  readonly folder: string
  readonly port: number
  /** The port of the desk. */
  readonly desk: string
}

/** The configuration that is shipped, at another port, with a certificate of its own making. */
export function writeCaddy({ folder, port, desk }: ProxyPlan): string {
  const file = join(folder, 'Caddyfile')
  const own = deployed('Caddyfile')
    .replace(
      '{$DESK_NAME:desk.example.org} {',
      `https://desk.example.org:${port} {\n\ttls internal`,
    )
    .replace('127.0.0.1:4747', `127.0.0.1:${desk}`)
  const whole = `{\n\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n\tstorage file_system ${folder}/caddy\n}\n${own}`
  writeFileSync(file, whole)
  return file
}

/** The same for nginx, within the least that it needs around it. */
export function writeNginx({ folder, port, desk }: ProxyPlan): string {
  const [key, certificate] = [join(folder, 'desk.key'), join(folder, 'desk.pem')]
  const subject = ['-subj', '/CN=desk.example.org', '-days', '2']
  const out = ['-keyout', key, '-out', certificate]
  spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...out, ...subject])
  mkdirSync(join(folder, 'nginx'))
  const [tls] = deployed('nginx.conf')
    .replace('/etc/ssl/desk.pem', certificate)
    .replace('/etc/ssl/desk.key', key)
    .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
    .replaceAll('127.0.0.1:4747', `127.0.0.1:${desk}`)
    .split(/^server \{\n\tlisten 80/m)
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const temporary = kinds.map((kind) => `${kind}_temp_path ${folder}/nginx/${kind};`).join('\n')
  const file = join(folder, 'nginx.conf')
  writeFileSync(
    file,
    `daemon off;\nmaster_process off;\npid ${folder}/nginx.pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${tls}}\n`,
  )
  return file
}

/** Starts a program, and waits until it listens. */
export async function startProxy(
  [program, ...args]: readonly string[],
  port: number,
  isThere: () => Promise<boolean>,
): Promise<Proxy> {
  const child = spawn(program, args, { stdio: 'ignore' })
  for (let tries = 0; !(await isThere()); tries++) {
    if (tries > 200) throw new Error(`${program} does not listen`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { port, child }
}
