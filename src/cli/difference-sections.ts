import {
  type CriterionChange,
  type ListChanges,
  type ProfileChanges,
  hasChanges,
  isReworded,
} from '#domain/profile-changes.ts'
import {
  type Area,
  type Level,
  type PlacedCriterion,
  type Role,
  type SkillProfile,
  levelById,
  roleById,
} from '#domain/profile.ts'
import { type Text, textIn } from '#domain/text.ts'
import type { CommandLineWords } from '#i18n/plain-words.ts'
import type { Session } from './session.ts'

/** Two versions of a profile, held against each other. */
export type Difference = {
  readonly before: SkillProfile
  readonly after: SkillProfile
  readonly changes: ProfileChanges
}

/** Differences in the words of a language, for whatever shows them. */
export type DifferenceInWords = {
  readonly title: string
  /** How much of what changed, in one line. */
  readonly result: string
  /** Only those that have something to say. */
  readonly sections: readonly DifferenceSection[]
}

export type DifferenceSection = { readonly heading: string; readonly items: readonly Item[] }

type Item = { readonly text: string; readonly details: readonly string[] }

type WithoutPlural<Key> = Key extends `${infer Name}_one` ? Name : never

/** One kind of change, each with a heading in every language. */
type Kind = WithoutPlural<keyof CommandLineWords['diff']['kinds']>

/** Puts differences into words, a section for each kind of change. A criterion can stand in several. */
export function differenceSections(
  { before, after, changes }: Difference,
  session: Session,
): DifferenceInWords {
  const { t, format } = session
  const old = tellerOf(before, session)
  const now = tellerOf(after, session)
  const changed = (
    isOne: (change: CriterionChange) => boolean,
    detailsOf: (change: CriterionChange) => readonly string[] = () => [],
  ) =>
    changes.changed
      .filter(isOne)
      .map((change) => ({ text: now.criterion(change.after), details: detailsOf(change) }))
  const isTranslated = (change: CriterionChange) => change.wordings.length > 0
  const kinds: readonly (readonly [Kind, readonly Item[]])[] = [
    ['added', changes.added.map((criterion) => item(now.criterion(criterion)))],
    ['removed', changes.removed.map((criterion) => item(old.criterion(criterion)))],
    ['reworded', changed(isReworded, wordingsOf)],
    ['translated', changed((change) => isTranslated(change) && !isReworded(change), wordingsOf)],
    ['nowRequired', changed(({ requirement }) => requirement === 'nowRequired')],
    ['noLongerRequired', changed(({ requirement }) => requirement === 'noLongerRequired')],
    ['moved', changed(({ moved }) => moved.length > 0, movesOf)],
    ['tools', changed(({ hasOtherTools }) => hasOtherTools, toolsOf)],
    ['topics', changed(({ hasOtherTopic }) => hasOtherTopic, topicsOf)],
    ['roles', itemsOf(changes.roles)],
    ['levels', itemsOf(changes.levels)],
    ['areas', itemsOf(changes.areas)],
    ['facts', changes.facts.map((name) => item(t(($) => $.cli.lost[name])))],
    ['order', changes.isReordered ? [item(t(($) => $.cli.diff.reordered))] : []],
  ]
  const sections = kinds
    .filter(([, items]) => items.length > 0)
    .map(([kind, items]) => ({
      heading: t(($) => $.cli.diff.kinds[kind], { count: items.length }),
      items,
    }))
  const versions = { id: before.id, before: before.version, after: after.version, other: after.id }
  return {
    title:
      before.id === after.id
        ? t(($) => $.cli.diff.title, versions)
        : t(($) => $.cli.diff.titleOfTwo, versions),
    result: hasChanges(changes)
      ? format.and(sections.map(({ heading }) => heading))
      : t(($) => $.cli.diff.nothing),
    sections,
  }

  function wordingsOf({ wordings }: CriterionChange): readonly string[] {
    return wordings.flatMap(({ language, before: earlier, after: later }) => [
      ...(earlier === undefined ? [] : [t(($) => $.cli.diff.was, { language, text: earlier })]),
      ...(later === undefined ? [] : [t(($) => $.cli.diff.is, { language, text: later })]),
    ])
  }

  function movesOf({ before: earlier, after: later }: CriterionChange): readonly string[] {
    return [t(($) => $.cli.diff.from, { from: old.place(earlier), to: now.place(later) })]
  }

  function toolsOf({ before: earlier, after: later }: CriterionChange): readonly string[] {
    return [pair(format.or(earlier.tools ?? []), format.or(later.tools ?? []))]
  }

  function topicsOf({ before: earlier, after: later }: CriterionChange): readonly string[] {
    return [pair(earlier.topic, later.topic)]
  }

  function pair(earlier: string | undefined, later: string | undefined): string {
    const none = t(($) => $.cli.diff.none)
    return t(($) => $.cli.diff.from, { from: earlier || none, to: later || none })
  }

  function itemsOf({
    added,
    removed,
    renamed,
    isReordered,
  }: ListChanges<Role | Level | Area>): readonly Item[] {
    return [
      ...added.map((one) => item(t(($) => $.cli.diff.new, { name: now.name(one) }))),
      ...removed.map((one) => item(t(($) => $.cli.diff.gone, { name: old.name(one) }))),
      ...renamed.map((both) => {
        const names = { from: old.name(both.before), to: now.name(both.after) }
        return item(
          names.from === names.to
            ? t(($) => $.cli.diff.described, { name: names.to })
            : t(($) => $.cli.diff.from, names),
        )
      }),
      ...(isReordered ? [item(t(($) => $.cli.diff.reordered))] : []),
    ]
  }
}

function item(text: string): Item {
  return { text, details: [] }
}

/** Tells what stands in one of the versions. */
function tellerOf(profile: SkillProfile, { t, language }: Session) {
  const nameOf = (one: { readonly name: Text } | undefined, id: string) =>
    one === undefined ? id : textIn(one.name, language, profile.languages).text
  const cell = ({ level, role }: PlacedCriterion) => ({
    level: nameOf(levelById(profile, level), level),
    role: nameOf(roleById(profile, role), role),
  })
  return {
    name: (one: Role | Level | Area) => nameOf(one, one.id),
    criterion: (criterion: PlacedCriterion) =>
      t(($) => $.cli.diff.criterion, {
        ...cell(criterion),
        id: criterion.id,
        text: textIn(criterion.text, language, profile.languages).text,
      }),
    place: (criterion: PlacedCriterion) => {
      const { area: id } = criterion
      if (id === undefined) return t(($) => $.cli.diff.place, cell(criterion))
      const area = nameOf(
        profile.areas.find((candidate) => candidate.id === id),
        id,
      )
      return t(($) => $.cli.diff.placeInArea, { ...cell(criterion), area })
    },
  }
}
