import { useId, useState } from 'react'
import { entryAt } from '#domain/assessment.ts'
import type { PlacedCriterion } from '#domain/profile.ts'
import { hadNoOpportunity, isGap, ratingOf, standingOfRating } from '#domain/standing.ts'
import { useWords } from '#i18n/use-words.ts'
import type { GapSummaryReport } from '#io/gap-summary-report.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { useSubject } from '#parts/subject-context.ts'
import { useGapSummaryWords } from '#parts/use-gap-summary-words.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { FocusToggle } from './FocusToggle.tsx'
import styles from './GapItem.module.css'
import { StepFields } from './StepFields.tsx'
import { WrittenAbout } from '#parts/WrittenAbout.tsx'

/** One open criterion: how it stands, whether it is in focus, what was written, and the next step. */
export function GapItem(props: {
  readonly report: GapSummaryReport
  readonly criterion: PlacedCriterion
  /** Its place in the order of work; `undefined` where there is none. */
  readonly number: number | undefined
}) {
  const { report, criterion, number } = props
  const { t } = useWords()
  const textOf = useProfileText()
  const words = useGapSummaryWords()
  const rating = ratingOf(report.assessment, criterion.id)
  const step = entryAt(report.assessment.steps, criterion.id)
  const [opened, setOpened] = useState(false)
  const textId = useId()
  const area = report.profile.areas.find((candidate) => candidate.id === criterion.area)
  const level = report.profile.levels.find((candidate) => candidate.id === criterion.level)
  const meta = [
    area === undefined ? '' : textOf(area.name),
    number === undefined && level !== undefined ? textOf(level.name) : '',
    rating === undefined ? '' : t(($) => $.gap.ratedAs, { rating: words.rating(rating) }),
    hadNoOpportunity(rating) ? t(($) => $.rating.noOpportunity) : '',
  ]
  const { of } = useSubject()
  const wantsStep = step !== undefined || (of === undefined && isGap(standingOfRating(rating)))
  return (
    <li className={styles.item}>
      <span className={styles.number} data-gap={number !== undefined} aria-hidden="true">
        {number ?? '–'}
      </span>
      <div className={styles.body}>
        <p id={textId} className={styles.text}>
          <ProfileText text={criterion.text} tools={criterion.tools ?? []} />
        </p>
        <p className={styles.meta}>{meta.filter((part) => part !== '').join(' · ')}</p>
        <WrittenAbout assessment={report.assessment} criterion={criterion.id} />
        {wantsStep && (step !== undefined || opened) ? (
          <div className={styles.step} onFocus={() => setOpened(true)}>
            <StepFields
              criterion={criterion}
              step={step}
              startsFocused={opened && step === undefined}
            />
          </div>
        ) : undefined}
        {wantsStep && step === undefined && !opened ? (
          <span className="screen-only">
            <Button variant="quiet" aria-describedby={textId} onClick={() => setOpened(true)}>
              {t(($) => $.gap.addStep)}
            </Button>
          </span>
        ) : undefined}
      </div>
      <div className={styles.marks}>
        <Badge tone={criterion.isRequired && number !== undefined ? 'gap' : 'outline'}>
          {words.requirement(criterion.isRequired ? 'required' : 'optional')}
        </Badge>
        <FocusToggle assessment={report.assessment} criterion={criterion.id} describedBy={textId} />
      </div>
    </li>
  )
}
