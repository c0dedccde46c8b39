// @vitest-environment node
import { toJsonSchema } from '@valibot/to-json-schema'
import { format } from 'oxfmt'
import { describe, expect, it } from 'vitest'
import { alignmentSchema } from '#io/alignment.ts'
import { assessmentSchema } from '#io/assessment.ts'
import { backupSchema } from '#io/backup.ts'
import {
  type FieldWords,
  assessmentWords,
  fieldsUnder,
  skillProfileWords,
} from '#io/schema-words.ts'
import { skillProfileSchema } from '#io/skill-profile.ts'
import { snapshotSchema } from '#io/snapshot.ts'
import { annotated } from '../fixtures/annotated-schema.ts'

type Converted = Parameters<typeof toJsonSchema>[0]

function converted(schema: Converted) {
  return toJsonSchema(schema, { target: 'draft-2020-12', errorMode: 'throw', typeMode: 'input' })
}

/** The schema as JSON text with its fields explained, laid out as every file of the project is. */
async function published(schema: Converted, id: string, words: FieldWords): Promise<string> {
  const { type, title, description, ...rest } = annotated({ ...converted(schema) }, words).schema
  const head = { $schema: 'https://json-schema.org/draft/2020-12/schema', title, description, type }
  const text = JSON.stringify({ ...head, ...rest })
  const { code, errors } = await format(`${id}.json`, text, { printWidth: 100 })
  expect(errors).toEqual([])
  return code
}

const inAlignment = {
  ...fieldsUnder('self.', assessmentWords),
  ...fieldsUnder('review.', assessmentWords),
  ...fieldsUnder('agreed.', assessmentWords),
}
const inSnapshot = fieldsUnder('assessment.', assessmentWords)
const inBackup = {
  ...fieldsUnder('assessments[].', assessmentWords),
  ...fieldsUnder('team[].', assessmentWords),
  ...fieldsUnder('snapshots[].', inSnapshot),
  ...fieldsUnder('alignments[].', inAlignment),
}

describe('the published schema', () => {
  it('of a skill profile is the one that files are checked with', async () => {
    await expect(
      await published(skillProfileSchema, 'skill-profile', skillProfileWords),
    ).toMatchFileSnapshot('../../public/schema/skill-profile.schema.json')
  })

  it('of an assessment is the one that files are checked with', async () => {
    await expect(
      await published(assessmentSchema, 'assessment', assessmentWords),
    ).toMatchFileSnapshot('../../public/schema/assessment.schema.json')
  })

  it('of an alignment is the one that files are checked with', async () => {
    await expect(await published(alignmentSchema, 'alignment', inAlignment)).toMatchFileSnapshot(
      '../../public/schema/alignment.schema.json',
    )
  })

  it('of a snapshot is the one that files are checked with', async () => {
    await expect(await published(snapshotSchema, 'snapshot', inSnapshot)).toMatchFileSnapshot(
      '../../public/schema/snapshot.schema.json',
    )
  })

  it('of a backup is the one that files are checked with', async () => {
    await expect(await published(backupSchema, 'backup', inBackup)).toMatchFileSnapshot(
      '../../public/schema/backup.schema.json',
    )
  })
})

describe('the words of the published schemas', () => {
  it.each([
    ['a skill profile', skillProfileSchema, skillProfileWords],
    ['an assessment', assessmentSchema, assessmentWords],
  ])('explain every field of %s, and nothing else', (_, schema, words) => {
    const { unexplained, unused } = annotated({ ...converted(schema) }, words)
    expect([unexplained, unused]).toEqual([[], []])
  })

  it.each([
    ['an alignment', alignmentSchema, inAlignment],
    ['a snapshot', snapshotSchema, inSnapshot],
    ['a backup', backupSchema, inBackup],
  ])('explain the assessments in %s', (_, schema, words) => {
    expect(annotated({ ...converted(schema) }, words).unused).toEqual([])
  })
})
