import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Server = 'nginx' | 'nginx with brotli' | 'Caddy' | 'Apache'

export type Place = {
  /** Of this trial: what the server writes goes here. */
  readonly base: string
  /** The root of the site. */
  readonly site: string
  /** Of the app on it. */
  readonly path: string
  readonly port: number
}

type Kind = {
  readonly program: string
  /** Whether the server's own compression can do what is in the compressed copies. */
  readonly encodings: readonly ('br' | 'gzip')[]
  /** Writes the files of `deploy/` where this server finds them; returns the command. */
  readonly prepare: (place: Place) => readonly [string, ...string[]]
}

/** Each with the files of `deploy/` as they are, but for the port and the folders. */
export const servers: { readonly [server in Server]: Kind } = {
  nginx: { program: 'nginx', encodings: ['gzip'], prepare: (place) => nginx(place, false) },
  'nginx with brotli': {
    program: 'nginx',
    encodings: ['br', 'gzip'],
    prepare: (place) => nginx(place, true),
  },
  Caddy: { program: 'caddy', encodings: ['br', 'gzip'], prepare: caddy },
  Apache: { program: 'apache2', encodings: ['br', 'gzip'], prepare: apache },
}

export function isInstalled(server: Server): boolean {
  return spawnSync('which', [servers[server].program]).status === 0
}

function ready(file: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`deploy/${file} has no “${from}”`)
      return text.replaceAll(from, to)
    },
    readFileSync(join('deploy', file), 'utf8'),
  )
}

function written(place: Place, name: string, text: string): string {
  const file = join(place.base, name)
  writeFileSync(file, text)
  return file
}

function nginx(place: Place, hasBrotli: boolean): readonly [string, ...string[]] {
  const headers = written(
    place,
    'levelwise-headers.conf',
    ready(
      'nginx/levelwise-headers.conf',
      hasBrotli ? [['# brotli_static on;', 'brotli_static on;']] : [],
    ),
  )
  const include = `include ${headers};`
  const site = written(
    place,
    'levelwise.conf',
    ready('nginx/levelwise.conf', [
      ['listen 8080;', `listen 127.0.0.1:${place.port};`],
      ['root /srv/levelwise;', `root ${place.site};`],
      [
        'include /etc/nginx/levelwise-headers.conf;',
        place.path === '/' ? include : `location ${place.path} { ${include} }`,
      ],
    ]),
  )
  const main = written(
    place,
    'nginx.conf',
    `${hasBrotli ? 'load_module modules/ngx_http_brotli_static_module.so;' : ''}
    daemon off; pid ${place.base}/nginx.pid; error_log stderr crit; worker_processes auto;
    events {}
    http {
      include /etc/nginx/mime.types; default_type application/octet-stream;
      access_log off; sendfile on; tcp_nopush on;
      include ${site};
    }`,
  )
  return ['nginx', '-p', '/usr/share/nginx', '-c', main]
}

function caddy(place: Place): readonly [string, ...string[]] {
  const text = ready('Caddyfile', [
    ['levelwise.example', `http://127.0.0.1:${place.port}`],
    ['/srv/levelwise', join(place.site, place.path)],
  ])
  const folder = place.path.slice(0, -1)
  const opening = ` {\n`
  const from = text.indexOf(opening) + opening.length
  const inner = text.slice(from, text.lastIndexOf('}'))
  const site =
    place.path === '/'
      ? text
      : `${text.slice(0, from)} redir ${folder} ${place.path}\n handle_path ${place.path}* {\n${inner}}\n}\n`
  const file = written(place, 'Caddyfile', `{\n admin off\n auto_https off\n}\n${site}`)
  return ['caddy', 'run', '--adapter', 'caddyfile', '--config', file]
}

function apache(place: Place): readonly [string, ...string[]] {
  writeFileSync(join(place.site, place.path, '.htaccess'), ready('apache.htaccess', []))
  const modules = [
    'mpm_event',
    'authz_core',
    'mime',
    'dir',
    'headers',
    'rewrite',
    'filter',
    'deflate',
  ]
  const main = written(
    place,
    'apache.conf',
    `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
    ServerRoot ${place.base}
    ServerName 127.0.0.1
    Listen 127.0.0.1:${place.port}
    PidFile ${place.base}/apache.pid
    Mutex file:${place.base} default
    ErrorLog ${place.base}/apache.log
    LogLevel crit
    ${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
    Include /etc/apache2/mods-available/mime.conf
    DocumentRoot ${place.site}
    <Directory ${place.site}>
      AllowOverride All
      Require all granted
    </Directory>\n`,
  )
  return ['apache2', '-D', 'FOREGROUND', '-f', main]
}
