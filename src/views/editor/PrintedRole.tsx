import { type Expectation, type Role, type SkillProfile, levelById } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import styles from './PrintedDraft.module.css'
import { Worded } from './Worded.tsx'

/** A role on paper: level by level what is asked, and what of it is required. */
export function PrintedRole(props: {
  readonly profile: SkillProfile
  readonly role: Role
  readonly cells: readonly Expectation[]
}) {
  const { cells, profile, role } = props
  const { areas, languages } = profile
  const { t } = useWords()
  const requirement = (isRequired: boolean) =>
    isRequired ? t(($) => $.requirement.required) : t(($) => $.requirement.optional)
  return (
    <section>
      <h2>
        <Worded text={role.name} languages={languages} />
      </h2>
      {role.summary === undefined ? undefined : (
        <p>
          <Worded text={role.summary} languages={languages} />
        </p>
      )}
      {cells.map(({ criteria, level, required }) => (
        <section key={level} className={styles.cell}>
          <h3>
            <Worded text={levelById(profile, level)?.name ?? ''} languages={languages} />
            {' · '}
            {requirement(required)}
          </h3>
          <ul className={styles.list}>
            {criteria.map((criterion) => {
              const area = areas.find(({ id }) => id === criterion.area)
              const own = criterion.required ?? required
              return (
                <li key={criterion.id}>
                  <Worded text={criterion.text} languages={languages} />
                  <span className={styles.about}>
                    {area ? (
                      <>
                        {' · '}
                        <Worded text={area.name} languages={languages} />
                      </>
                    ) : undefined}
                    {own === required ? undefined : ` · ${requirement(own)}`}
                  </span>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
      {cells.length === 0 ? (
        <p className={styles.about}>{t(($) => $.editor.emptyCell)}</p>
      ) : undefined}
    </section>
  )
}
