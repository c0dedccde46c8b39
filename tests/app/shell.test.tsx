import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useStore } from '#state/store.ts'
import { memoryStorage, openApp } from '../fixtures/interface.tsx'

const middle = '#/mlops/assess/ml-engineer/middle'

describe('the shell', () => {
  it('switches interface and profile together, and remembers it', async () => {
    const { user } = await openApp(middle)
    await user.click(screen.getByRole('radio', { name: 'Deutsch' }))
    expect(await screen.findByRole('heading', { name: 'Wo stehen Sie bei MLOps?' })).toBeTruthy()
    expect(
      screen.getByRole('radiogroup', { name: 'Implementiert Tests für Pipelines.' }),
    ).toBeTruthy()
    expect(useStore.getState().settings.language).toBe('de')
  })

  it('puts a theme on and remembers it', async () => {
    const { user } = await openApp(middle)
    await user.click(screen.getByRole('radio', { name: 'Dark' }))
    expect(document.documentElement.dataset['theme']).toBe('dark')
    await user.click(screen.getByRole('radio', { name: 'As the system' }))
    expect(document.documentElement.dataset['theme']).toBeUndefined()
    expect(useStore.getState().settings.theme).toBe('system')
  })

  it('begins where the person left off', async () => {
    await openApp('#/', {
      storage: memoryStorage({
        settings: { lastAddress: '#/mlops/assess/nlp-engineer/lead' },
      }),
    })
    expect(window.location.hash).toBe('#/mlops/assess/nlp-engineer/lead')
  })

  it('names stored records that could not be read, with place and reason', async () => {
    await openApp(middle, {
      storage: memoryStorage({
        unreadable: [
          {
            key: 'levelwise:assessment:x',
            raw: '{',
            problems: [
              {
                code: 'newerFormat',
                path: '$.format',
                values: { expected: 'levelwise-assessment/1', found: 'levelwise-assessment/9' },
              },
            ],
          },
        ],
      }),
    })
    expect(await screen.findByText('1 stored record could not be read')).toBeTruthy()
    expect(screen.getByText(/“levelwise-assessment\/9” is newer than this app/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Download levelwise:assessment:x' })).toBeTruthy()
  })

  it('shows no view that is not there yet', async () => {
    await openApp(middle)
    const links = screen.getByRole('navigation', { name: 'Views' }).querySelectorAll('a')
    expect([...links].map((link) => link.textContent)).toEqual([
      'Assess',
      'Gap summary',
      'Matrix',
      'Compare',
      'Team',
      'Profiles',
    ])
  })
})
