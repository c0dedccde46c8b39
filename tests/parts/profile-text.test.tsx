import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Text } from '#domain/text.ts'
import { startI18n, switchLanguage } from '#i18n/i18n.ts'
import { loadBuiltInProfile } from '#io/built-in-profiles.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { SubjectContext } from '#parts/subject-context.ts'
import { SubjectOf } from '#parts/SubjectOf.tsx'
import { smallProfile } from '../fixtures/small-profile.ts'

async function show(text: Text, tools: readonly string[] = []) {
  const profile = await loadBuiltInProfile('mlops')
  const role = profile?.roles[0]
  const level = profile?.levels[0]
  if (!profile || !role || !level) throw new Error('the built-in profile is missing')
  return render(
    <SubjectContext value={{ profile, role: role.id, level: level.id }}>
      <p>
        <ProfileText text={text} tools={tools} />
      </p>
    </SubjectContext>,
  )
}

describe('a text of the profile', () => {
  beforeAll(async () => {
    await startI18n('en')
  })
  afterEach(cleanup)

  it('is shown in the language it has, marked and with its language', async () => {
    await show({ de: 'Baut Pipelines.' })
    expect(screen.getByText('Baut Pipelines.').getAttribute('lang')).toBe('de')
    expect(screen.getByText('(only in German)')).toBeTruthy()
  })

  it('is not marked where it has the language', async () => {
    await switchLanguage('de')
    await show({ en: 'Builds pipelines.', de: 'Baut Pipelines.' })
    expect(screen.getByText('Baut Pipelines.').getAttribute('lang')).toBeNull()
    await switchLanguage('en')
  })

  it('is in a profile of other languages, which is said once, and not with every text', async () => {
    const profile = { ...smallProfile, languages: ['fr', 'it'] }
    const [role, level] = [profile.roles[0], profile.levels[0]]
    if (!role || !level) throw new Error('the profile is empty')
    render(
      <SubjectOf subject={{ profile, role: role.id, level: level.id }}>
        <p>
          <ProfileText text="Arrose." />
        </p>
        <p>
          <ProfileText text={{ it: 'Annaffia.' }} />
        </p>
      </SubjectOf>,
    )
    await screen.findByText('The texts of this skill profile are in French and Italian only.')
    expect(screen.getByText('Arrose.').getAttribute('lang')).toBe('fr')
    expect(screen.getByText('Annaffia.').getAttribute('lang')).toBe('it')
    expect(screen.queryByText(/only in/)).toBeNull()
  })

  it('sets off the tools that it names', async () => {
    await show('Runs Airflow jobs.', ['Airflow'])
    expect(screen.getByText('Airflow').tagName).toBe('SPAN')
  })
})
