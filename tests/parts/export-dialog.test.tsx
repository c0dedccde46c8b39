import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { startI18n, wordsIn } from '#i18n/i18n.ts'
import { ExportDialog } from '#parts/ExportDialog.tsx'

beforeAll(async () => {
  await startI18n('en')
  await wordsIn('en')
})
afterEach(cleanup)

const fileWrittenBy = (write: () => Promise<string>) => ({
  format: 'Markdown',
  name: 'a.md',
  mediaType: 'text/markdown',
  canCopy: true,
  write,
})

it('an export that cannot be prepared says so and can be tried again', async () => {
  const user = userEvent.setup()
  const write = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue('# Whole again')
  render(<ExportDialog file={fileWrittenBy(write)} language="en" onClose={() => undefined} />)
  expect(await screen.findByText(/The export could not be prepared/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Download' }).getAttribute('aria-disabled')).toBe(
    'true',
  )
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('# Whole again')).toBeTruthy()
  expect(screen.queryByText(/could not be prepared/)).toBeNull()
})
