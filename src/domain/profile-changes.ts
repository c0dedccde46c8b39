import {
  type Area,
  type CriterionId,
  type Expectation,
  type Level,
  type PlacedCriterion,
  type Role,
  type SkillProfile,
} from './profile.ts'
import type { Text } from './text.ts'

/**
 * One language in which a text reads otherwise. Without `before` the wording came in, without `after` it
 * is gone; with both it was reworded.
 */
export type WordingChange = {
  /** BCP 47 tag. */
  readonly language: string
  readonly before?: string
  readonly after?: string
}

/** Where in a profile a criterion can have moved to. */
export type Move = 'role' | 'level' | 'area'

/** One criterion that both versions have, and what is asked otherwise. At least one field says something. */
export type CriterionChange = {
  readonly before: PlacedCriterion
  readonly after: PlacedCriterion
  /** Languages in which the text reads otherwise. */
  readonly wordings: readonly WordingChange[]
  /** By what really counts: the criterion's own flag, else its expectation's. */
  readonly requirement?: 'nowRequired' | 'noLongerRequired'
  /** To another role, level or competence area. */
  readonly moved: readonly Move[]
  /** The order of tools doesn't matter: they are alternatives. */
  readonly hasOtherTools: boolean
  readonly hasOtherTopic: boolean
}

/** What became of the roles, levels or competence areas, by id. */
export type ListChanges<Item> = {
  readonly added: readonly Item[]
  readonly removed: readonly Item[]
  /** Another name or summary. */
  readonly renamed: readonly { readonly before: Item; readonly after: Item }[]
  /** Whether those that both versions have stand in another order. */
  readonly isReordered: boolean
}

/** What a profile says of itself besides its criteria. */
export type FactName =
  | 'title'
  | 'field'
  | 'summary'
  | 'keywords'
  | 'languages'
  | 'source'
  | 'licence'
  | 'updated'

/** Everything that differs between two versions of a profile. */
export type ProfileChanges = {
  /** Criteria whose ids only the later version has, in its order. */
  readonly added: readonly PlacedCriterion[]
  /** Criteria whose ids only the earlier version has, in its order. */
  readonly removed: readonly PlacedCriterion[]
  /** Criteria that both have, in the later version's order. */
  readonly changed: readonly CriterionChange[]
  /** Whether criteria that stayed in their cell stand there in another order. */
  readonly isReordered: boolean
  readonly roles: ListChanges<Role>
  readonly levels: ListChanges<Level>
  readonly areas: ListChanges<Area>
  readonly languages: { readonly added: readonly string[]; readonly removed: readonly string[] }
  /** Names of the facts that differ. Id and version are none: they name what is held against what. */
  readonly facts: readonly FactName[]
}

/**
 * Holds two versions of a skill profile against each other. Criteria, roles, levels and areas are the same
 * where their ids are. Takes time in proportion to the number of criteria.
 *
 * A text that is the same in every language counts as worded in each language that its profile declares.
 * Fields that this app doesn't know, and whether a cell without criteria would be required, are no change.
 *
 * @param before the earlier version; two profiles of different ids can be compared, too
 * @param after the later version
 * @returns empty lists where nothing differs; with the sides swapped, what was added is what was removed
 * @example profileChanges(old, new).changed[0]?.requirement // 'nowRequired'
 */
export function profileChanges(before: SkillProfile, after: SkillProfile): ProfileChanges {
  const steps = profileChangesInSteps(before, after)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** `profileChanges` of large profiles, in steps between which something else can be done. */
export function* profileChangesInSteps(
  before: SkillProfile,
  after: SkillProfile,
): Generator<void, ProfileChanges> {
  const criteriaBefore = yield* criteriaOf(before)
  const criteriaAfter = yield* criteriaOf(after)
  const languages = [...new Set([...after.languages, ...before.languages])]
  const versions: Versions = {
    before,
    after,
    languages,
    areSameLanguages: haveSameItems(before.languages, after.languages),
  }
  const changed: CriterionChange[] = []
  let count = 0
  for (const [id, criterion] of criteriaAfter) {
    const earlier = criteriaBefore.get(id)
    const change = earlier && criterionChange(earlier, criterion, versions)
    if (change) changed.push(change)
    count += 1
    if (count % step === 0) yield
  }
  return {
    added: onlyIn(criteriaAfter, criteriaBefore),
    removed: onlyIn(criteriaBefore, criteriaAfter),
    changed,
    isReordered: areCellsReordered(criteriaBefore, criteriaAfter),
    roles: listChanges(before.roles, after.roles, versions),
    levels: listChanges(before.levels, after.levels, versions),
    areas: listChanges(before.areas, after.areas, versions),
    languages: {
      added: after.languages.filter((tag) => !before.languages.includes(tag)),
      removed: before.languages.filter((tag) => !after.languages.includes(tag)),
    },
    facts: factNames.filter((name) => !isSameFact(name, versions)),
  }
}

/** How many criteria are looked at in one step. */
const step = 500

/** How many of each kind of change there are. A criterion that changed in several ways counts in each. */
export type ChangeCounts = {
  readonly added: number
  readonly removed: number
  /** Reworded in a language that both versions have it in. */
  readonly reworded: number
  /** With a wording in a language that came in, or without one that is gone. */
  readonly translated: number
  readonly nowRequired: number
  readonly noLongerRequired: number
  readonly moved: number
  readonly otherTools: number
  readonly otherTopic: number
  /** Roles, levels and areas that were added, removed or renamed. */
  readonly structure: number
  readonly facts: number
}

/**
 * Counts changes by kind.
 *
 * @example changeCounts(profileChanges(profile, profile)).added // 0
 */
export function changeCounts(changes: ProfileChanges): ChangeCounts {
  const { added, areas, changed, facts, levels, removed, roles } = changes
  const kinds = new Map<ChangeKind, number>()
  for (const change of changed) {
    for (const kind of kindsOf(change)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  const count = (kind: ChangeKind) => kinds.get(kind) ?? 0
  return {
    added: added.length,
    removed: removed.length,
    reworded: count('reworded'),
    translated: count('translated'),
    nowRequired: count('nowRequired'),
    noLongerRequired: count('noLongerRequired'),
    moved: count('moved'),
    otherTools: count('otherTools'),
    otherTopic: count('otherTopic'),
    structure: sum(
      [roles, levels, areas].map(
        (list) => list.added.length + list.removed.length + list.renamed.length,
      ),
    ),
    facts: facts.length,
  }
}

/** What can be said of a criterion that differs. */
export type ChangeKind = Exclude<keyof ChangeCounts, 'structure' | 'facts'>

/** One criterion that differs: only one version has it, or both have it otherwise. */
export type ChangedCriterion =
  | { readonly is: 'added' | 'removed'; readonly criterion: PlacedCriterion }
  | { readonly is: 'changed'; readonly change: CriterionChange }

/**
 * The criteria that differ, those that were added first, then those that were removed.
 *
 * @param kind only those of which this can be said; left out, all
 */
export function changedCriteria(
  changes: ProfileChanges,
  kind?: ChangeKind,
): readonly ChangedCriterion[] {
  const isWanted = (one: ChangeKind) => kind === undefined || kind === one
  return [
    ...(isWanted('added')
      ? changes.added.map((criterion) => ({ is: 'added', criterion }) as const)
      : []),
    ...(isWanted('removed')
      ? changes.removed.map((criterion) => ({ is: 'removed', criterion }) as const)
      : []),
    ...changes.changed
      .filter((change) => kind === undefined || kindsOf(change).includes(kind))
      .map((change) => ({ is: 'changed', change }) as const),
  ]
}

/** Everything that can be said of a criterion that both versions have. */
export function kindsOf(change: CriterionChange): readonly ChangeKind[] {
  const { hasOtherTools, hasOtherTopic, moved, requirement, wordings } = change
  return [
    ...(isReworded(change) ? (['reworded'] as const) : []),
    ...(wordings.some((wording) => !isRewording(wording)) ? (['translated'] as const) : []),
    ...(requirement === undefined ? [] : [requirement]),
    ...(moved.length > 0 ? (['moved'] as const) : []),
    ...(hasOtherTools ? (['otherTools'] as const) : []),
    ...(hasOtherTopic ? (['otherTopic'] as const) : []),
  ]
}

/** Whether anything at all differs. */
export function hasChanges(changes: ProfileChanges): boolean {
  const { areas, isReordered, levels, roles } = changes
  return (
    Object.values(changeCounts(changes)).some((count) => count > 0) ||
    [{ isReordered }, roles, levels, areas].some((list) => list.isReordered)
  )
}

/** Whether a criterion's text was reworded in a language that both versions have it in. */
export function isReworded(change: CriterionChange): boolean {
  return change.wordings.some(isRewording)
}

function isRewording({ after, before }: WordingChange): boolean {
  return before !== undefined && after !== undefined
}

const factNames: readonly FactName[] = [
  'title',
  'field',
  'summary',
  'keywords',
  'languages',
  'source',
  'licence',
  'updated',
]

/** Two versions, and the languages of either, those of the later one first. */
type Versions = {
  readonly before: SkillProfile
  readonly after: SkillProfile
  readonly languages: readonly string[]
  readonly areSameLanguages: boolean
}

type CriteriaById = ReadonlyMap<CriterionId, PlacedCriterion>

/** All criteria by id, role by role and from the lowest level up. */
function* criteriaOf(profile: SkillProfile): Generator<void, CriteriaById> {
  const roles = new Map(profile.roles.map(({ id }, at) => [id, at]))
  const levels = new Map(profile.levels.map(({ id }, at) => [id, at]))
  const place = ({ level, role }: Expectation) =>
    (roles.get(role) ?? roles.size) * (levels.size + 1) + (levels.get(level) ?? levels.size)
  const byId = new Map<CriterionId, PlacedCriterion>()
  for (const cell of profile.expectations.toSorted((a, b) => place(a) - place(b))) {
    const { criteria, level, required, role } = cell
    for (const criterion of criteria) {
      const isRequired = criterion.required ?? required
      byId.set(criterion.id, { ...criterion, role, level, isRequired })
      if (byId.size % step === 0) yield
    }
  }
  return byId
}

function onlyIn(these: CriteriaById, others: CriteriaById): readonly PlacedCriterion[] {
  return [...these.values()].filter(({ id }) => !others.has(id))
}

function criterionChange(
  before: PlacedCriterion,
  after: PlacedCriterion,
  versions: Versions,
): CriterionChange | undefined {
  const wordings = wordingChanges(before.text, after.text, versions)
  const moved = moves.filter((place) => before[place] !== after[place])
  const hasOtherTools = !haveSameItems(before.tools ?? [], after.tools ?? [])
  const hasOtherTopic = before.topic !== after.topic
  const isOtherwiseRequired = before.isRequired !== after.isRequired
  const isSame = wordings.length === 0 && moved.length === 0
  if (isSame && !hasOtherTools && !hasOtherTopic && !isOtherwiseRequired) return undefined
  return {
    before,
    after,
    wordings,
    ...(isOtherwiseRequired
      ? { requirement: after.isRequired ? 'nowRequired' : 'noLongerRequired' }
      : {}),
    moved,
    hasOtherTools,
    hasOtherTopic,
  }
}

const moves: readonly Move[] = ['role', 'level', 'area']

function wordingChanges(before: Text, after: Text, versions: Versions): readonly WordingChange[] {
  if (before === after && versions.areSameLanguages) return []
  return versions.languages.flatMap((language): WordingChange[] => {
    const earlier = wordingIn(before, language, versions.before)
    const later = wordingIn(after, language, versions.after)
    if (earlier === later) return []
    return [
      {
        language,
        ...(earlier === undefined ? {} : { before: earlier }),
        ...(later === undefined ? {} : { after: later }),
      },
    ]
  })
}

/** The wording of exactly this language; an empty one is none. */
function wordingIn(text: Text, language: string, profile: SkillProfile): string | undefined {
  if (typeof text === 'string') return profile.languages.includes(language) ? text : undefined
  const wording = Object.hasOwn(text, language) ? text[language] : undefined
  return wording === '' ? undefined : wording
}

type Named = { readonly id: string; readonly name: Text; readonly summary?: Text }

function listChanges<Item extends Named>(
  before: readonly Item[],
  after: readonly Item[],
  versions: Versions,
): ListChanges<Item> {
  const earlier = new Map(before.map((item) => [item.id, item]))
  const later = new Set(after.map(({ id }) => id))
  const inBoth = after.flatMap((item) => {
    const known = earlier.get(item.id)
    return known ? [{ before: known, after: item }] : []
  })
  return {
    added: after.filter(({ id }) => !earlier.has(id)),
    removed: before.filter(({ id }) => !later.has(id)),
    renamed: inBoth.filter((pair) => !isSameNamed(pair.before, pair.after, versions)),
    isReordered: !isSameList(
      before.filter(({ id }) => later.has(id)).map(({ id }) => id),
      inBoth.map((pair) => pair.after.id),
    ),
  }
}

/**
 * A translation that came in with its language is no other name: only what is worded otherwise in a
 * language that both versions have.
 */
function isSameNamed(before: Named, after: Named, versions: Versions): boolean {
  const { languages } = versions
  const inBoth = languages.filter((tag) =>
    [versions.before, versions.after].every((profile) => profile.languages.includes(tag)),
  )
  const isSame = (earlier: Text | undefined, later: Text | undefined) =>
    isSameText(earlier, later, { ...versions, languages: inBoth })
  return isSame(before.name, after.name) && isSame(before.summary, after.summary)
}

function isSameText(before: Text | undefined, after: Text | undefined, versions: Versions) {
  return wordingChanges(before ?? {}, after ?? {}, versions).length === 0
}

function isSameFact(name: FactName, versions: Versions): boolean {
  const { before, after } = versions
  switch (name) {
    case 'languages':
      return isSameList(before.languages, after.languages)
    case 'source':
    case 'licence':
    case 'updated':
      return before[name] === after[name]
    case 'keywords': {
      const [earlier, later] = [before.keywords ?? [], after.keywords ?? []]
      return (
        earlier.length === later.length &&
        earlier.every((keyword, at) => isSameText(keyword, later[at], versions))
      )
    }
    case 'title':
    case 'field':
    case 'summary':
      return isSameText(before[name], after[name], versions)
  }
}

/** By the criteria that stand in the same cell in both versions: a move is no other order. */
function areCellsReordered(before: CriteriaById, after: CriteriaById): boolean {
  const stayed = (these: CriteriaById, others: CriteriaById) => {
    const cells = new Map<string, string[]>()
    for (const { id, role, level } of these.values()) {
      const other = others.get(id)
      if (other?.role !== role || other.level !== level) continue
      const cell = `${role} ${level}`
      const ids = cells.get(cell)
      if (ids) ids.push(id)
      else cells.set(cell, [id])
    }
    return cells
  }
  const now = stayed(after, before)
  return [...stayed(before, after)].some(([cell, ids]) => !isSameList(ids, now.get(cell) ?? []))
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}

function haveSameItems(a: readonly string[], b: readonly string[]): boolean {
  return isSameList(a, b) || isSameList(a.toSorted(), b.toSorted())
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
