// @vitest-environment node
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { criteriaAt, requirementAt } from '#domain/profile.ts'
import { type Text, textIn } from '#domain/text.ts'
import facts from '../fixtures/mlops-facts.csv?raw'
import { levelId, roleId } from '../fixtures/ids.ts'
import { mlops } from '../fixtures/mlops.ts'

type Fact = {
  readonly role: string
  readonly level: string
  readonly required: string
  readonly named_tools: string
}

const cells = Papa.parse<Fact>(facts, { header: true, skipEmptyLines: true }).data
const criteria = mlops.expectations.flatMap((cell) =>
  cell.criteria.map((criterion) => ({ ...criterion, role: cell.role, level: cell.level })),
)
const wordings = criteria.flatMap(({ id, text }) =>
  mlops.languages.map((language) => ({ id, language, text: inOwn(text, language) })),
)

/** The wording in this very language; empty where only another language has one. */
function inOwn(text: Text, language: string): string {
  const worded = textIn(text, language, mlops.languages)
  return worded.isFallback ? '' : worded.text
}

describe('each cell of the built-in profile', () => {
  it('is one of 30', () => {
    expect([cells.length, mlops.expectations.length]).toEqual([30, 30])
  })

  it.each(cells)('$role at $level is $required', ({ role, level, required }) => {
    expect(requirementAt(mlops, roleId(role), levelId(level))).toBe(required)
  })

  it.each(cells)('$role at $level names exactly the tools "$named_tools"', (fact) => {
    const tools = criteriaAt(mlops, roleId(fact.role), levelId(fact.level)).flatMap(
      (criterion) => criterion.tools ?? [],
    )
    const named = fact.named_tools.split(';').filter((tool) => tool !== '')
    expect([...new Set(tools)].toSorted()).toEqual(named.toSorted())
  })

  it.each(cells)('$role at $level has 2 to 6 criteria', ({ role, level }) => {
    const { length } = criteriaAt(mlops, roleId(role), levelId(level))
    expect([length >= 2, length <= 6]).toEqual([true, true])
  })
})

describe('each wording of the built-in profile', () => {
  const areWrong = (isRight: (text: string) => boolean) =>
    wordings.filter(({ text }) => !isRight(text))

  it('stands there in English and German', () => {
    expect([mlops.languages, areWrong((text) => text !== '')]).toEqual([['en', 'de'], []])
  })

  it('has at most 140 characters', () => {
    expect(areWrong((text) => text.length <= 140)).toEqual([])
  })

  it('begins with a capital letter and ends with a full stop', () => {
    expect(areWrong((text) => /^\p{Lu}.*[^.\s]\.$/u.test(text))).toEqual([])
  })

  it('begins with a verb: "Builds", "Baut"', () => {
    const wrong = wordings.filter(
      ({ language, text }) =>
        !(language === 'en' ? /^[A-Z][a-z]+s\b/ : /^[A-ZÜ][a-zäöüß]+t\b/).test(text),
    )
    expect(wrong).toEqual([])
  })

  it('has no blanks too many', () => {
    expect(areWrong((text) => text === text.trim().replace(/\s+/g, ' '))).toEqual([])
  })

  it('asks for nothing with "should" or "soll"', () => {
    expect(areWrong((text) => !/\bshould\b|\bsoll(?:te|en)?\b/i.test(text))).toEqual([])
  })

  it('tells of something that can be seen, not of what somebody knows', () => {
    expect(areWrong((text) => !/^(?:Knows|Understands|Kennt|Versteht)\b/.test(text))).toEqual([])
  })

  it('names each of its tools', () => {
    const missing = criteria.flatMap(({ id, text, tools = [] }) =>
      mlops.languages.flatMap((language) =>
        tools
          .filter((tool) => !inOwn(text, language).includes(tool))
          .map((tool) => [id, language, tool]),
      ),
    )
    expect(missing).toEqual([])
  })
})

describe('the criteria of the built-in profile', () => {
  it('have ids made of role, level and a slug without a bare number', () => {
    const wrong = criteria.filter(({ id, role, level }) => {
      const slug = id.startsWith(`${role}.${level}.`) ? id.slice(`${role}.${level}.`.length) : ''
      return !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(slug) || /(?:^|-)\d+(?:-|$)/.test(slug)
    })
    expect(wrong).toEqual([])
  })

  it('have unique ids', () => {
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length)
  })

  it('all belong to a competence area, and every area has some', () => {
    const used = new Set(criteria.map(({ area }) => area))
    expect(used).toEqual(new Set(mlops.areas.map(({ id }) => id)))
  })

  it('share each topic with another one', () => {
    const topics = criteria.flatMap(({ topic }) => topic ?? [])
    const alone = topics.filter((topic) => topics.indexOf(topic) === topics.lastIndexOf(topic))
    expect(alone).toEqual([])
  })
})

describe('the head of the built-in profile', () => {
  it('has a name and a summary in both languages for each competence area', () => {
    const wrong = mlops.areas.filter(({ name, summary = '' }) =>
      mlops.languages.some((tag) => inOwn(name, tag) === '' || inOwn(summary, tag) === ''),
    )
    expect(wrong).toEqual([])
  })

  it('has five keywords', () => {
    expect(mlops.keywords?.length).toBe(5)
  })

  it('is dated 17 March 2026', () => {
    expect([mlops.updated, mlops.version]).toEqual(['2026-03-17', '2026-03-17'])
  })

  it('belongs to its field', () => {
    expect([mlops.id, mlops.title, mlops.field]).toEqual([
      'mlops',
      'MLOps',
      'Machine Learning & AI',
    ])
  })
})
