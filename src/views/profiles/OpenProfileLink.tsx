import type { ReactNode } from 'react'
import type { ProfileHead } from '#domain/own-profile.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { assessAddress, openInAssess } from './open-profile.ts'

/** Leads to Assess with a profile. */
export function OpenProfileLink(props: {
  readonly profile: ProfileHead
  readonly variant?: 'plain' | 'primary' | 'quiet'
  readonly describedBy?: string
  readonly children: ReactNode
}) {
  return (
    <ButtonLink
      href={assessAddress(props.profile)}
      variant={props.variant ?? 'plain'}
      aria-describedby={props.describedBy}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        // Which level is a good start is known only once all of the profile is read.
        event.preventDefault()
        void openInAssess(props.profile)
      }}
    >
      {props.children}
    </ButtonLink>
  )
}
