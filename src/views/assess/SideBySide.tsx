import type { Assessment } from '#domain/assessment.ts'
import type { LevelResult } from '#domain/gap-summary.ts'
import { type Role, bandsOf } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { ScaleLegend } from '#parts/ScaleLegend.tsx'
import { useProfile } from '#parts/subject-context.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { BandRow } from './BandRow.tsx'
import { ColumnHead } from './ColumnHead.tsx'
import { LevelChange } from './LevelChange.tsx'
import styles from './SideBySide.module.css'

/** The current level beside the target level, in bands by competence area, each criterion to be rated. */
export function SideBySide(props: {
  readonly role: Role
  readonly current: LevelResult
  /** `undefined` at the top level. */
  readonly target: LevelResult | undefined
  readonly assessment: Assessment
}) {
  const { role, current, target, assessment } = props
  const { t } = useWords()
  const profile = useProfile()
  const textOf = useProfileText()
  const results = target === undefined ? [current] : [current, target]
  const bands = bandsOf(profile, ...results.map((result) => result.criteria))
  return (
    <section
      className={styles.sheet}
      data-columns={results.length}
      aria-label={target ? t(($) => $.assess.list) : t(($) => $.assess.listTop)}
    >
      <div className={styles.top}>
        {target === undefined ? (
          <p>{t(($) => $.assess.topLevel, { level: textOf(current.level.name) })}</p>
        ) : (
          <LevelChange role={role} from={current.level} to={target.level} />
        )}
        <p className={styles.keys}>{t(($) => $.scale.keys)}</p>
      </div>
      <div className={styles.sticky}>
        <div className={styles.heads}>
          {results.map((result, at) => (
            <ColumnHead
              key={result.level.id}
              role={role}
              result={result}
              assessment={assessment}
              side={at === 0 ? 'now' : 'next'}
              below={current.level}
            />
          ))}
        </div>
        <div className={styles.legend}>
          <ScaleLegend />
        </div>
      </div>
      {bands.length === 0 ? (
        <p className={styles.empty}>{t(($) => $.assess.emptyCell)}</p>
      ) : undefined}
      {bands.map((band) => (
        <BandRow
          key={band.area?.id ?? 'none'}
          band={band}
          levels={results.map((result) => result.level)}
        />
      ))}
    </section>
  )
}
