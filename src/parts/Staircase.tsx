/** One step of the staircase, the product's sign: the higher the level, the higher the step. */
export function Stair(props: { readonly step: number; readonly of: number }) {
  const height = 4 + (26 * props.step) / props.of
  return (
    <svg viewBox="0 0 60 30" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect x="0" y={30 - height} width="60" height={height} rx="3" />
      <line x1="0" y1="29" x2="60" y2="29" />
    </svg>
  )
}
