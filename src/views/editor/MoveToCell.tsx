import { useState } from 'react'
import { moveToCell } from '#domain/profile-cells.ts'
import type { CriterionId, LevelId, RoleId } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { openDraftProfile } from '#state/draft-editing.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { SelectField } from '#ui/fields.tsx'
import { useEditor } from './editor-context.ts'
import { useDraftText } from './use-draft-text.ts'

/** Takes a criterion to another role or level. It keeps its id, so ratings go with it. */
export function MoveToCell(props: {
  readonly role: RoleId
  readonly level: LevelId
  readonly id: CriterionId
  readonly name: string
  readonly onClose: () => void
}) {
  const { role, level, id, name, onClose } = props
  const { t } = useWords()
  const { draft, edit, show, languages } = useEditor()
  const textOf = useDraftText()
  const [to, setTo] = useState({ role, level })
  const { roles = [], levels = [] } = openDraftProfile(draft) ?? {}
  const [language = 'en'] = languages

  function move() {
    const place = { kind: 'criterion', cell: to, id, field: 'text', language } as const
    edit((profile) => moveToCell(profile, { role, level }, id, to), place)
    onClose()
    show(place)
  }

  return (
    <Dialog
      title={t(($) => $.editor.moveTitle, { name })}
      closeName={t(($) => $.app.close)}
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={move}>
          {t(($) => $.editor.move)}
        </Button>
      }
    >
      <SelectField
        label={t(($) => $.report.labels.role)}
        options={roles.map((one) => ({ value: one.id, name: textOf(one.name) }))}
        value={to.role}
        onValue={(value) => setTo({ ...to, role: value })}
      />
      <SelectField
        label={t(($) => $.report.labels.level)}
        options={levels.map((one) => ({ value: one.id, name: textOf(one.name) }))}
        value={to.level}
        onValue={(value) => setTo({ ...to, level: value })}
      />
    </Dialog>
  )
}
