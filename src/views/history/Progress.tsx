import type { Assessment } from '#domain/assessment.ts'
import type { Level } from '#domain/profile.ts'
import { progressOf } from '#domain/progress.ts'
import type { Snapshot } from '#domain/snapshot.ts'
import { useWords } from '#i18n/use-words.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { useProfile } from '#parts/subject-context.ts'
import { Card } from '#ui/Card.tsx'
import styles from './Progress.module.css'
import { ProgressPicture } from './ProgressPicture.tsx'
import { ProgressTable } from './ProgressTable.tsx'

/** How the levels looked at grew from snapshot to snapshot: a picture of each, with its table. */
export function Progress(props: {
  readonly assessment: Assessment
  readonly snapshots: readonly Snapshot[]
  readonly levels: readonly Level[]
}) {
  const { assessment, snapshots, levels } = props
  const { t } = useWords()
  const profile = useProfile()
  return (
    <Card title={t(($) => $.history.progressTitle)}>
      <p className={styles.hint}>{t(($) => $.history.progressHint)}</p>
      {levels.map((level) => {
        const points = progressOf(profile, level.id, snapshots, assessment)
        return (
          <section key={level.id} className={styles.level}>
            <h3>
              <ProfileText text={level.name} />
            </h3>
            <ProgressPicture level={level} points={points} />
            <ProgressTable level={level} points={points} />
          </section>
        )
      })}
    </Card>
  )
}
