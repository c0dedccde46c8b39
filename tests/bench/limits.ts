import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, expect } from '@playwright/test'
import { type Plugin, build } from 'vite'
import { requirementAt } from '#domain/profile.ts'
import { type Text, textIn } from '#domain/text.ts'
import { profileFrom } from '../fixtures/parsed.ts'
import { type Served, serveFolder } from './served.ts'

/** The pages that the app is held against. */
export type Limits = {
  /** The app's own first view, its styles and font, and no script. */
  readonly static: Served
  /** React, and one element. */
  readonly empty: Served
  /** React with the libraries of the app, each in its least use, drawn by the page's script. */
  readonly bare: Served
  /** The same script, with what it draws in the page already. */
  readonly barePrerendered: Served
  /** The matrix in the page, and a few lines of script for a click. */
  readonly vanilla: Served
}

const sources = 'tests/bench/limits'

/**
 * Builds the limits and serves them.
 *
 * @param dist where the built app is
 * @param app where it is served
 * @param folder an empty one
 */
export async function serveLimits(
  browser: Browser,
  { dist, app, folder }: { readonly dist: string; readonly app: Served; readonly folder: string },
): Promise<Limits> {
  const cells = matrixCells(await readFile('data/profiles/mlops.json', 'utf8'))
  for (const name of ['empty', 'bare', 'vanilla']) {
    // oxlint-disable-next-line no-await-in-loop -- vite sets up one build after the other
    await build({
      root: join(sources, name),
      configFile: false,
      mode: 'production',
      // A hint at every module that a server would treat otherwise is of no use here.
      logLevel: 'error',
      base: './',
      plugins: [cells],
      build: {
        outDir: join(folder, name),
        emptyOutDir: true,
        target: 'es2023',
        modulePreload: { polyfill: false },
      },
    })
  }
  const [empty, bare, vanilla] = await Promise.all(
    ['empty', 'bare', 'vanilla'].map((name) => serveFolder(join(folder, name))),
  )
  if (!empty || !bare || !vanilla) throw new Error('three folders give three servers')

  const prerendered = join(folder, 'bare-prerendered')
  await cp(join(folder, 'bare'), prerendered, { recursive: true })
  const barePage = await readFile(join(folder, 'bare', 'index.html'), 'utf8')
  await writeFile(
    join(prerendered, 'index.html'),
    withRoot(barePage, await drawnRoot(browser, bare.address, 'button')),
  )

  const still = join(folder, 'static')
  await mkdir(still)
  await cp(join(dist, 'assets'), join(still, 'assets'), {
    recursive: true,
    filter: (path) => !path.endsWith('.js'),
  })
  await cp(join(dist, 'icon.svg'), join(still, 'icon.svg'))
  await writeFile(join(still, 'index.html'), await stillPage(browser, app))

  return {
    static: await serveFolder(still),
    empty,
    bare,
    barePrerendered: await serveFolder(prerendered),
    vanilla,
  }
}

export async function closeLimits(limits: Limits): Promise<void> {
  await Promise.all(Object.values(limits).map(({ close }) => close()))
}

/** What a page's script has drawn into its root. */
async function drawnRoot(browser: Browser, address: string, sign: string): Promise<string> {
  const page = await browser.newPage({ locale: 'en-GB' })
  await page.goto(address)
  await expect(page.locator(sign).first()).toBeVisible()
  const drawn = await page.locator('#root').innerHTML()
  await page.close()
  return drawn
}

const emptyRoot = '<div id="root"></div>'

function withRoot(page: string, content: string): string {
  expect(page, 'the page has an empty root').toContain(emptyRoot)
  return page.replace(emptyRoot, () => `<div id="root">${content}</div>`)
}

/**
 * The built page with the first view in English in it and nothing that runs or is fetched to run. The view is as the
 * build has drawn it; where the build draws none, as the app draws it.
 */
async function stillPage(browser: Browser, app: Served): Promise<string> {
  const asBuilt = await browser.newPage({ locale: 'en-GB', javaScriptEnabled: false })
  await asBuilt.goto(app.address)
  const isDrawn = (await asBuilt.locator('[data-drawn]').count()) > 0
  const page = isDrawn ? asBuilt : await browser.newPage({ locale: 'en-GB' })
  if (!isDrawn) {
    await page.goto(app.address, { waitUntil: 'networkidle' })
    await expect(page.locator('#root main h1')).toBeVisible()
  }
  await page.evaluate(keepStill)
  await expect(page.locator('main h1')).toBeVisible()
  const content = await page.content()
  await page.close()
  if (!isDrawn) await asBuilt.close()
  return content
}

// Runs in the page.
function keepStill(): void {
  const runs = 'script, [rel="modulepreload"], [rel="manifest"], [as="script"], [as="fetch"]'
  for (const one of document.querySelectorAll(`${runs}, [data-drawn]:not([data-drawn="en"])`)) {
    one.remove()
  }
  for (const name of ['data-drawn', 'hidden']) {
    document.querySelector('body > [lang="en"]')?.removeAttribute(name)
  }
}

/** The matrix of the built-in profile in the markup, for the page that draws nothing itself. */
function matrixCells(text: string): Plugin {
  const profile = profileFrom(JSON.parse(text))
  const nameOf = (wordings: Text) => textIn(wordings, 'en', profile.languages).text
  const levels = profile.levels.map((level) => nameOf(level.name))
  const rows = profile.roles.map((role) => ({
    role: nameOf(role.name),
    cells: profile.levels.map((level) => requirementAt(profile, role.id, level.id)),
  }))
  return {
    name: 'levelwise:matrix-cells',
    transformIndexHtml: (html) => {
      const heads = levels.map((level) => `<th scope="col">${level}</th>`).join('')
      const lines = rows.map(({ role, cells }) => {
        const buttons = cells.map(
          (requirement, at) =>
            `<td><button type="button" aria-pressed="false" aria-label="${role}, ${levels[at] ?? ''}">${requirement}</button></td>`,
        )
        return `<tr><th scope="row">${role}</th>${buttons.join('')}</tr>`
      })
      const head = `<thead><tr><th scope="col">Role</th>${heads}</tr></thead>`
      return html.replace('<!--matrix-->', `<table>${head}<tbody>${lines.join('')}</tbody></table>`)
    },
  }
}
