import type { ReactNode } from 'react'

function Arrow({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

export function UpIcon() {
  return (
    <Arrow>
      <path d="M8 13V3M4 7l4-4 4 4" />
    </Arrow>
  )
}

export function DownIcon() {
  return (
    <Arrow>
      <path d="M8 3v10M4 9l4 4 4-4" />
    </Arrow>
  )
}
