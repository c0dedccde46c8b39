import type { ComponentProps } from 'react'
import type { AssessmentId } from '#domain/assessment.ts'
import type { Cell } from '#domain/comparison.ts'
import { type SkillProfile, roleById } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { useProfileText } from './use-profile-text.ts'

/** Leads sideways, to the role nearest to a cell's; nothing where the profile has no other role. */
export function OtherRolesLink(
  props: Pick<ComponentProps<typeof ButtonLink>, 'variant'> & {
    readonly profile: SkillProfile
    readonly cell: Cell
    /** Somebody else's assessment. */
    readonly of?: AssessmentId | undefined
  },
) {
  const { profile, cell, of, ...rest } = props
  const { t } = useWords()
  const textOf = useProfileText()
  const role = roleById(profile, cell.role)
  if (!role || profile.roles.length < 2) return undefined
  return (
    <ButtonLink
      {...rest}
      href={formatAddress({
        view: 'sideways',
        profile: profile.id,
        ...cell,
        ...(of === undefined ? {} : { of }),
      })}
    >
      {t(($) => $.sideways.offerLink, { role: textOf(role.name) })}
    </ButtonLink>
  )
}
