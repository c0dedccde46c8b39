import { SaveStatus } from './SaveStatus.tsx'
import { useLastExport } from './use-last-export.ts'

/** Whether what was typed is on this device, and when it was taken along last. */
export function StorageLine() {
  const lastExport = useLastExport()
  return (
    <span>
      <SaveStatus />
      <span data-last-export>
        {' · '}
        {lastExport}
      </span>
    </span>
  )
}
