import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { criterionId } from '../fixtures/ids.ts'
import { startI18n } from '#i18n/i18n.ts'
import { WrittenAbout } from '#parts/WrittenAbout.tsx'
import { assessmentOf } from '../fixtures/small-assessment.ts'

const at = '2026-03-17T09:00:00.000Z'

function show(more: { readonly note?: string; readonly url?: string; readonly date?: string }) {
  const { note = 'a note', url = '', date = '' } = more
  const assessment = assessmentOf(
    {},
    {
      notes: { m1: { at, text: note } },
      evidence: { m1: { at, items: [{ text: note, url, date }] } },
    },
  )
  return render(<WrittenAbout assessment={assessment} criterion={criterionId('m1')} />).container
}

describe('what was written about a criterion', () => {
  beforeAll(async () => {
    await startI18n('en')
  })
  afterEach(cleanup)

  it.each(['https://example.org/a', 'mailto:ada@example.org', '\u00A0https://example.org/a '])(
    'has a link where the address is %j',
    (url) => {
      const link = show({ url }).querySelector('a')
      expect([link?.getAttribute('href'), link?.rel]).toEqual([url.trim(), 'noopener noreferrer'])
    },
  )

  it.each(['javascript:alert(1)', 'http://example.org', 'data:text/html,x', '//example.org'])(
    'has none, but the text, where the address is %s',
    (url) => {
      const shown = show({ url })
      expect([shown.querySelector('a'), shown.textContent.includes(url)]).toEqual([null, true])
    },
  )

  it('is text, never markup, with a direction of its own', () => {
    const hostile = '<img src=x onerror=alert(1)> \u202E'
    const shown = show({ note: hostile })
    const texts = [...shown.querySelectorAll('bdi')].map(({ textContent }) => textContent)
    expect([shown.querySelector('img'), texts]).toEqual([null, [hostile, hostile]])
  })

  it('keeps a date that is none from turning the text around it', () => {
    expect(show({ date: '\u202Ex' }).textContent).toContain('(\u2068x\u2069)')
  })
})
