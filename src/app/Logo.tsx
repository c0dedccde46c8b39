/** The staircase: five rising bars, the middle one lit. */
export function Logo() {
  return (
    <svg width="26" height="22" viewBox="0 0 26 22" aria-hidden="true" focusable="false">
      <rect x="0" y="16" width="4" height="6" rx="1.2" fill="currentColor" opacity=".35" />
      <rect x="5.5" y="12" width="4" height="10" rx="1.2" fill="currentColor" opacity=".5" />
      <rect x="11" y="8" width="4" height="14" rx="1.2" fill="var(--accent)" />
      <rect x="16.5" y="4" width="4" height="18" rx="1.2" fill="currentColor" opacity=".5" />
      <rect x="22" y="0" width="4" height="22" rx="1.2" fill="currentColor" opacity=".35" />
    </svg>
  )
}
