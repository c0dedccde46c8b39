import { useState } from 'react'
import { changesFromAgreed } from '#domain/alignment.ts'
import type { RatingValue } from '#domain/assessment.ts'
import { criterionById } from '#domain/profile.ts'
import { hasAnyRating } from '#domain/standing.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import type { AlignmentReport, AlignmentWords } from '#io/alignment-report.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { takeOver } from '#state/alignment-actions.ts'
import { useOwnAssessment } from '#state/use-assessment.ts'
import { Button, ButtonLink } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './TakeOver.module.css'

/** Lets the person take the agreed values over into the own assessment, seeing first what changes. */
export function TakeOver(props: {
  readonly report: AlignmentReport
  readonly words: AlignmentWords
}) {
  const { report } = props
  const { alignment, profile } = report
  const { agreed, self } = alignment
  const { t } = useWords()
  const own = useOwnAssessment(profile.id, agreed.role)
  if (!hasAnyRating(agreed)) return undefined
  const isSame = own !== undefined && own.id === self?.id
  if (isSame) {
    return (
      <Card title={t(($) => $.alignment.takeOverTitle)} isScreenOnly>
        <Changes {...props} />
      </Card>
    )
  }
  return (
    <details className={`${styles.other} screen-only`}>
      <summary>{t(($) => $.alignment.isThisYou)}</summary>
      <p>
        {own === undefined ? t(($) => $.alignment.noOwnHere) : t(($) => $.alignment.otherOwnHere)}
      </p>
      <Changes {...props} />
    </details>
  )
}

function Changes(props: { readonly report: AlignmentReport; readonly words: AlignmentWords }) {
  const { report, words } = props
  const { alignment, profile } = report
  const { agreed } = alignment
  const { t } = useWords()
  const own = useOwnAssessment(profile.id, agreed.role)
  const [taken, setTaken] = useState(0)
  const changes = changesFromAgreed(profile, own, agreed)
  const ratingIn = (value: RatingValue | 'n/a' | undefined) =>
    words.rating(value === undefined ? undefined : { value, profileVersion: profile.version })
  return (
    <div className={styles.changes}>
      {taken === 0 ? undefined : (
        <Notice
          actions={
            <ButtonLink
              href={formatAddress({
                view: 'gap',
                profile: profile.id,
                role: agreed.role,
                level: agreed.level,
              })}
            >
              {t(($) => $.alignment.toOwnGap)}
            </ButtonLink>
          }
        >
          {t(($) => $.alignment.taken, { count: taken })}
        </Notice>
      )}
      {changes.length === 0 ? <p>{t(($) => $.alignment.nothingToTake)}</p> : undefined}
      <ul className={styles.list}>
        {changes.map(({ criterion, from, to }) => {
          const known = criterionById(profile, criterion)
          return (
            <li key={criterion}>
              {known ? <ProfileText text={known.text} tools={known.tools ?? []} /> : criterion}
              <span className={styles.change}>
                {t(($) => $.alignment.change, { from: ratingIn(from), to: ratingIn(to) })}
              </span>
            </li>
          )
        })}
      </ul>
      {changes.length === 0 ? undefined : (
        <Button
          onClick={() => {
            setTaken(changes.length)
            void takeOver(profile, alignment, own)
          }}
        >
          {t(($) => $.alignment.takeOver, { count: changes.length })}
        </Button>
      )}
    </div>
  )
}
