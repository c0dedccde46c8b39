import { gapCount } from '#domain/counts.ts'
import { levelResultOf } from '#domain/gap-summary.ts'
import type { Level, Role } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { placeOf } from '#io/resolve-place.ts'
import { StorageLine } from '#parts/StorageLine.tsx'
import { ShareButton } from '#parts/ShareButton.tsx'
import { useSubject } from '#parts/subject-context.ts'
import { UndoButtons } from '#parts/UndoButtons.tsx'
import { useSubjectAssessment } from '#parts/use-subject-assessment.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { alignmentWith } from '#state/selectors.ts'
import { useStore } from '#state/store.ts'
import { useOwnAssessment } from '#state/use-assessment.ts'
import { ButtonLink } from '#ui/Button.tsx'
import styles from './Dock.module.css'
import { RatingStairs } from './RatingStairs.tsx'

/** More criteria than this have no picture: the words say the same. */
const roomFor = 30

/** How far the rating is, whether it is stored, and the way to the gap summary. */
export function Dock(props: {
  readonly role: Role
  readonly level: Level
  readonly target: Level | undefined
}) {
  const { role, level, target } = props
  const { t } = useWords()
  const { profile, of } = useSubject()
  const assessment = useSubjectAssessment()
  const textOf = useProfileText()
  const current = levelResultOf(profile, assessment, role.id, level)
  const compared = target ? levelResultOf(profile, assessment, role.id, target) : current
  const results = target ? [current, compared] : [current]
  const criteria = results.flatMap((result) => result.criteria)
  const applicable = results.reduce((sum, { counts }) => sum + counts.applicable, 0)
  const noAnswer = results.reduce((sum, { counts }) => sum + counts.noAnswer, 0)
  const excluded = results.reduce((sum, { counts }) => sum + counts.excluded, 0)
  const alignment = useStore((state) => of && alignmentWith(state, of))
  const own = useOwnAssessment(profile.id, role.id)
  const hasBegun = of !== undefined || own !== undefined
  return (
    <section className={styles.dock} data-empty={!hasBegun} aria-label={t(($) => $.assess.ratings)}>
      <div className={styles.inner}>
        <p className={styles.rated}>
          <strong>{t(($) => $.counts.rated, { rated: applicable - noAnswer, applicable })}</strong>{' '}
          {excluded === 0 ? undefined : (
            <span className={styles.excluded}>
              · {t(($) => $.counts.excluded, { count: excluded })}{' '}
            </span>
          )}
          <span className={styles.saved}>
            · <StorageLine />
          </span>
        </p>
        {criteria.length > roomFor ? undefined : (
          <div className={styles.stairs}>
            <RatingStairs criteria={criteria} assessment={assessment} />
          </div>
        )}
        <div className={styles.undo}>
          <UndoButtons />
          {of === undefined ? (
            <span className={styles.history}>
              <ButtonLink
                variant="quiet"
                href={formatAddress(placeOf('history', profile, { role, level, target }))}
              >
                {t(($) => $.history.offer)}
              </ButtonLink>
            </span>
          ) : undefined}
        </div>
        <p className={styles.gaps}>
          <strong>{t(($) => $.counts.gaps, { count: gapCount(compared.counts) })}</strong>
          {', '}
          {t(($) => $.counts.notRated, { count: compared.counts.noAnswer })}{' '}
          <span className={styles.to}>
            {t(($) => $.assess.toLevel, { level: textOf(compared.level.name) })}
          </span>
        </p>
        <div className={styles.go}>
          {of === undefined && own !== undefined ? <ShareButton target={target} /> : undefined}
          <ButtonLink
            variant="primary"
            href={formatAddress(
              alignment
                ? { view: 'alignment', alignment: alignment.id }
                : placeOf('gap', profile, { role, level, target }),
            )}
          >
            {alignment ? t(($) => $.other.toAlignment) : t(($) => $.assess.toGap)}
          </ButtonLink>
        </div>
      </div>
    </section>
  )
}
