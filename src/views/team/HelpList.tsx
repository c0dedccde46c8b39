import { useWords } from '#i18n/use-words.ts'
import type { TeamReport, TeamWords } from '#io/team-report.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { Card } from '#ui/Card.tsx'
import { FoldedList } from '#ui/FoldedList.tsx'
import styles from './HelpList.module.css'

/** For each gap of somebody: who can help with it. */
export function HelpList(props: { readonly report: TeamReport; readonly words: TeamWords }) {
  const { report, words } = props
  const { t, format } = useWords()
  return (
    <Card title={t(($) => $.team.helpTitle)}>
      <p className={styles.hint}>{t(($) => $.team.helpHint)}</p>
      {report.help.length === 0 ? <p>{t(($) => $.team.helpNone)}</p> : undefined}
      <FoldedList
        limit={8}
        more={(count) => t(($) => $.team.more, { count })}
        items={report.help.map(({ criterion, helpers, learners }) => ({
          key: criterion.id,
          content: (
            <div className={styles.item}>
              <p>
                <ProfileText text={criterion.text} tools={criterion.tools ?? []} />
              </p>
              <p className={styles.hint}>{words.place(criterion)}</p>
              <p className={styles.who}>
                <bdi>
                  {t(($) => $.team.helpLearners, { persons: words.persons(report, learners) })}
                </bdi>
              </p>
              <p className={styles.who}>
                <bdi>
                  {t(($) => $.team.helpHelpers, {
                    persons: format.and(
                      helpers.map((helper) => words.helper(report, helper, criterion)),
                    ),
                  })}
                </bdi>
              </p>
            </div>
          ),
        }))}
      />
    </Card>
  )
}
