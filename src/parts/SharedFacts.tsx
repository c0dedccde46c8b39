import type { ReactNode } from 'react'
import { levelById, roleById, type SkillProfile } from '#domain/profile.ts'
import type { SharedAssessment } from '#domain/shared-assessment.ts'
import { type Text, textIn } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import styles from './SharedFacts.module.css'

/** What a link says about itself: whose, which profile, role and levels, from when. */
export function SharedFacts(props: {
  readonly shared: SharedAssessment
  /** Where it is known; ids stand for the names that it doesn't give. */
  readonly profile: SkillProfile | undefined
}) {
  const { shared, profile } = props
  const { t, format, language } = useWords()
  const named = (known: { readonly name: Text } | undefined, id: string) =>
    known && profile ? textIn(known.name, language, profile.languages).text : id
  const levelName = (id: string) => named(profile && levelById(profile, id), id)
  const skill = profile
    ? textIn(profile.title, language, profile.languages).text
    : shared.profile.id
  return (
    <dl className={styles.facts}>
      {shared.person === undefined ? undefined : (
        <Fact name={t(($) => $.report.labels.name)}>
          <bdi>{shared.person}</bdi>
        </Fact>
      )}
      <Fact name={t(($) => $.report.labels.kind)}>{t(($) => $.kind[shared.kind])}</Fact>
      <Fact name={t(($) => $.report.labels.profile)}>
        {t(($) => $.report.profileVersion, { skill, version: shared.profile.version })}
      </Fact>
      <Fact name={t(($) => $.report.labels.role)}>
        {named(profile && roleById(profile, shared.role), shared.role)}
      </Fact>
      <Fact name={t(($) => $.report.labels.currentLevel)}>{levelName(shared.level)}</Fact>
      {shared.target === undefined ? undefined : (
        <Fact name={t(($) => $.report.labels.targetLevel)}>{levelName(shared.target)}</Fact>
      )}
      <Fact name={t(($) => $.report.labels.date)}>{format.date(shared.date)}</Fact>
    </dl>
  )
}

function Fact(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
