import type { Requirement } from '#domain/profile.ts'

/** A filled dot is required, a ring optional, a half-filled ring mixed. */
export function RequirementDot(props: { readonly requirement: Exclude<Requirement, 'nothing'> }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <circle
        cx="6"
        cy="6"
        r="5"
        fill={props.requirement === 'required' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.75"
      />
      {props.requirement === 'mixed' ? (
        <path d="M6 1a5 5 0 0 0 0 10Z" fill="currentColor" />
      ) : undefined}
    </svg>
  )
}
