import { type Level, type Role, levelById } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { useSubject } from '#parts/subject-context.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { formatAddress } from '#io/address.ts'
import { changeOwnAssessment } from '#state/assessment-actions.ts'
import { hasAssessmentOf } from '#state/selectors.ts'
import { useStore } from '#state/store.ts'
import { useOwnAssessment } from '#state/use-own-assessment.ts'
import { Button, ButtonLink } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

/**
 * Says what the address alone cannot: that a first visit begins somewhere by itself, which level is
 * picked as the current one, or that the level looked at is another.
 */
export function CurrentLevelNotice(props: { readonly role: Role; readonly level: Level }) {
  const { t } = useWords()
  const subject = useSubject()
  const { profile, role } = subject
  const textOf = useProfileText()
  const own = useOwnAssessment(profile.id, role)
  const wasHere = useStore((state) => hasAssessmentOf(state, profile.id))
  const current = own && levelById(profile, own.level)

  const looked = textOf(props.level.name)
  if (!wasHere) return <p>{t(($) => $.matrix.start)}</p>
  if (!current) return <p>{t(($) => $.matrix.notBegun, { role: textOf(props.role.name) })}</p>
  if (current.id === props.level.id) {
    return (
      <p>
        {t(($) => $.matrix.current, {
          cell: t(($) => $.profile.cell, { level: looked, role: textOf(props.role.name) }),
        })}
      </p>
    )
  }
  return (
    <Notice
      actions={
        <>
          <Button
            onClick={() =>
              void changeOwnAssessment(subject, { field: 'level', to: props.level.id })
            }
          >
            {t(($) => $.assess.makeCurrent, { level: looked })}
          </Button>
          <ButtonLink
            href={formatAddress({ view: 'assess', profile: profile.id, role, level: current.id })}
          >
            {t(($) => $.assess.backToCurrent, { level: textOf(current.name) })}
          </ButtonLink>
        </>
      }
    >
      {t(($) => $.assess.lookingAt, { looked, current: textOf(current.name) })}
    </Notice>
  )
}
