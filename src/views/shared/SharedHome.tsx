import { useState } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { codeIn } from '#io/shared-link.ts'
import { FairUse } from '#parts/FairUse.tsx'
import { navigate } from '#parts/navigate.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { TextField } from '#ui/fields.tsx'
import { KeptCopies } from './KeptCopies.tsx'
import styles from './SharedView.module.css'

/** Where a link can be pasted, and what is kept of those that were opened before. */
export function SharedHome() {
  const { t } = useWords()
  return (
    <div className={styles.view}>
      <header className={styles.header}>
        <h1 tabIndex={-1}>{t(($) => $.shared.title)}</h1>
        <p>{t(($) => $.shared.lead)}</p>
      </header>
      <Card title={t(($) => $.shared.openTitle)} isScreenOnly>
        <PasteForm />
      </Card>
      <KeptCopies />
      <FairUse />
    </div>
  )
}

function PasteForm() {
  const { t } = useWords()
  const [pasted, setPasted] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  return (
    <form
      className={styles.paste}
      onSubmit={(event) => {
        event.preventDefault()
        const code = codeIn(pasted)
        setIsMissing(code === '')
        if (code !== '') navigate({ view: 'shared', code })
      }}
    >
      <TextField
        label={t(($) => $.shared.paste)}
        autoComplete="off"
        spellCheck={false}
        value={pasted}
        problem={isMissing ? t(($) => $.shared.pasteProblem) : undefined}
        onValue={setPasted}
      />
      <Button type="submit" variant="primary">
        {t(($) => $.shared.open)}
      </Button>
    </form>
  )
}
