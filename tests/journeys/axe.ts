import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Words say nothing about colours, and colours about nothing else: each rule runs where it can find something. */
export type Rules = 'all rules' | 'rules about colours' | 'all rules but those about colours'

const aboutColours = ['color-contrast', 'link-in-text-block']
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Waits until nothing is drawn any more: what is still loading or fading would be looked at half. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise<void>((resolve) => {
      const quiet = 200
      let timer = setTimeout(done, quiet)
      const observer = new MutationObserver(() => {
        clearTimeout(timer)
        timer = setTimeout(done, quiet)
      })
      observer.observe(document, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      })
      function done(): void {
        observer.disconnect()
        resolve()
      }
    })
    // One that is taken back in the meantime ends as well.
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
  })
}

/** What axe finds in a page as it stands, or in a part of it. */
export async function axeFindings(
  page: Page,
  { rules = 'all rules', within }: { readonly rules?: Rules; readonly within?: string } = {},
) {
  await settled(page)
  // Nothing is asked about what is in order, and no second page is opened to put frames together: there are none.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
  if (within !== undefined) axe.include(within)
  if (rules === 'rules about colours') axe.withRules(aboutColours)
  else axe.withTags(standards)
  if (rules === 'all rules but those about colours') axe.disableRules(aboutColours)
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])
}

/** What axe finds in light colours, and after that in dark ones. The page is left in light ones. */
export async function axeFindingsInBothThemes(page: Page, within?: string) {
  const part = within === undefined ? {} : { within }
  const light = await axeFindings(page, part)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await axeFindings(page, { ...part, rules: 'rules about colours' })
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark]
}
