import type { ListChanges } from '#domain/profile-changes.ts'
import { type Text, textIn } from '#domain/text.ts'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import styles from './OtherChanges.module.css'
import type { Compared } from './use-changes.ts'

type Named = { readonly id: string; readonly name: Text }

/** How many names stand in one sentence. */
const mostNames = 12

/** What differs besides the criteria: roles, levels, competence areas, languages, facts, orders. */
export function OtherChanges(props: { readonly compared: Compared }) {
  const { after, before, changes } = props.compared
  const { t, format, language } = useWords()
  const nameIn = (of: Text, languages: readonly string[]) =>
    isolated(textIn(of, language, languages).text)
  const listed = (names: readonly string[]) => {
    const more = names.length - mostNames
    return more > 0
      ? t(($) => $.profiles.andMore, { names: names.slice(0, mostNames).join(', '), count: more })
      : format.and(names)
  }
  const sentencesOf = (list: ListChanges<Named>): readonly string[] => [
    ...(list.added.length > 0
      ? [
          t(($) => $.profiles.listAdded, {
            names: listed(list.added.map(({ name }) => nameIn(name, after.languages))),
          }),
        ]
      : []),
    ...(list.removed.length > 0
      ? [
          t(($) => $.profiles.listRemoved, {
            names: listed(list.removed.map(({ name }) => nameIn(name, before.languages))),
          }),
        ]
      : []),
    ...(list.renamed.length > 0
      ? [
          t(($) => $.profiles.listRenamed, {
            names: listed(
              list.renamed.map((pair) =>
                t(($) => $.profiles.renamedFromTo, {
                  from: nameIn(pair.before.name, before.languages),
                  to: nameIn(pair.after.name, after.languages),
                }),
              ),
            ),
          }),
        ]
      : []),
    ...(list.isReordered ? [t(($) => $.profiles.listReordered)] : []),
  ]
  const tags = (all: readonly string[]) => format.and(all.map(format.languageName))
  const { languages } = changes
  const rows: readonly (readonly [name: string, sentences: readonly string[]])[] = [
    [t(($) => $.profiles.lists.roles), sentencesOf(changes.roles)],
    [t(($) => $.profiles.lists.levels), sentencesOf(changes.levels)],
    [t(($) => $.profiles.lists.areas), sentencesOf(changes.areas)],
    [
      t(($) => $.profiles.lists.languages),
      [
        ...(languages.added.length > 0
          ? [t(($) => $.profiles.listAdded, { names: tags(languages.added) })]
          : []),
        ...(languages.removed.length > 0
          ? [t(($) => $.profiles.listRemoved, { names: tags(languages.removed) })]
          : []),
      ],
    ],
    [
      t(($) => $.profiles.lists.facts),
      changes.facts.length > 0
        ? [format.and(changes.facts.map((fact) => t(($) => $.profiles.factNames[fact])))]
        : [],
    ],
    [
      t(($) => $.profiles.lists.order),
      changes.isReordered ? [t(($) => $.profiles.criteriaReordered)] : [],
    ],
  ]
  const told = rows.filter(([, sentences]) => sentences.length > 0)
  if (told.length === 0) return undefined
  return (
    <dl className={styles.rows}>
      {told.map(([name, sentences]) => (
        <div key={name} className={styles.row}>
          <dt>{name}</dt>
          <dd>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
