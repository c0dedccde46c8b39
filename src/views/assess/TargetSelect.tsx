import { type Level, type Role, levelsAbove } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { placeOf } from '#io/resolve-place.ts'
import { navigate } from '#parts/navigate.ts'
import { useSubject } from '#parts/subject-context.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import styles from './TargetSelect.module.css'

/** The level compared with: the next one unless another is chosen. */
export function TargetSelect(props: {
  readonly role: Role
  readonly current: Level
  readonly target: Level
}) {
  const { t } = useWords()
  const { profile, of } = useSubject()
  const textOf = useProfileText()
  const above = levelsAbove(profile, props.current.id)

  if (above.length < 2) {
    return <span>{t(($) => $.assess.nextAt, { level: textOf(props.target.name) })}</span>
  }

  function choose(id: string) {
    const target = above.find((level) => level.id === id)
    navigate(placeOf('assess', profile, { role: props.role, level: props.current, target, of }))
  }

  return (
    <label className={styles.label}>
      <span className="visually-hidden-narrow">{t(($) => $.assess.compareWith)}</span>
      <select
        className={styles.select}
        value={props.target.id}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {above.map((level, at) => (
          <option key={level.id} value={level.id}>
            {at === 0
              ? t(($) => $.assess.nextLevel, { level: textOf(level.name) })
              : textOf(level.name)}
          </option>
        ))}
      </select>
    </label>
  )
}
