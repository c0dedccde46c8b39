import { type Level, type Role, levelById } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { CurrentLevelNotice } from '#parts/CurrentLevelNotice.tsx'
import { useProfile } from '#parts/subject-context.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { hasAssessmentOf } from '#state/selectors.ts'
import { useStore } from '#state/store.ts'
import { useOwnAssessment } from '#state/use-assessment.ts'
import styles from './PickerFoot.module.css'

/** One line under the matrix, always: whether this is only a starting point, or which level is current. */
export function PickerFoot(props: { readonly role: Role; readonly level: Level }) {
  const { t } = useWords()
  const profile = useProfile()
  const textOf = useProfileText()
  const own = useOwnAssessment(profile.id, props.role.id)
  const wasHere = useStore((state) => hasAssessmentOf(state, profile.id))
  const role = textOf(props.role.name)

  if (!wasHere) {
    return (
      <p>
        <strong>{t(($) => $.matrix.start)}</strong>{' '}
        <a className={styles.open} href={formatAddress({ view: 'data' })}>
          {t(($) => $.data.offerOpen)}
        </a>
      </p>
    )
  }
  const current = own && levelById(profile, own.level)
  if (!current) return <p>{t(($) => $.matrix.notBegun, { role })}</p>
  if (current.id !== props.level.id) return <CurrentLevelNotice view="assess" level={props.level} />
  const cell = t(($) => $.profile.cell, { level: textOf(current.name), role })
  return <p>{t(($) => $.matrix.current, { cell })}</p>
}
