import { useState } from 'react'
import { isCovered } from '#domain/alignment.ts'
import { ratingOf } from '#domain/standing.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { reviewPlace } from '#io/resolve-place.ts'
import type { AlignmentReport, AlignmentWords } from '#io/alignment-report.ts'
import { RefusedFiles } from '#parts/RefusedFiles.tsx'
import { useOpening } from '#parts/use-opening.ts'
import { addSelf, finishReview, isAboutMe, uncover } from '#state/alignment-actions.ts'
import { changeAssessment } from '#state/assessment-actions.ts'
import type { RefusedFile } from '#state/open-files.ts'
import { useStore } from '#state/store.ts'
import { Button, ButtonLink } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { TextField } from '#ui/fields.tsx'
import { focusHeading } from '#ui/focus-heading.ts'
import { FilePicker } from '#ui/FilePicker.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './ReviewPanel.module.css'

/** The first heading of what appears once both sides are shown. */
const afterReview = '[data-both] h2'

/** How far the review is: go on rating, finish it, uncover the other side, or add the person's file. */
export function ReviewPanel(props: {
  readonly report: AlignmentReport
  readonly words: AlignmentWords
}) {
  const { report } = props
  const { alignment, differences, profile } = report
  const { finished, review, self } = alignment
  const { t } = useWords()
  const rated = differences.filter(({ criterion }) => ratingOf(review, criterion.id)).length
  const isHidden = isCovered(alignment) && self !== undefined
  const rate = formatAddress(reviewPlace(profile, review))
  const isMine = useStore((state) => isAboutMe(state, alignment))
  if (isMine) {
    return (
      <Card title={t(($) => $.alignment.aboutMeTitle)} isScreenOnly>
        <p>{t(($) => $.alignment.ratedInReview, { rated, count: differences.length })}</p>
        {isCovered(alignment) ? <p>{t(($) => $.alignment.notFinished)}</p> : undefined}
      </Card>
    )
  }
  return (
    <Card title={t(($) => $.alignment.reviewTitle)} isScreenOnly>
      <p>{t(($) => $.alignment.rated, { rated, count: differences.length })}</p>
      {isHidden ? <p className={styles.hint}>{t(($) => $.alignment.coveredText)}</p> : undefined}
      <div className={styles.actions}>
        <ButtonLink
          href={rate}
          variant={finished === undefined && rated === 0 ? 'primary' : 'plain'}
        >
          {rated === 0 ? t(($) => $.gap.begin) : t(($) => $.gap.continue)}
        </ButtonLink>
        {finished === undefined ? (
          <Button
            variant={rated === 0 ? 'plain' : 'primary'}
            onClick={() => {
              finishReview(alignment)
              focusHeading(afterReview)
            }}
          >
            {t(($) => $.alignment.finish)}
          </Button>
        ) : undefined}
        {isHidden ? (
          <Button
            variant="quiet"
            aria-describedby="uncover-hint"
            onClick={() => {
              uncover(alignment)
              focusHeading(afterReview)
            }}
          >
            {t(($) => $.alignment.uncover)}
          </Button>
        ) : undefined}
      </div>
      {isHidden ? (
        <p id="uncover-hint" className={styles.hint}>
          {t(($) => $.alignment.uncoverHint)}
        </p>
      ) : undefined}
      {self === undefined ? <AddSelf {...props} /> : undefined}
    </Card>
  )
}

/** Takes the file of the person, where the review was begun without one. */
function AddSelf(props: { readonly report: AlignmentReport }) {
  const { alignment, profile } = props.report
  const { review } = alignment
  const { t } = useWords()
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const [isOther, setIsOther] = useState(false)
  const opening = useOpening((read) => {
    setRefused(read.refused)
    const fits = read.assessments.find(
      (file) =>
        file.kind === 'self' && file.profile.id === review.profile.id && file.role === review.role,
    )
    setIsOther(fits === undefined && read.refused.length === 0)
    if (fits) addSelf(alignment, fits)
  })
  const subject = { profile, role: review.role, level: review.level, of: review.id }
  return (
    <div className={styles.add}>
      <TextField
        label={t(($) => $.gap.name)}
        value={review.person ?? ''}
        autoComplete="off"
        onValue={(person) =>
          void changeAssessment(subject, {
            field: 'person',
            to: person === '' ? undefined : person,
          })
        }
      />
      <p className={styles.hint}>{t(($) => $.alignment.addSelfHint)}</p>
      <FilePicker picks="file" onFiles={(files) => opening.open(files)}>
        {t(($) => $.alignment.addSelf)}
      </FilePicker>
      {isOther ? <Notice tone="warning">{t(($) => $.alignment.otherFile)}</Notice> : undefined}
      <RefusedFiles files={refused} />
    </div>
  )
}
