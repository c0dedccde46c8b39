import { groupBy } from '#domain/group-by.ts'
import { useWords } from '#i18n/use-words.ts'
import {
  type MemberRow,
  type TeamReport,
  type TeamWords,
  areasOf,
  rowsOf,
} from '#io/team-report.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { Card } from '#ui/Card.tsx'
import { headingIds } from './headings.ts'
import styles from './PeopleAreas.module.css'
import { type OnRemoved, PersonRow } from './PersonRow.tsx'

/** People by competence area, grouped by role and level. No totals, no order by results. */
export function PeopleAreas(props: {
  readonly report: TeamReport
  readonly words: TeamWords
  readonly onRemoved: OnRemoved
}) {
  const { report, words, onRemoved } = props
  const { t } = useWords()
  const areas = areasOf(report.profile)
  const groups = [
    ...groupBy(report.members.flatMap(rowsOf), ({ assessment }) => words.cellOf(assessment)),
  ]
  return (
    <Card title={t(($) => $.team.peopleTitle)} headingId={headingIds.people}>
      <p className={styles.hint}>{t(($) => $.team.peopleHint)}</p>
      {report.showsNames ? undefined : <p className={styles.hint}>{words.namesHidden}</p>}
      <p className={`${styles.hint} screen-only`}>{t(($) => $.team.reviewStores)}</p>
      <table className={styles.table}>
        <caption className="visually-hidden">{t(($) => $.team.peopleTitle)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.labels.person}</th>
            {areas.map((area) => (
              <th key={area?.id ?? 'none'} scope="col">
                {area ? <ProfileText text={area.name} /> : words.noArea}
              </th>
            ))}
            <th scope="col" className="screen-only">
              {t(($) => $.team.actions)}
            </th>
          </tr>
        </thead>
        {groups.map(([cell, rows]) => (
          <tbody key={cell}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={areas.length + 2}>
                {cell}
              </th>
            </tr>
            {rows.map((row: MemberRow) => (
              <PersonRow
                key={`${row.member.id} ${row.kind}`}
                row={row}
                areas={areas}
                report={report}
                words={words}
                onRemoved={onRemoved}
              />
            ))}
          </tbody>
        ))}
      </table>
    </Card>
  )
}
