import { useEffect, useEffectEvent, useState } from 'react'
import styles from './DropArea.module.css'
import { droppedFiles } from './dropped-files.ts'

/** Lets files be dropped anywhere on the page, and says so while some are held over it. */
export function DropArea(props: {
  readonly hint: string
  readonly onFiles: (files: readonly File[]) => void
}) {
  const isOver = useDrop(props.onFiles)
  return isOver ? <p className={styles.drop}>{props.hint}</p> : undefined
}

/** Hears of dropped files; says whether something is held over the page. */
function useDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  const drop = useEffectEvent((files: readonly File[]) => {
    if (files.length > 0) onFiles(files)
  })
  useEffect(() => {
    const holdsFiles = (event: globalThis.DragEvent) =>
      event.dataTransfer?.types.includes('Files') === true
    const over = (event: globalThis.DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: globalThis.DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const take = (event: globalThis.DragEvent) => {
      if (!holdsFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      setIsOver(false)
      void droppedFiles(event.dataTransfer).then(drop)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', take)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', take)
    }
  }, [])
  return isOver
}
