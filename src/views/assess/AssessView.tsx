import { lazy, memo, useDeferredValue, useMemo } from 'react'
import type { AssessmentId } from '#domain/assessment.ts'
import type { Cell } from '#domain/comparison.ts'
import type { Level, Role, SkillProfile } from '#domain/profile.ts'
import { textIn } from '#domain/text.ts'
import { withWords } from '#i18n/i18n.ts'
import { useWords } from '#i18n/use-words.ts'
import { FairUse } from '#parts/FairUse.tsx'
import { LevelMatrix } from '#parts/LevelMatrix.tsx'
import { navigate } from '#parts/navigate.ts'
import { SubjectOf } from '#parts/SubjectOf.tsx'
import { SubjectContext } from '#parts/subject-context.ts'
import { type Subject, changeAssessment } from '#state/assessment-actions.ts'
import { announce } from '#ui/announcer.ts'
import styles from './AssessView.module.css'
import { Dock } from './Dock.tsx'
import { Introduction } from './Introduction.tsx'
import { PickerFoot } from './PickerFoot.tsx'
import { SideBySide } from './SideBySide.tsx'

/** What stands above a review of somebody else: few people have one. */
const ReviewHeader = lazy(async () => ({
  default: (await withWords(() => import('./ReviewHeader.tsx'))).ReviewHeader,
}))

/** Pick role and level, see two levels side by side, rate. */
export function AssessView(props: {
  readonly profile: SkillProfile
  readonly role: Role
  readonly level: Level
  readonly target: Level | undefined
  readonly of?: AssessmentId | undefined
}) {
  const { profile, role, level, target, of } = props
  const { t, language } = useWords()
  const subject = useMemo(
    () => ({ profile, role: role.id, level: level.id, of }),
    [profile, role, level, of],
  )
  const picked = useMemo(() => ({ subject, role, level, target }), [subject, role, level, target])
  const before = useDeferredValue(picked)
  // The cell shows at once that it is picked; what it asks for is drawn in the frame after. Never somebody else's.
  const isSame = before.subject.profile === profile && before.subject.of === of
  const shown = isSame ? before : picked

  function pick(cell: Cell) {
    void changeAssessment(
      { profile, role: cell.role, level: cell.level },
      { field: 'level', to: cell.level },
    )
    navigate({ view: 'assess', profile: profile.id, ...cell })
    const nameIn = (list: readonly (Role | Level)[], id: string) =>
      textIn(list.find((item) => item.id === id)?.name ?? id, language, profile.languages).text
    announce(
      t(($) => $.matrix.picked, {
        cell: t(($) => $.profile.cell, {
          level: nameIn(profile.levels, cell.level),
          role: nameIn(profile.roles, cell.role),
        }),
      }),
    )
  }

  return (
    <SubjectOf subject={subject}>
      {of === undefined ? (
        <div className={styles.hero}>
          <Introduction />
          <div>
            <LevelMatrix
              title={t(($) => $.matrix.title)}
              target={target?.id}
              onPick={pick}
              foot={<PickerFoot role={role} level={level} />}
            />
          </div>
        </div>
      ) : (
        <ReviewHeader role={role} level={level} of={of} />
      )}
      <Expected {...shown} />
    </SubjectOf>
  )
}

/** What the picked cell and the next level ask for, to be rated. */
const Expected = memo(function Expected(props: {
  readonly subject: Subject
  readonly role: Role
  readonly level: Level
  readonly target: Level | undefined
}) {
  const { subject, role, level, target } = props
  return (
    <SubjectContext value={subject}>
      <SideBySide role={role} level={level} target={target} />
      <div className={styles.foot}>
        <FairUse />
      </div>
      <Dock role={role} level={level} target={target} />
    </SubjectContext>
  )
})
