import {
  type CriterionChange,
  type ListChanges,
  type ProfileChanges,
  profileChanges,
} from '#domain/profile-changes.ts'
import type { SkillProfile } from '#domain/profile.ts'
import type { CommandLineWords } from '#i18n/plain-words.ts'
import { readProfile } from '#io/profile-readers.ts'
import type { Session } from './session.ts'
import { toldProblem } from './told-problems.ts'

type LostField = keyof CommandLineWords['lost']

/**
 * Says what a written profile lacks: it is read again, so that this is true of every format.
 *
 * @param text the written file
 * @param extension of the written file
 * @returns `undefined` where nothing is lost
 */
export async function lostFields(
  profile: SkillProfile,
  text: string,
  extension: string,
  session: Session,
): Promise<string | undefined> {
  const { t, format, surroundings } = session
  const source = { name: `file.${extension}`, bytes: new TextEncoder().encode(text) }
  const read = await readProfile(source, { today: surroundings.today })
  if (!read.ok) {
    const [first] = read.problems
    const reason = first === undefined ? '' : toldProblem(session, first).message
    return t(($) => $.cli.convert.unreadable, { reason })
  }
  const lost = lostIn(profile, read.profile)
  if (lost.length === 0) return undefined
  return t(($) => $.cli.convert.lost, {
    fields: format.and(lost.map((field) => t(($) => $.cli.lost[field]))),
  })
}

/** What a profile had and the one that was read again has not. */
function lostIn(profile: SkillProfile, again: SkillProfile): readonly LostField[] {
  const changes = profileChanges(profile, again)
  const isLost: { readonly [Field in LostField]: boolean } = {
    id: profile.id !== again.id,
    version: profile.version !== again.version,
    title: changes.facts.includes('title'),
    field: changes.facts.includes('field'),
    summary: changes.facts.includes('summary'),
    updated: changes.facts.includes('updated'),
    languages: changes.facts.includes('languages'),
    keywords: changes.facts.includes('keywords'),
    source: changes.facts.includes('source'),
    licence: changes.facts.includes('licence'),
    levels: differs(changes.levels),
    roles: differs(changes.roles),
    areas: differs(changes.areas),
    criteria: changes.added.length > 0 || changes.removed.length > 0,
    wordings: some(changes, ({ wordings }) => wordings.length > 0),
    requirement: some(changes, ({ requirement }) => requirement !== undefined),
    places: some(changes, ({ moved }) => moved.length > 0),
    tools: some(changes, ({ hasOtherTools }) => hasOtherTools),
    topics: some(changes, ({ hasOtherTopic }) => hasOtherTopic),
    order: changes.isReordered,
    emptyCells: emptyCellsIn(profile) > emptyCellsIn(again),
    others: otherFieldsIn(profile) > otherFieldsIn(again),
  }
  return lostOrder.filter((field) => isLost[field])
}

const lostOrder: readonly LostField[] = [
  'id',
  'version',
  'title',
  'field',
  'summary',
  'updated',
  'languages',
  'keywords',
  'source',
  'licence',
  'levels',
  'roles',
  'areas',
  'criteria',
  'wordings',
  'requirement',
  'places',
  'tools',
  'topics',
  'order',
  'emptyCells',
  'others',
]

function differs(list: ListChanges<unknown>): boolean {
  const { added, removed, renamed, isReordered } = list
  return isReordered || added.length + removed.length + renamed.length > 0
}

function some({ changed }: ProfileChanges, is: (change: CriterionChange) => boolean): boolean {
  return changed.some(is)
}

function emptyCellsIn({ expectations }: SkillProfile): number {
  return expectations.filter(({ criteria }) => criteria.length === 0).length
}

/** Fields that a profile may have and this app does not know: a file of the format itself keeps them. */
const knownFields: ReadonlySet<string> = new Set(
  `$schema format id version title field summary updated languages keywords source licence levels roles
  areas expectations name role level required criteria area text tools topic`.split(/\s+/),
)

function otherFieldsIn(profile: SkillProfile): number {
  const { levels, roles, areas, expectations } = profile
  const holders: readonly object[] = [
    profile,
    ...levels,
    ...roles,
    ...areas,
    ...expectations,
    ...expectations.flatMap(({ criteria }) => criteria),
  ]
  return holders.flatMap((holder) => Object.keys(holder)).filter((name) => !knownFields.has(name))
    .length
}
