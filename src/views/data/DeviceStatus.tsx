import { useWords } from '#i18n/use-words.ts'
import { SaveStatus } from '#parts/SaveStatus.tsx'
import { Card } from '#ui/Card.tsx'

/** Where the data is, and whether it stays there. */
export function DeviceStatus() {
  const { t } = useWords()
  return (
    <Card title={t(($) => $.data.statusTitle)}>
      <p>
        <SaveStatus />
      </p>
    </Card>
  )
}
