import { useMemo } from 'react'
import {
  type Expectation,
  type Level,
  type Role,
  type SkillProfile,
  bandsOf,
  criteriaAt,
  requirementOf,
} from '#domain/profile.ts'
import { isEmptyText } from '#domain/wordings.ts'
import { useWords } from '#i18n/use-words.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { RequirementBadge } from '#parts/RequirementBadge.tsx'
import { SubjectContext } from '#parts/subject-context.ts'
import styles from './CellPreview.module.css'

/** A cell as those see it who rate themselves, in the language of the interface. */
export function CellPreview(props: {
  readonly profile: Pick<SkillProfile, 'format' | 'id' | 'areas' | 'languages'>
  readonly role: Role
  readonly level: Level
  readonly expectation: Expectation | undefined
}) {
  const { profile, role, level, expectation } = props
  const { t } = useWords()
  // Of the whole profile only this cell: nothing else has to be looked up while somebody types.
  const subject = useMemo(() => {
    const shown: SkillProfile = {
      ...profile,
      title: '',
      version: '',
      updated: '',
      levels: [level],
      roles: [role],
      // What was only begun is nothing to rate yet.
      expectations: expectation
        ? [
            {
              ...expectation,
              criteria: expectation.criteria.filter(({ text }) => !isEmptyText(text)),
            },
          ]
        : [],
    }
    return { profile: shown, role: role.id, level: level.id }
  }, [profile, role, level, expectation])
  const criteria = criteriaAt(subject.profile, role.id, level.id)
  const requirement = requirementOf(criteria)
  return (
    <SubjectContext value={subject}>
      <section className={styles.preview} aria-labelledby="preview-title">
        <h2 id="preview-title" className={styles.title}>
          {t(($) => $.editor.previewTitle)}
        </h2>
        <div className={styles.head}>
          <h3>
            <ProfileText text={level.name} /> <ProfileText text={role.name} />
          </h3>
          <RequirementBadge requirement={requirement} />
        </div>
        {criteria.length === 0 ? (
          <p className={styles.none}>{t(($) => $.requirement.nothing)}</p>
        ) : undefined}
        {bandsOf(subject.profile, criteria).map(({ area, items: [items = []] }) => (
          <div key={area?.id ?? ''}>
            <h4 className={styles.area}>
              {area ? <ProfileText text={area.name} /> : t(($) => $.profile.noArea)}
            </h4>
            <ul>
              {items.map((criterion) => (
                <li key={criterion.id} className={styles.criterion}>
                  <ProfileText text={criterion.text} tools={criterion.tools ?? []} />{' '}
                  {requirement === 'mixed' && !criterion.isRequired ? (
                    <span className={styles.optional}>{t(($) => $.requirement.optional)}</span>
                  ) : undefined}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </SubjectContext>
  )
}
