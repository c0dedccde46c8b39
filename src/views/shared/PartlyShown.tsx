import type { SkillProfile } from '#domain/profile.ts'
import type { PlacedShare, SharedAssessment } from '#domain/shared-assessment.ts'
import { useWords } from '#i18n/use-words.ts'
import { FairUse } from '#parts/FairUse.tsx'
import { SharedFacts } from '#parts/SharedFacts.tsx'
import { Card } from '#ui/Card.tsx'
import { Notice } from '#ui/Notice.tsx'
import { RatingsById } from './RatingsById.tsx'
import { RatingCounts } from './RatingCounts.tsx'
import styles from './SharedView.module.css'
import { WritingList } from './WritingList.tsx'

type Reason = Exclude<PlacedShare['kind'], 'placed'> | 'unknown-profile'

/** What can be told of a link whose profile, role, level or criteria are not the ones known here. */
export function PartlyShown(props: {
  readonly shared: SharedAssessment
  readonly profile: SkillProfile | undefined
  readonly because: Reason
}) {
  const { shared, profile } = props
  const { t } = useWords()
  return (
    <div className={styles.view}>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{t(($) => $.shared.partTitle)}</h1>
        <Notice tone="warning">
          <p>{useReason(props)}</p>
          <p>{t(($) => $.shared.keepTheLink)}</p>
        </Notice>
        <p>
          {t(($) => $.shared.notice)} {t(($) => $.shared.unchanged)}
        </p>
      </header>
      <Card title={t(($) => $.shared.aboutTitle)}>
        <SharedFacts shared={shared} profile={profile} />
      </Card>
      <RatingCounts shared={shared} />
      <RatingsById shared={shared} />
      <WritingList shared={shared} />
      <FairUse />
    </div>
  )
}

/** Why not all of it can be told. */
function useReason(props: {
  readonly shared: SharedAssessment
  readonly profile: SkillProfile | undefined
  readonly because: Reason
}): string {
  const { shared, profile, because } = props
  const { t } = useWords()
  const versions = { theirs: shared.profile.version, ours: profile?.version ?? '' }
  switch (because) {
    case 'unknown-profile': {
      const { id, version } = shared.profile
      return t(($) => $.shared.unknownProfile, { profile: id, version })
    }
    case 'unknown-role':
      return t(($) => $.shared.unknownRole, { ...versions, role: shared.role })
    case 'unknown-level':
      return t(($) => $.shared.unknownLevel, { ...versions, level: shared.level })
    case 'other-criteria':
      return t(($) => $.shared.otherCriteria, versions)
  }
}
