import { describe, expect, it } from 'vitest'
import { mergedDraft } from '#domain/merged-draft.ts'
import type { ProfileDraft } from '#domain/profile-draft.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const base: ProfileDraft = {
  format: 'levelwise-draft/1',
  id: 'd-1',
  profile: smallProfile,
  changed: '2026-11-22T12:00:00.000Z',
}
const withProfile = (profile: SkillProfile): ProfileDraft => ({ ...base, profile })
/** As it comes from the device: nothing in it is the same object as here. */
const stored = (profile: SkillProfile): ProfileDraft => structuredClone(withProfile(profile))

/** The profile with one cell required or not, the other way round. */
function turned(at: number, profile = smallProfile): SkillProfile {
  const expectations = profile.expectations.map((cell, index) =>
    index === at ? { ...cell, required: !cell.required } : cell,
  )
  return { ...profile, expectations }
}

describe('a draft that two tabs changed', () => {
  it('is as it is stored where nothing was changed here', () => {
    const there = stored(turned(1))
    expect(mergedDraft(base, base, there)).toBe(there)
  })

  it('has the cells of both', () => {
    expect(mergedDraft(base, withProfile(turned(0)), stored(turned(1))).profile).toEqual(
      turned(1, turned(0)),
    )
  })

  it('has the facts of both, and those of here where both changed the same', () => {
    const here = withProfile({ ...smallProfile, title: 'Here', version: '2' })
    const there = stored({ ...smallProfile, title: 'There', licence: 'CC0' })
    expect(mergedDraft(base, here, there).profile).toEqual({
      ...smallProfile,
      title: 'Here',
      version: '2',
      licence: 'CC0',
    })
  })

  it('has the roles that were renamed in both', () => {
    const [first, second, ...rest] = smallProfile.roles
    if (!first || !second) throw new Error('roles are needed')
    const here = withProfile({ ...smallProfile, roles: [{ ...first, name: 'A' }, second, ...rest] })
    const there = stored({ ...smallProfile, roles: [first, { ...second, name: 'B' }, ...rest] })
    expect(
      mergedDraft(base, here, there)
        .profile.roles.map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(['A', 'B'])
  })

  it('has no fact that was taken out there', () => {
    const before = withProfile({ ...smallProfile, licence: 'CC0' })
    const here = withProfile({ ...before.profile, title: 'Here' })
    expect(mergedDraft(before, here, stored(smallProfile)).profile).toEqual({
      ...smallProfile,
      title: 'Here',
    })
  })

  it('has no fact that was taken out here', () => {
    const before = withProfile({ ...smallProfile, licence: 'CC0' })
    const there = stored({ ...turned(1), licence: 'CC0' })
    expect(mergedDraft(before, base, there).profile).toEqual(turned(1))
  })

  it('lacks the cells that either took out', () => {
    const [first, second, ...rest] = smallProfile.expectations
    if (!first || !second) throw new Error('cells are needed')
    const here = withProfile({ ...smallProfile, expectations: [second, ...rest] })
    const there = stored({ ...smallProfile, expectations: [first, ...rest] })
    expect(mergedDraft(base, here, there).profile.expectations).toEqual(rest)
  })

  it('has the cells that either added', () => {
    const [cell, ...rest] = smallProfile.expectations
    if (!cell) throw new Error('a cell is needed')
    const before = withProfile({ ...smallProfile, expectations: rest })
    const added = { ...cell, required: !cell.required }
    const here = withProfile({ ...smallProfile, expectations: [...rest, added] })
    const there = stored({ ...smallProfile, expectations: rest, licence: 'CC0' })
    expect(mergedDraft(before, here, there).profile.expectations).toEqual([...rest, added])
    expect(
      mergedDraft(before, withProfile(turned(0, before.profile)), {
        ...there,
        profile: { ...there.profile, expectations: [...rest, added] },
      }).profile.expectations,
    ).toEqual([...turned(0, before.profile).expectations, added])
  })
})
