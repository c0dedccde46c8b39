import type { ReactNode } from 'react'
import { useMedia } from '#ui/use-media.ts'
import styles from './EditorLayout.module.css'

/** Stands beside what is written where the window is wide, and then scrolls by itself, with the keys, too. */
export function PreviewBox(props: { readonly children: ReactNode }) {
  const scrolls = useMedia('(min-width: 75rem)')
  const box = scrolls
    ? { role: 'group', tabIndex: 0, 'aria-labelledby': 'preview-title' }
    : undefined
  return (
    <div className={styles.preview} {...box}>
      {props.children}
    </div>
  )
}
