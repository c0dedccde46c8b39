import type { PlacedCriterion, SkillProfile } from '#domain/profile.ts'
import {
  type ChangedCriterion,
  type CriterionChange,
  type WordingChange,
  kindsOf,
} from '#domain/profile-changes.ts'
import { type Text, textIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import { Badge } from '#ui/Badge.tsx'
import styles from './ChangedCriterionRow.module.css'
import { TextOf } from './TextOf.tsx'
import type { Compared } from './use-changes.ts'

/** What names a changed criterion in a list. */
export function keyOfChanged(changed: ChangedCriterion): string {
  return changed.is === 'changed' ? changed.change.after.id : changed.criterion.id
}

/** One criterion that differs, with all that differs of it. */
export function ChangedCriterionRow(props: {
  readonly changed: ChangedCriterion
  readonly compared: Compared
}) {
  const { changed, compared } = props
  const { t } = useWords()
  const placeOf = usePlaceName()
  if (changed.is !== 'changed') {
    const isAdded = changed.is === 'added'
    const profile = isAdded ? compared.after : compared.before
    return (
      <div className={styles.criterion}>
        <p className={styles.head}>
          <Badge tone={isAdded ? 'accent' : 'outline'}>
            {isAdded ? t(($) => $.profiles.changes.added) : t(($) => $.profiles.changes.removed)}
          </Badge>{' '}
          {placeOf(profile, changed.criterion)}
        </p>
        <p className={styles.text}>
          <TextOf text={changed.criterion.text} languages={profile.languages} />
        </p>
      </div>
    )
  }
  const { change } = changed
  return (
    <div className={styles.criterion}>
      <p className={styles.head}>
        {kindsOf(change).map((kind) => (
          <Badge key={kind} tone={kind === 'nowRequired' ? 'ink' : 'outline'}>
            {t(($) => $.profiles.changes[kind])}
          </Badge>
        ))}{' '}
        {placeOf(compared.after, change.after)}
      </p>
      {change.wordings.length === 0 ? (
        <p className={styles.text}>
          <TextOf text={change.after.text} languages={compared.after.languages} />
        </p>
      ) : (
        change.wordings.map((wording) => <Wording key={wording.language} wording={wording} />)
      )}
      <Rest change={change} compared={compared} />
    </div>
  )
}

/** A wording as it was and as it is, in one language. */
function Wording(props: { readonly wording: WordingChange }) {
  const { after, before, language: tag } = props.wording
  const { t, format } = useWords()
  const language = format.languageName(tag)
  return (
    <dl className={styles.wording}>
      {before === undefined ? undefined : (
        <div>
          <dt>{t(($) => $.profiles.before, { language })}</dt>
          <dd lang={tag}>
            <del>
              <bdi>{before}</bdi>
            </del>
          </dd>
        </div>
      )}
      {after === undefined ? undefined : (
        <div>
          <dt>{t(($) => $.profiles.after, { language })}</dt>
          <dd lang={tag}>
            <ins>
              <bdi>{after}</bdi>
            </ins>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** Where it moved from, and which tools it named. */
function Rest(props: { readonly change: CriterionChange; readonly compared: Compared }) {
  const { change, compared } = props
  const { after, before, hasOtherTools, hasOtherTopic, moved } = change
  const { t, format } = useWords()
  const placeOf = usePlaceName()
  const tools = (of: PlacedCriterion) =>
    of.tools === undefined || of.tools.length === 0
      ? t(($) => $.profiles.none)
      : format.or(of.tools)
  const lines = [
    ...(moved.length > 0
      ? [
          t(($) => $.profiles.movedFromTo, {
            from: placeOf(compared.before, before),
            to: placeOf(compared.after, after),
          }),
        ]
      : []),
    ...(hasOtherTools
      ? [t(($) => $.profiles.toolsFromTo, { from: tools(before), to: tools(after) })]
      : []),
    ...(hasOtherTopic
      ? [
          t(($) => $.profiles.topicFromTo, {
            from: before.topic ?? t(($) => $.profiles.none),
            to: after.topic ?? t(($) => $.profiles.none),
          }),
        ]
      : []),
  ]
  return lines.map((line) => (
    <p key={line} className={styles.rest}>
      <bdi>{line}</bdi>
    </p>
  ))
}

/** Gives the name of a criterion's place: level, role and competence area. */
function usePlaceName(): (profile: SkillProfile, criterion: PlacedCriterion) => string {
  const { t, language } = useWords()
  return (profile, { area, level, role }) => {
    const name = (of: { readonly name: Text } | undefined, id: string) =>
      of ? textIn(of.name, language, profile.languages).text : id
    const cell = t(($) => $.profile.cell, {
      level: name(
        profile.levels.find(({ id }) => id === level),
        level,
      ),
      role: name(
        profile.roles.find(({ id }) => id === role),
        role,
      ),
    })
    if (area === undefined) return cell
    const theme = name(
      profile.areas.find(({ id }) => id === area),
      area,
    )
    return t(($) => $.profiles.placeInArea, { cell, area: theme })
  }
}
