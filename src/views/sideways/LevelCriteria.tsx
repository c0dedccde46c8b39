import type { MatchedCriterion } from '#domain/sideways.ts'
import { useWords } from '#i18n/use-words.ts'
import type { SidewaysReport, SidewaysWords } from '#io/sideways-report.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import styles from './LevelCriteria.module.css'

/** The criteria of a level: first those that can be compared, then, quietly, those that cannot. */
export function LevelCriteria(props: {
  readonly report: SidewaysReport
  readonly criteria: readonly MatchedCriterion[]
  readonly words: SidewaysWords
}) {
  const { report, criteria, words } = props
  const { t } = useWords()
  const compared = criteria.filter(({ match }) => match.kind === 'comparable')
  const apart = criteria.filter(({ match }) => match.kind !== 'comparable')
  return (
    <>
      {compared.length === 0 ? undefined : (
        <ul className={styles.compared}>
          {compared.map(({ criterion, match }) => (
            <li key={criterion.id}>
              <p>
                <ProfileText text={criterion.text} tools={criterion.tools ?? []} />
              </p>
              <p
                className={styles.match}
                data-standing={match.kind === 'comparable' ? match.standing : undefined}
              >
                {words.match(match, report)}
              </p>
            </li>
          ))}
        </ul>
      )}
      {apart.length === 0 ? undefined : (
        <>
          <h4 className={styles.apartTitle}>{t(($) => $.sideways.apartTitle)}</h4>
          <ul className={styles.apart}>
            {apart.map(({ criterion, match }) => (
              <li key={criterion.id}>
                <ProfileText text={criterion.text} tools={criterion.tools ?? []} />{' '}
                {match.kind === 'only-lower' ? words.match(match, report) : undefined}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
