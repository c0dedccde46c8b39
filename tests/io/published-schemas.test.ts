// @vitest-environment node
import { toJsonSchema } from '@valibot/to-json-schema'
import { format } from 'oxfmt'
import { describe, expect, it } from 'vitest'
import { alignmentSchema } from '#io/alignment.ts'
import { assessmentSchema } from '#io/assessment.ts'
import { backupSchema } from '#io/backup.ts'
import { skillProfileSchema } from '#io/skill-profile.ts'
import { snapshotSchema } from '#io/snapshot.ts'

type Converted = Parameters<typeof toJsonSchema>[0]

/** The schema as JSON text, laid out as every file of the project is. */
async function published(schema: Converted, id: string): Promise<string> {
  const converted = toJsonSchema(schema, {
    target: 'draft-2020-12',
    errorMode: 'throw',
    typeMode: 'input',
  })
  const { type, title, description, ...rest } = converted
  const head = { $schema: 'https://json-schema.org/draft/2020-12/schema', title, description, type }
  const text = JSON.stringify({ ...head, ...rest })
  const { code, errors } = await format(`${id}.json`, text, { printWidth: 100 })
  expect(errors).toEqual([])
  return code
}

describe('the published schema', () => {
  it('of a skill profile is the one that files are checked with', async () => {
    await expect(await published(skillProfileSchema, 'skill-profile')).toMatchFileSnapshot(
      '../../public/schema/skill-profile.schema.json',
    )
  })

  it('of an assessment is the one that files are checked with', async () => {
    await expect(await published(assessmentSchema, 'assessment')).toMatchFileSnapshot(
      '../../public/schema/assessment.schema.json',
    )
  })

  it('of an alignment is the one that files are checked with', async () => {
    await expect(await published(alignmentSchema, 'alignment')).toMatchFileSnapshot(
      '../../public/schema/alignment.schema.json',
    )
  })

  it('of a snapshot is the one that files are checked with', async () => {
    await expect(await published(snapshotSchema, 'snapshot')).toMatchFileSnapshot(
      '../../public/schema/snapshot.schema.json',
    )
  })

  it('of a backup is the one that files are checked with', async () => {
    await expect(await published(backupSchema, 'backup')).toMatchFileSnapshot(
      '../../public/schema/backup.schema.json',
    )
  })
})
