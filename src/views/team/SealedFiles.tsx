import { useMemo } from 'react'
import { originIn } from '#domain/origin.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { reviewPlace } from '#io/resolve-place.ts'
import type { TeamWords } from '#io/team-report.ts'
import { navigate } from '#parts/navigate.ts'
import { beginReview } from '#state/alignment-actions.ts'
import { namedAssessment } from '#state/named-assessment.ts'
import { showTeam } from '#state/team-actions.ts'
import { alignmentWith } from '#state/selectors.ts'
import { type TeamFile, useStore } from '#state/store.ts'
import { Button, ButtonLink } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { focusHeading } from '#ui/focus-heading.ts'
import { headingIds } from './headings.ts'
import styles from './SealedFiles.module.css'
import type { OpenTeam } from './use-team-report.ts'

/** So many files are listed at once; more are folded. */
const listed = 8

/** Files that are open and not shown: rate somebody first, or show the team. */
export function SealedFiles(props: { readonly open: OpenTeam; readonly words: TeamWords }) {
  const { open, words } = props
  const { report, sealed } = open
  const { t } = useWords()
  const team = useStore((state) => state.team)

  const originOf = useMemo(
    () => originIn(Object.values(team).map(({ assessment }) => assessment)),
    [team],
  )

  const numberOf = ({ assessment }: TeamFile) => report.numbers?.get(originOf(assessment)) ?? 0
  const inOrder = sealed.toSorted((a, b) => numberOf(a) - numberOf(b))

  function reviewFirst({ assessment }: TeamFile) {
    const { level, person, role, target } = assessment
    const { review } = beginReview({
      profile: report.profile,
      role,
      level,
      target,
      person,
      self: assessment,
    })
    navigate(reviewPlace(report.profile, review))
  }

  return (
    <Card title={t(($) => $.team.sealedTitle, { count: sealed.length })} isScreenOnly>
      <p className={styles.text}>{t(($) => $.team.sealedText)}</p>
      <p className={styles.text}>{t(($) => $.team.reviewStores)}</p>
      <div className={styles.show}>
        <Button
          variant="primary"
          onClick={() => {
            showTeam()
            focusHeading(`#${headingIds.coverage}`)
          }}
        >
          {t(($) => $.team.show)}
        </Button>
      </div>
      <details className={styles.files} open={sealed.length <= listed}>
        <summary>{t(($) => $.team.sealedList)}</summary>
        <ul>
          {inOrder.map((file) => {
            const { person } = namedAssessment(file)
            const id = `sealed-${file.assessment.id}`
            return (
              <li key={file.assessment.id} className={styles.file}>
                <span id={id}>
                  <bdi title={report.showsNames ? person : undefined}>
                    {report.showsNames && person !== undefined
                      ? person
                      : t(($) => $.team.person, { number: numberOf(file) })}
                  </bdi>
                  <span className={styles.cell}>{words.cellOf(file.assessment)}</span>
                </span>
                <ReviewFirst file={file} describedBy={id} onBegin={() => reviewFirst(file)} />
              </li>
            )
          })}
        </ul>
      </details>
    </Card>
  )
}

/** Begins a review of a file, or leads to the one that there is: a second one would not be independent. */
function ReviewFirst(props: {
  readonly file: TeamFile
  readonly describedBy: string
  readonly onBegin: () => void
}) {
  const { t } = useWords()
  const known = useStore((state) => alignmentWith(state, props.file.assessment.id))
  if (known) {
    return (
      <ButtonLink
        variant="quiet"
        href={formatAddress({ view: 'alignment', alignment: known.id })}
        aria-describedby={props.describedBy}
      >
        {t(($) => $.team.toReview)}
      </ButtonLink>
    )
  }
  return (
    <Button variant="quiet" aria-describedby={props.describedBy} onClick={props.onBegin}>
      {t(($) => $.team.reviewFirst)}
    </Button>
  )
}
