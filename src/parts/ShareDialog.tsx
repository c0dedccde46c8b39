import { useRef, useState } from 'react'
import type { Level } from '#domain/profile.ts'
import type { SharedIncludes } from '#domain/shared-assessment.ts'
import { useWords } from '#i18n/use-words.ts'
import { changeAssessment } from '#state/assessment-actions.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { CheckBox, TextField } from '#ui/fields.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './ShareDialog.module.css'
import { SharedContent } from './SharedContent.tsx'
import { useSubject } from './subject-context.ts'
import { useShareLink } from './use-share-link.ts'
import { useSubjectAssessment } from './use-subject-assessment.ts'

/** From this length on, links are known to be cut on their way. */
const safeLength = 2000

const choices = ['name', 'notes', 'examples', 'steps'] as const satisfies (keyof SharedIncludes)[]

/** Shows exactly what a link would hold, with choices that all begin switched off, then gives it out. */
export function ShareDialog(props: {
  readonly target: Level | undefined
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const subject = useSubject()
  const assessment = useSubjectAssessment()
  const [includes, setIncludes] = useState<SharedIncludes>({
    name: false,
    notes: false,
    examples: false,
    steps: false,
  })
  const link = useShareLink(subject.profile, assessment, includes, props.target?.id)
  const field = useRef<HTMLDivElement>(null)
  const [told, setTold] = useState<string>()

  async function copy(address: string) {
    try {
      await navigator.clipboard.writeText(address)
      setTold(t(($) => $.share.copied))
    } catch {
      const input = field.current?.querySelector('input')
      input?.focus()
      input?.select()
      setTold(t(($) => $.share.copyFailed))
    }
  }

  return (
    <Dialog
      title={t(($) => $.share.title)}
      closeName={t(($) => $.app.close)}
      onClose={props.onClose}
      actions={
        <>
          <p className={styles.told} role="status">
            {told}
          </p>
          <Button
            variant="primary"
            aria-disabled={link.kind !== 'made'}
            onClick={() => {
              if (link.kind === 'made') void copy(link.address)
            }}
          >
            {t(($) => $.share.copy)}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t(($) => $.share.lead)}</p>
        <fieldset className={styles.choices}>
          <legend>{t(($) => $.share.choices)}</legend>
          <p className={styles.hint}>{t(($) => $.share.always)}</p>
          {choices.map((choice) => (
            <CheckBox
              key={choice}
              label={t(($) => $.share[choice])}
              checked={includes[choice]}
              onValue={(isIncluded) => {
                setTold(undefined)
                setIncludes({ ...includes, [choice]: isIncluded })
              }}
            />
          ))}
          {includes.name ? (
            <TextField
              label={t(($) => $.share.nameField)}
              autoComplete="name"
              value={assessment.person ?? ''}
              onValue={(person) => {
                setTold(undefined)
                const to = person === '' ? undefined : person
                void changeAssessment(subject, { field: 'person', to })
              }}
            />
          ) : undefined}
        </fieldset>
        {link.kind === 'too-much' ? (
          <Notice tone="warning">{t(($) => $.share.tooMuch)}</Notice>
        ) : undefined}
        {link.kind === 'made' ? (
          <>
            <div ref={field}>
              <TextField
                label={t(($) => $.share.link)}
                hint={t(($) => $.share.length, { count: link.address.length })}
                readOnly
                value={link.address}
                onValue={() => undefined}
                onFocus={(event) => event.currentTarget.select()}
              />
            </div>
            {link.address.length > safeLength ? (
              <Notice tone="warning">{t(($) => $.share.long)}</Notice>
            ) : undefined}
            <SharedContent content={link.content} />
          </>
        ) : undefined}
        <p className={styles.hint}>{t(($) => $.share.never)}</p>
        <p className={styles.hint}>{t(($) => $.fairUse.decidesNothing)}</p>
      </div>
    </Dialog>
  )
}
