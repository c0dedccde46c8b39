import i18next from 'i18next'
import { beforeAll, expect, it, vi } from 'vitest'
import { startI18n, switchLanguage } from '#i18n/i18n.ts'
import { printIn } from '#parts/print-in.ts'

beforeAll(async () => {
  await startI18n('en')
})

it('the other language stays on until the page was taken, where print returns at once', async () => {
  window.print = vi.fn<() => void>()
  const printing = printIn('de', 'en')
  await vi.waitFor(() => expect(window.print).toHaveBeenCalledOnce())
  expect(i18next.language).toBe('de')
  window.dispatchEvent(new Event('afterprint'))
  await printing
  expect(i18next.language).toBe('en')
})

it('the interface comes back where printing fails', async () => {
  window.print = () => {
    throw new Error('no printer')
  }
  await expect(printIn('de', 'en')).rejects.toThrow('no printer')
  expect(i18next.language).toBe('en')
})

it('of two languages asked for in a row the last one wins', async () => {
  const first = switchLanguage('de')
  const second = switchLanguage('en')
  expect(await Promise.all([first, second])).toEqual([false, true])
  expect(i18next.language).toBe('en')
})
