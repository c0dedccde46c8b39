import type { RoleBeside } from '#domain/sideways.ts'
import { standings } from '#domain/standing.ts'
import type { SidewaysWords } from '#io/sideways-report.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { Segments } from '#ui/Segments.tsx'
import styles from './LevelCounts.module.css'

/** Each level of a role: one segment for each criterion that can be compared, and the counts in words. */
export function LevelCounts(props: { readonly beside: RoleBeside; readonly words: SidewaysWords }) {
  const { beside, words } = props
  return (
    <dl className={styles.levels}>
      {beside.levels.map((level) => {
        const kinds = level.criteria
          .flatMap(({ match }) => (match.kind === 'comparable' ? [match.standing] : []))
          .filter((standing) => standing !== 'excluded')
          .toSorted((a, b) => standings.indexOf(a) - standings.indexOf(b))
        return (
          <div key={level.level.id}>
            <dt>
              <ProfileText text={level.level.name} />
            </dt>
            <dd>
              <span className={styles.picture} aria-hidden="true">
                <Segments label="" kinds={kinds} tone="neutral" />
              </span>
              {words.levelCounts(level)}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
