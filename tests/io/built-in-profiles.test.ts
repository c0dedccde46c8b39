// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { builtInProfileIds, loadBuiltInProfile } from '#io/built-in-profiles.ts'
import { mlops } from '../fixtures/mlops.ts'

describe('the built-in profiles', () => {
  it('include the MLOps one', () => {
    expect(builtInProfileIds).toContain('mlops')
  })

  it('load by their id', async () => {
    expect(await loadBuiltInProfile('mlops')).toEqual(mlops)
  })

  it.each(['nothing', '', '../mlops', 'toString'])('have none called "%s"', async (id) => {
    expect(await loadBuiltInProfile(id)).toBeUndefined()
  })
})
