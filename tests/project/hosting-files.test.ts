// @vitest-environment node
// The ready files for hosts say what src/app/page-policy.ts says. That real servers understand them as they are meant
// is tried by tests/hosting.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { caching, securityHeaders } from '../../src/app/page-policy.ts'

const headers = Object.entries(securityHeaders)

/** The lines of a file, without their indentation. */
function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
}

const starting = (lines: readonly string[], start: string) =>
  lines.filter((line) => line.startsWith(start))

describe('the headers and the caching of the page’s policy', () => {
  it('are what the file of headers sends', () => {
    const written = headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')
    expect(readFileSync('public/_headers', 'utf8')).toBe(
      `/*\n${written}\n` +
        `/\n  Cache-Control: ${caching.page}\n\n` +
        `/index.html\n  Cache-Control: ${caching.page}\n\n` +
        `/sw.js\n  Cache-Control: ${caching.page}\n\n` +
        `/assets/*\n  Cache-Control: ${caching.hashed}\n`,
    )
  })

  it('are what nginx sends, and nothing else', () => {
    expect(starting(linesOf('deploy/nginx/levelwise-headers.conf'), 'add_header')).toEqual([
      'add_header Cache-Control $levelwise_caching always;',
      ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
    ])
    const site = linesOf('deploy/nginx/levelwise.conf')
    const from = site.indexOf('map "$status $uri" $levelwise_caching {') + 1
    expect(site.slice(from, site.indexOf('}', from))).toEqual([
      `default "${caching.page}";`,
      `"~^(200|206|304) .*/assets/" "${caching.hashed}";`,
    ])
    expect(starting(site, 'add_header')).toEqual([])
  })

  it('are what Caddy sends, and nothing else', () => {
    const lines = linesOf('deploy/Caddyfile')
    const from = lines.indexOf('header {') + 1
    expect(lines.slice(from, lines.indexOf('}', from))).toEqual(
      headers.map(([name, value]) => `${name} "${value}"`),
    )
    expect(starting(lines, 'header @')).toEqual([
      `header @hashed Cache-Control "${caching.hashed}"`,
      `header @other Cache-Control "${caching.page}"`,
      'header @manifest Content-Type application/manifest+json',
    ])
  })

  it('are what Apache sends, and nothing else', () => {
    expect(starting(linesOf('deploy/apache.htaccess'), 'Header always set')).toEqual([
      ...headers.map(([name, value]) => `Header always set ${name} "${value}"`),
      `Header always set Cache-Control "${caching.page}"`,
      `Header always set Cache-Control "${caching.hashed}" ` +
        `"expr=%{REQUEST_URI} =~ m#/assets/# && %{REQUEST_STATUS} in {'200', '206', '304'}"`,
    ])
  })

  it('are what Vercel sends, and nothing else', () => {
    const settings: unknown = JSON.parse(readFileSync('deploy/vercel.json', 'utf8'))
    const pairs = headers.map(([key, value]) => ({ key, value }))
    expect(settings).toMatchObject({
      outputDirectory: 'dist',
      headers: [
        { source: '/(.*)', headers: pairs },
        {
          source: '/((?!assets/).*)',
          headers: [{ key: 'Cache-Control', value: caching.page }],
        },
        { source: '/assets/(.*)', headers: [{ key: 'Cache-Control', value: caching.hashed }] },
      ],
    })
  })

  it('are what the guide says for object storage', () => {
    const guide = readFileSync('docs/hosting.md', 'utf8')
    expect([...guide.matchAll(/--cache-control "([^"]+)"/g)].map(([, value]) => value)).toEqual([
      caching.hashed,
      caching.page,
    ])
  })
})

describe('the workflow for GitHub Pages', () => {
  it('tests before it builds, and publishes what was built', () => {
    const { jobs } = parse(readFileSync('.github/workflows/pages.yml', 'utf8'))
    const steps: readonly { readonly uses?: string; readonly run?: string }[] = jobs.build.steps
    expect(steps.map(({ uses, run }) => run ?? uses?.replace(/@.*/, ''))).toEqual([
      'actions/checkout',
      'actions/setup-node',
      'npm ci --ignore-scripts',
      'npm test',
      'npm run build',
      'actions/upload-pages-artifact',
    ])
    expect(steps.at(-1)).toMatchObject({ with: { path: 'dist' } })
    expect(jobs.publish).toMatchObject({ needs: 'build', permissions: { pages: 'write' } })
  })
})

describe('the container', () => {
  it('holds the ready files for nginx, runs as nobody in particular and looks after itself', () => {
    const lines = linesOf('deploy/Containerfile')
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')))
    expect(last[0]).toMatch(/^FROM nginxinc\/nginx-unprivileged:/)
    expect(starting(last, 'USER ')).toEqual([])
    expect(starting(last, 'COPY deploy/')).toEqual([
      'COPY deploy/nginx/levelwise-headers.conf /etc/nginx/levelwise-headers.conf',
      'COPY deploy/nginx/levelwise.conf /etc/nginx/conf.d/default.conf',
    ])
    const site = linesOf('deploy/nginx/levelwise.conf')
    expect(site).toContain('root /srv/levelwise;')
    expect(last).toContain('COPY --from=build /levelwise/dist /srv/levelwise')
    expect(site).toContain('listen 8080;')
    expect(starting(last, 'HEALTHCHECK').join('')).toContain('http://127.0.0.1:8080/')
  })
})
