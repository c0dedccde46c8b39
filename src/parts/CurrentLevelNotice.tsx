import { type Level, levelById } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { useSubject } from './subject-context.ts'
import { useProfileText } from './use-profile-text.ts'
import { type LevelPlace, formatAddress } from '#io/address.ts'
import { changeAssessment } from '#state/assessment-actions.ts'
import { useOwnAssessment } from '#state/use-assessment.ts'
import { Button, ButtonLink } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

/** Says that the level looked at is not the one that the person picked as current, and offers both. */
export function CurrentLevelNotice(props: {
  readonly view: LevelPlace['view']
  readonly level: Level
}) {
  const { t } = useWords()
  const subject = useSubject()
  const { profile, role } = subject
  const textOf = useProfileText()
  const own = useOwnAssessment(profile.id, role)
  const current = own && levelById(profile, own.level)

  const looked = textOf(props.level.name)
  if (!current || current.id === props.level.id) return undefined
  return (
    <Notice
      actions={
        <>
          <Button
            onClick={() => void changeAssessment(subject, { field: 'level', to: props.level.id })}
          >
            {t(($) => $.assess.makeCurrent, { level: looked })}
          </Button>
          <ButtonLink
            href={formatAddress({ view: props.view, profile: profile.id, role, level: current.id })}
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
