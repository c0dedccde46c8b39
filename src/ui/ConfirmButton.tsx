import type { ComponentProps } from 'react'
import { Button } from './Button.tsx'

/**
 * A button for what cannot be done by mistake. The second click of a double click is none: it was meant for what stood
 * there before.
 */
export function ConfirmButton({
  onClick,
  ...rest
}: Omit<ComponentProps<typeof Button>, 'onClick'> & { readonly onClick: () => void }) {
  return (
    <Button
      {...rest}
      onClick={({ detail }) => {
        if (detail < 2) onClick()
      }}
    />
  )
}
