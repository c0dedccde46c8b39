import { type Page, test as unwatched } from '@playwright/test'
import {
  assess,
  downloadedText,
  expect,
  gap,
  mixedRatings,
  open,
  rate,
  shownView,
  test,
  workerBlocked,
} from './journey.ts'

/** What the page's policy refused, told by the browser: once for the `<meta>`, once for the header. */
async function refusals(page: Page, act: () => Promise<void>): Promise<readonly string[]> {
  await page.evaluate(() => {
    document.documentElement.dataset['refused'] = ''
    document.addEventListener('securitypolicyviolation', (event) => {
      const by = event.originalPolicy.includes('frame-ancestors') ? 'header' : 'meta'
      document.documentElement.dataset['refused'] += `${event.effectiveDirective} by ${by};`
    })
  })
  await act()
  // Violations are told in a task of their own.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)))
  const told = await page.evaluate(() => document.documentElement.dataset['refused'] ?? '')
  return [...new Set(told.split(';').filter((line) => line !== ''))].toSorted()
}

test('nothing that the app does is refused, and all of it comes from the own origin', async ({
  page,
  baseURL,
}) => {
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  await open(page, assess)
  const refused = await refusals(page, async () => {
    await rate(page, mixedRatings)
    for (const view of ['matrix', 'compare', 'sideways']) {
      await page.evaluate(
        (hash) => {
          window.location.hash = hash
        },
        assess.replace('assess', view),
      )
      // oxlint-disable-next-line no-await-in-loop -- one view after the other
      await shownView(page)
    }
    await page.evaluate((hash) => {
      window.location.hash = hash
    }, gap)
    await shownView(page)
    await page.getByRole('button', { name: /^Markdown/ }).click()
    const { text } = await downloadedText(page, () =>
      page.getByRole('dialog').getByRole('button', { name: 'Download' }).click(),
    )
    expect(text).not.toBe('')
    await page.evaluate(() => window.print())
  })
  expect(refused).toEqual([])
  const foreign = requested.filter(
    (url) => !url.startsWith(baseURL ?? '') && !url.startsWith(`blob:${baseURL ?? ''}`),
  )
  expect(foreign).toEqual([])
  expect(requested.length).toBeGreaterThan(10)
})

const attacks = [
  {
    what: 'a script made of text',
    refusedBy: 'require-trusted-types-for',
    attack: () => {
      const script = document.createElement('script')
      script.append('window.name = "ran"')
      document.body.append(script)
    },
  },
  {
    what: 'a handler made of text',
    refusedBy: 'require-trusted-types-for',
    attack: () => {
      const button = document.createElement('button')
      button.setAttribute('onclick', 'window.name = "ran"')
      button.click()
    },
  },
  {
    what: 'markup as text into an element',
    refusedBy: 'require-trusted-types-for',
    attack: () => {
      const holder = document.createElement('div')
      holder.innerHTML = '<img src="x" alt="">'
    },
  },
  {
    what: 'a policy that makes markup trusted',
    refusedBy: 'trusted-types',
    attack: () => {
      // The type of Window doesn't know of it yet.
      const factory: { createPolicy: (name: string, rules: object) => void } = Reflect.get(
        window,
        'trustedTypes',
      )
      factory.createPolicy('mine', { createHTML: (text: string) => text })
    },
  },
  {
    what: 'a request to another origin',
    refusedBy: 'connect-src',
    attack: () => fetch('https://example.org/asked').then(() => undefined),
  },
  {
    what: 'a picture of another origin',
    refusedBy: 'img-src',
    attack: () => {
      const image = new Image()
      image.src = 'https://example.org/pixel.png'
      document.body.append(image)
    },
  },
  {
    what: 'a style in an attribute of markup',
    refusedBy: 'style-src-attr',
    attack: () => {
      document.body.setAttribute('style', 'color: red')
    },
  },
] as const

// Each attack is told in the console, and is meant to be.
for (const { what, refusedBy, attack } of attacks) {
  unwatched(`the page refuses ${what}, by its own policy and by the header`, async ({ page }) => {
    const answered: string[] = []
    page.on('response', (response) => answered.push(new URL(response.url()).pathname))
    await open(page)
    const refused = await refusals(page, () => page.evaluate(attack).catch(() => undefined))
    expect(refused).toEqual([`${refusedBy} by header`, `${refusedBy} by meta`])
    expect(await page.evaluate(() => [window.name, document.body.style.color])).toEqual(['', ''])
    expect(answered.filter((path) => path.endsWith('.png') || path === '/asked')).toEqual([])
  })
}

unwatched(
  'the page refuses inline code that a host puts into it, without any header',
  async ({ page }) => {
    const said: string[] = []
    page.on('console', (message) => {
      if (message.text() !== workerBlocked) said.push(message.text())
    })
    await page.route('/', async (route) => {
      const response = await route.fetch()
      const { 'content-security-policy': _left, ...headers } = response.headers()
      const added =
        '<script>window.name = "ran"</script><style>body { color: red }</style>' +
        '<p style="color: red" id="added" onclick="window.name = \'ran\'">Added by the host</p>' +
        '<script src="https://example.org/added.js"></script>'
      const body = (await response.text()).replace('</body>', `${added}</body>`)
      await route.fulfill({ response, headers, body })
    })
    await open(page)
    await page.locator('#added').click()
    expect(await page.evaluate(() => window.name)).toBe('')
    // The page's own styles stand in it, too.
    expect(
      await page.evaluate(() => [
        [...document.styleSheets].filter(({ href }) => !href).length,
        getComputedStyle(document.body).color === 'rgb(255, 0, 0)',
      ]),
    ).toEqual([1, false])
    // Two scripts, two styles, one handler.
    const refused = said.filter((text) => text.includes('Content Security Policy'))
    expect([said.length, refused.length]).toEqual([5, 5])
  },
)

test('the page says what a host should send with it', async ({ request }) => {
  const headers = (await request.get('/')).headers()
  expect({
    framing: headers['content-security-policy']?.includes("frame-ancestors 'none'"),
    sniffing: headers['x-content-type-options'],
    referrer: headers['referrer-policy'],
    opener: headers['cross-origin-opener-policy'],
  }).toEqual({
    framing: true,
    sniffing: 'nosniff',
    referrer: 'no-referrer',
    opener: 'same-origin',
  })
})
