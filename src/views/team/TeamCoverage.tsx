import type { Coverage } from '#domain/team.ts'
import { useWords } from '#i18n/use-words.ts'
import {
  type Carried,
  type TeamReport,
  type TeamWords,
  carriedBy,
  coverageBy,
} from '#io/team-report.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { Card } from '#ui/Card.tsx'
import { Fold } from '#ui/Fold.tsx'
import { FoldedList } from '#ui/FoldedList.tsx'
import { headingIds } from './headings.ts'
import styles from './TeamCoverage.module.css'

/** Criteria by who of those asked meets them: nobody, one person only, several. */
export function TeamCoverage(props: { readonly report: TeamReport; readonly words: TeamWords }) {
  const { report, words } = props
  const { t } = useWords()
  const all = report.profile.expectations.reduce((sum, { criteria }) => sum + criteria.length, 0)
  const notAsked = all - report.coverage.length
  return (
    <Card title={t(($) => $.team.coverageTitle)} headingId={headingIds.coverage}>
      <p className={styles.hint}>{words.labels.howAsked}</p>
      {carriedBy.map((carried) => (
        <Group key={carried} carried={carried} report={report} words={words} />
      ))}
      {notAsked === 0 ? undefined : (
        <p className={styles.hint}>{t(($) => $.team.notAsked, { count: notAsked })}</p>
      )}
    </Card>
  )
}

function Group(props: {
  readonly carried: Carried
  readonly report: TeamReport
  readonly words: TeamWords
}) {
  const { carried, report, words } = props
  const { t } = useWords()
  const coverage = coverageBy(report, carried)
  return (
    <Fold
      className={styles.group}
      isOpenAtFirst={carried !== 'several'}
      summary={<h3>{words.carried(carried, coverage.length)}</h3>}
    >
      {coverage.length === 0 ? (
        <p className={styles.hint}>{t(($) => $.team.noneInGroup)}</p>
      ) : undefined}
      <FoldedList
        limit={10}
        more={(count) => t(($) => $.team.more, { count })}
        items={coverage}
        keyOf={({ criterion }) => criterion.id}
        renderItem={(one) => <CoverageItem coverage={one} report={report} words={words} />}
      />
    </Fold>
  )
}

function CoverageItem(props: {
  readonly coverage: Coverage
  readonly report: TeamReport
  readonly words: TeamWords
}) {
  const { coverage, report, words } = props
  const { criterion, met, noAnswer } = coverage
  const { t } = useWords()
  return (
    <div className={styles.item}>
      <div>
        <p>
          <ProfileText text={criterion.text} tools={criterion.tools ?? []} />
        </p>
        <p className={styles.hint}>{words.place(criterion)}</p>
      </div>
      <div className={styles.asked}>
        <p className={styles.count} data-carried={met.length === 0 ? 'nobody' : undefined}>
          {words.asked(coverage)}
        </p>
        {met.length === 1 ? (
          <p className={styles.hint}>
            {t(($) => $.team.onlyBy, { person: words.persons(report, met) })}
          </p>
        ) : undefined}
        {noAnswer.length === 0 ? undefined : (
          <p className={styles.hint}>
            {t(($) => $.team.askedNoAnswer, { count: noAnswer.length })}
          </p>
        )}
      </div>
    </div>
  )
}
