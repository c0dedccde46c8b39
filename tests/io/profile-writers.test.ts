// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SkillProfile } from '#domain/profile.ts'
import { formattersFor } from '#i18n/formatters.ts'
import { plainWords } from '#i18n/plain-words.ts'
import { writeProfileJson } from '#io/profile-json.ts'
import { profileFileName, profileWriters } from '#io/profile-writers.ts'
import { writeProfileYaml } from '#io/profile-yaml.ts'
import { profileWords } from '#words/profile-words.ts'
import { anyProfileFile } from '../fixtures/any-profile-file.ts'
import { runs } from '../fixtures/arbitraries.ts'
import { profileFrom } from '../fixtures/parsed.ts'
import { readText } from '../fixtures/read-text.ts'
import { smallProfile } from '../fixtures/small-profile.ts'

const words = profileWords(await plainWords('en'), formattersFor('en'), 'en')
const hint = 'schema/skill-profile.schema.json'
const smallest = profileFrom({
  format: 'levelwise-profile/1',
  id: 'a',
  version: '1',
  title: { de: 'B', en: 'A' },
  updated: '2026-03-17',
  languages: ['en', 'de'],
  levels: [{ id: 'l', name: 'L' }],
  roles: [{ id: 'r', name: 'R' }],
  areas: [],
  expectations: [{ role: 'r', level: 'l', required: true, criteria: [{ id: 'c', text: 'C' }] }],
})

async function readBack(name: string, text: string): Promise<SkillProfile> {
  const read = await readText(name, text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.profile
}

/** The same with the fields of every object in the opposite order. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards)
  if (typeof value !== 'object' || value === null) return value
  const turned = Object.entries(value).toReversed()
  return Object.fromEntries(turned.map(([name, inner]) => [name, backwards(inner)]))
}

describe('a skill profile that is written as', () => {
  it('JSON has one field a line, what matters first', () => {
    expect(writeProfileJson(smallest)).toBe(`{
  "$schema": "schema/skill-profile.schema.json",
  "format": "levelwise-profile/1",
  "id": "a",
  "version": "1",
  "title": {
    "en": "A",
    "de": "B"
  },
  "updated": "2026-03-17",
  "languages": [
    "en",
    "de"
  ],
  "levels": [
    {
      "id": "l",
      "name": "L"
    }
  ],
  "roles": [
    {
      "id": "r",
      "name": "R"
    }
  ],
  "areas": [],
  "expectations": [
    {
      "role": "r",
      "level": "l",
      "required": true,
      "criteria": [
        {
          "id": "c",
          "text": "C"
        }
      ]
    }
  ]
}
`)
  })

  it('YAML tells an editor of its schema and has quotes where others would see a date', () => {
    expect(writeProfileYaml(smallest))
      .toBe(`# yaml-language-server: $schema=schema/skill-profile.schema.json
$schema: schema/skill-profile.schema.json
format: levelwise-profile/1
id: a
version: "1"
title:
  en: A
  de: B
updated: "2026-03-17"
languages:
  - en
  - de
levels:
  - id: l
    name: L
roles:
  - id: r
    name: R
areas: []
expectations:
  - role: r
    level: l
    required: true
    criteria:
      - id: c
        text: C
`)
  })

  it.each([['json'], ['yaml']])(
    '%s has its schema first, even before names that are numbers',
    async (id) => {
      const writer = profileWriters.find((one) => one.id === id)
      const text = await writer?.write(profileFrom({ ...smallest, 0: 'x', A: 'y' }), words)
      const names = text
        ?.match(/^(?: {2}"|)[$\w]+(?="?:)|^"0"/gm)
        ?.map((name) => name.replace(/[ "]/g, ''))
      expect([names?.[0], names?.slice(-2)]).toEqual(['$schema', ['0', 'A']])
    },
  )

  it('keeps the schema that it had', () => {
    expect(writeProfileJson(smallProfile)).toContain('"$schema": "../../public/schema/')
  })

  it('YAML with a schema of two lines stays what it is', async () => {
    const profile = profileFrom({ ...smallest, $schema: 'a\nid: b' })
    expect(await readBack('a.yaml', writeProfileYaml(profile))).toEqual(profile)
  })
})

describe.each(profileWriters.filter(({ id }) => id === 'json' || id === 'yaml'))(
  'what is written as $id',
  ({ extension, write }) => {
    it('is the same profile when it is read', async () => {
      await fc.assert(
        fc.asyncProperty(anyProfileFile, async (profile) => {
          const back = await readBack(`a.${extension}`, await write(profile, words))
          expect(back).toEqual({ $schema: hint, ...profile })
        }),
        runs(300),
      )
    })

    it('is the same text when it is read and written again', async () => {
      await fc.assert(
        fc.asyncProperty(anyProfileFile, async (profile) => {
          const text = await write(profile, words)
          expect(await write(await readBack(`a.${extension}`, text), words)).toBe(text)
        }),
        runs(100),
      )
    })

    it('is the same text in whatever order the profile was put together', async () => {
      await fc.assert(
        fc.asyncProperty(anyProfileFile, async (profile) => {
          expect(await write(profileFrom(backwards(profile)), words)).toBe(
            await write(profile, words),
          )
        }),
        runs(100),
      )
    })
  },
)

describe('the name of a profile’s file', () => {
  it.each([
    ['2026-03-17', 'a_2026-03-17.json'],
    ['1.4.0-beta', 'a_1.4.0-beta.json'],
    ['../etc/passwd', 'a_etc-passwd.json'],
    ['Frühjahr 2026', 'a_Frühjahr-2026.json'],
    ['::', 'a.json'],
    ['x'.repeat(300), `a_${'x'.repeat(40)}.json`],
  ])('with version %s is %s', (version, name) => {
    expect(profileFileName({ ...smallest, version }, 'json')).toBe(name)
  })
})
