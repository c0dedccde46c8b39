import { type Alignment, isCovered } from '#domain/alignment.ts'
import type { AssessmentId } from '#domain/assessment.ts'
import type { Level, Role } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { ShowNames } from '#parts/ShowNames.tsx'
import { LevelTabs } from '#parts/LevelTabs.tsx'
import { useProfile } from '#parts/subject-context.ts'
import { useAlignmentTitle } from '#parts/use-alignment-title.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { alignmentWith } from '#state/selectors.ts'
import { useStore } from '#state/store.ts'
import styles from './ReviewHeader.module.css'

/** Whom the review is about, what is kept from the reviewer, and the levels to rate. */
export function ReviewHeader(props: {
  readonly role: Role
  readonly level: Level
  readonly of: AssessmentId
}) {
  const { role, level, of } = props
  const { t } = useWords()
  const profile = useProfile()
  const textOf = useProfileText()
  const alignment = useStore((state) => alignmentWith(state, of))
  if (!alignment) return undefined
  return (
    <header className={styles.header}>
      <div className={styles.crumb}>
        <a href={formatAddress({ view: 'alignment', alignment: alignment.id })}>
          {t(($) => $.other.toAlignment)}
        </a>{' '}
        <span>
          {t(($) => $.profile.cell, { level: textOf(level.name), role: textOf(role.name) })}
        </span>
        <ShowNames />
      </div>
      <Title alignment={alignment} />
      <p className={styles.lead}>{t(($) => $.alignment.reviewLead)}</p>
      {isCovered(alignment) && alignment.self ? (
        <p className={styles.lead}>{t(($) => $.alignment.coveredText)}</p>
      ) : undefined}
      <LevelTabs
        label={t(($) => $.report.labels.level)}
        levels={profile.levels}
        current={level}
        placeOf={(other) => ({
          view: 'assess',
          profile: profile.id,
          role: role.id,
          level: other.id,
          of,
        })}
      />
    </header>
  )
}

function Title(props: { readonly alignment: Alignment }) {
  const { t } = useWords()
  const about = useAlignmentTitle(props.alignment)
  return (
    <h1 tabIndex={-1} className={styles.title} title={about}>
      <bdi>{t(($) => $.alignment.reviewOf, { about })}</bdi>
    </h1>
  )
}
