import type { ComponentProps } from 'react'
import styles from './Button.module.css'

type Variant = 'plain' | 'primary' | 'quiet' | 'icon'

/** A button. An unavailable one stays focusable (`aria-disabled`), so that it can say why. */
export function Button({
  variant = 'plain',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { readonly variant?: Variant }) {
  // oxlint-disable-next-line react/button-has-type -- `type` is always one of the three
  return <button {...rest} type={type} className={styles.button} data-variant={variant} />
}

/** A link that looks like a button. */
export function ButtonLink({
  variant = 'plain',
  children,
  ...rest
}: ComponentProps<'a'> & { readonly variant?: Variant }) {
  return (
    <a {...rest} className={styles.button} data-variant={variant}>
      {children}
    </a>
  )
}
