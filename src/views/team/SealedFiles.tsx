import { useWords } from '#i18n/use-words.ts'
import type { TeamWords } from '#io/team-report.ts'
import { navigate } from '#parts/navigate.ts'
import { beginReview } from '#state/alignment-actions.ts'
import { namedAssessment } from '#state/named-assessment.ts'
import { showTeam } from '#state/team-actions.ts'
import type { TeamFile } from '#state/store.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import styles from './SealedFiles.module.css'
import type { OpenTeam } from './use-team-report.ts'

/** So many files are listed at once; more are folded. */
const listed = 8

/** Files that are open and not shown: rate somebody first, or show the team. */
export function SealedFiles(props: { readonly open: OpenTeam; readonly words: TeamWords }) {
  const { open, words } = props
  const { report, sealed } = open
  const { t } = useWords()

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
    navigate({ view: 'assess', profile: report.profile.id, role, level, of: review.id })
  }

  return (
    <Card title={t(($) => $.team.sealedTitle, { count: sealed.length })} isScreenOnly>
      <p className={styles.text}>{t(($) => $.team.sealedText)}</p>
      <div className={styles.show}>
        <Button variant="primary" onClick={showTeam}>
          {t(($) => $.team.show)}
        </Button>
      </div>
      <details className={styles.files} open={sealed.length <= listed}>
        <summary>{t(($) => $.team.sealedList)}</summary>
        <ul>
          {sealed.map((file, at) => {
            const { person } = namedAssessment(file)
            const id = `sealed-${file.assessment.id}`
            return (
              <li key={file.assessment.id} className={styles.file}>
                <span id={id}>
                  <bdi>
                    {report.showsNames && person !== undefined
                      ? person
                      : t(($) => $.team.person, { number: at + 1 })}
                  </bdi>
                  <span className={styles.cell}>{words.cellOf(file.assessment)}</span>
                </span>
                <Button variant="quiet" aria-describedby={id} onClick={() => reviewFirst(file)}>
                  {t(($) => $.team.reviewFirst)}
                </Button>
              </li>
            )
          })}
        </ul>
      </details>
    </Card>
  )
}
