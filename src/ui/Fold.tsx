import { type ReactNode, useRef } from 'react'
import { useUnfoldedInPrint } from './use-unfolded-in-print.ts'

/** Details that are folded on the screen, and never on paper. */
export function Fold(props: {
  readonly summary: ReactNode
  readonly children: ReactNode
  readonly className?: string | undefined
  readonly isOpenAtFirst?: boolean
}) {
  const details = useRef<HTMLDetailsElement>(null)
  useUnfoldedInPrint(details)
  return (
    <details ref={details} className={props.className} open={props.isOpenAtFirst === true}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  )
}
